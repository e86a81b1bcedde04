/** Others may write the log in transactions: what they take back is never handed over, and what is not decided yet is waited for. */
import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import kafkajs from 'kafkajs';
import { openKafkaLog } from '../../services/kernel/log/kafka/kafka-log.js';
import type { EventLog } from '../../services/kernel/log/log.js';
import { until } from './support/consumers.js';
import { newTopic } from './support/kafka.js';

/** Reads the one partition into `seen`, value by value. */
function read(log: EventLog, seen: string[], signal: AbortSignal, untilEnd = false): Promise<void> {
  let next = 0n;
  return log.consume({
    group: null, signal, untilEnd,
    start: () => Promise.resolve(next),
    onBatch: ({ records }) => {
      seen.push(...records.map(({ value }) => Buffer.from(value).toString()));
      next = records.at(-1)!.position.offset + 1n;
      return Promise.resolve(next);
    },
  });
}

const recordsOf = (...values: string[]) => values.map((value) => ({ key: 'a', value: Buffer.from(value) }));

it('passes over records of aborted transactions, reads those of committed ones once decided, and reaches the end past both', async () => {
  const kafka = await newTopic(1);
  const log = await openKafkaLog(kafka);
  // The first transaction of a broker makes it a topic for them: until then it has no coordinator.
  const client = new kafkajs.Kafka({ brokers: [...kafka.brokers], logLevel: 0, retry: { retries: 30, maxRetryTime: 1000 } });
  const producer = client.producer({ transactionalId: randomUUID(), idempotent: true, maxInFlightRequests: 1 });
  await producer.connect();
  const send = async (...values: string[]) => {
    const transaction = await producer.transaction();
    await transaction.send({ topic: kafka.topic, messages: recordsOf(...values) });
    return transaction;
  };
  const stopping = new AbortController();
  const seen: string[] = [];
  const reading = read(log, seen, stopping.signal);
  try {
    await log.append(recordsOf('first'));
    await (await send('committed', 'with it')).commit();
    await (await send('aborted', 'with it, too')).abort();
    await log.append(recordsOf('after'));
    const open = await send('decided late');
    await log.append(recordsOf('behind it'));
    await until('all before the open transaction is read', () => seen.length === 4);
    await open.commit();
    await until('what was held back is read', () => seen.length === 6);
    await (await send('aborted at the end')).abort();

    const whole: string[] = [];
    await read(log, whole, stopping.signal, true);
    const wanted = ['first', 'committed', 'with it', 'after', 'decided late', 'behind it'];
    expect([seen, whole]).toEqual([wanted, wanted]);
  } finally {
    stopping.abort();
    await Promise.all([reading, producer.disconnect()]);
    await log.close();
  }
});
