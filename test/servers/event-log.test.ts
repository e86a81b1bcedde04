import { openKafkaLog } from '../../services/kernel/log/kafka/kafka-log.js';
import type { EventLog } from '../../services/kernel/log/log.js';
import { openMemoryStore } from '../../services/kernel/store/memory/memory-store.js';
import type { Adapter, Pair } from '../contract/adapters.js';
import { eventLogContract } from '../contract/event-log.contract.js';
import { newTopic } from './support/kafka.js';

/** Each pair has a topic of its own; its store is the memory's, as only the log is tested. */
const kafka: Adapter = {
  name: 'kafka',
  survives: { promised: true },
  isQuick: false,
  open: async ({ feedLimit, partitions } = {}) => {
    const topic = await newTopic(partitions);
    const logs: EventLog[] = [];
    const pair = async (): Promise<Pair> => {
      const log = await openKafkaLog(topic);
      logs.push(log);
      return { log, store: openMemoryStore(feedLimit === undefined ? {} : { feedLimit }), again: pair, close: () => Promise.resolve() };
    };
    return { ...await pair(), close: async () => { await Promise.all(logs.map((log) => log.close())); } };
  },
};

eventLogContract(kafka);
