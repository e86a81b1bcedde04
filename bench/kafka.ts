/**
 * One service from Kafka to Redis, reading included, against kafkajs `eachBatch` that does nothing on the same topic; and producing through the
 * log against bare kafkajs with the same batches. Both servers in containers: `node dist/bench/kafka.js [ENTRIES]`.
 */
import kafkajs, { type Kafka as Client } from 'kafkajs';
import { codec } from '../services/kernel/codec/codec.js';
import type { Servers } from '../services/kernel/config/config.js';
import { openKafkaLog } from '../services/kernel/log/kafka/kafka-log.js';
import type { NewRecord } from '../services/kernel/log/log.js';
import { openRedisStore } from '../services/kernel/store/redis/redis-store.js';
import { runTurnout } from '../services/turnout/main.js';
import { generatedEvent } from './text/generated.js';
import { machine, median, residentMegabytes } from './measure/machine.js';
import { docker, withServers } from './measure/servers.js';

const ENTRIES = Number(process.argv[2] ?? 1_000_000);
const BLOGS = 10_000;
const PARTITIONS = 32;
const BATCH = 2_000;
const ROUNDS = 3;

await withServers({ partitions: PARTITIONS }, async (servers, redisContainer) => {
  console.log(`${machine()}; ${ENTRIES} entries of ${BLOGS} blogs in ${PARTITIONS} partitions`);
  await produce(servers);
  const bare: number[] = [];
  const service: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    bare.push(await nothing(servers));
    docker('exec', redisContainer, 'redis-cli', 'flushall');
    service.push(await turnout(servers));
  }
  compare('one service, Kafka to Redis', service, 'eachBatch doing nothing', bare, 0.6);
});

/** Half of the entries through the log and half through bare kafkajs, in turn. */
async function produce({ kafka }: Servers): Promise<void> {
  const client = new kafkajs.Kafka({ brokers: [...kafka.brokers], logLevel: 0 });
  const producer = client.producer({ idempotent: true, maxInFlightRequests: 1, createPartitioner: kafkajs.Partitioners.DefaultPartitioner });
  await producer.connect();
  const log = await openKafkaLog(kafka);
  const ours: number[] = [];
  const bare: number[] = [];
  for (let from = 0, turn = 0; from < ENTRIES; from += BATCH, turn++) {
    const records = recordsFrom(from, Math.min(BATCH, ENTRIES - from));
    const began = performance.now();
    if (turn % 2 === 0) await log.append(records);
    else await producer.send({ topic: kafka.topic, acks: -1, messages: records.map(({ key, value }) => ({ key, value: Buffer.from(value.buffer, value.byteOffset, value.byteLength) })) });
    (turn % 2 === 0 ? ours : bare).push(records.length * 1000 / (performance.now() - began));
  }
  await Promise.all([log.close(), producer.disconnect()]);
  compare('produce', ours, 'bare kafkajs', bare, 0.8);
}

function recordsFrom(from: number, count: number): NewRecord[] {
  return Array.from({ length: count }, (_, n) => generatedEvent(from + n, BLOGS)).map((event) => ({ key: event.blog, value: codec().encode(event), event }));
}

/** Entries a second, from the first batch to the last. */
async function nothing({ kafka }: Servers): Promise<number> {
  const client: Client = new kafkajs.Kafka({ brokers: [...kafka.brokers], logLevel: 0 });
  const consumer = client.consumer({ groupId: `nothing-${Date.now()}` });
  await consumer.connect();
  await consumer.subscribe({ topics: [kafka.topic], fromBeginning: true });
  let seen = 0;
  let began = 0;
  await new Promise<void>((resolve, reject) => {
    consumer.run({ autoCommit: false, eachBatch: ({ batch }) => {
      began ||= performance.now();
      seen += batch.messages.length;
      if (seen >= ENTRIES) resolve();
      return Promise.resolve();
    } }).catch(reject);
  });
  const took = performance.now() - began;
  await consumer.disconnect();
  return seen * 1000 / took;
}

async function turnout({ kafka, redis }: Servers): Promise<number> {
  const log = await openKafkaLog(kafka);
  const store = await openRedisStore(redis);
  const stop = new AbortController();
  const resident: number[] = [];
  let seen = 0;
  let began = 0;
  await runTurnout(log, store, {
    signal: stop.signal,
    onAssigned: (partitions) => { if (partitions.length > 0) began ||= performance.now(); },
    onProgress: ({ events }) => {
      seen += events;
      if (seen * 10 >= ENTRIES * (resident.length + 1)) resident.push(Math.round(residentMegabytes(process.pid)));
      if (seen >= ENTRIES) stop.abort();
    },
    onDeadLetter: ({ reason }) => { throw new Error(reason); },
  });
  const took = performance.now() - began;
  console.log(`turnout: MB resident after each tenth of the entries: ${resident.join(', ')}`);
  await Promise.all([log.close(), store.close()]);
  return seen * 1000 / took;
}

function compare(what: string, ours: readonly number[], against: string, bare: readonly number[], goal: number): void {
  console.log(`${what}: ${Math.round(median(ours))}/s, ${against} ${Math.round(median(bare))}/s, ratio ${(median(ours) / median(bare)).toFixed(2)} (goal ${goal})`);
}
