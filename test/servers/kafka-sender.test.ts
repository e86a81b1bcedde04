import { afterEach, beforeEach, expect, it } from '@jest/globals';
import kafkajs from 'kafkajs';
import { kafkaClient } from '../../services/kernel/log/kafka/client.js';
import { openKafkaLog } from '../../services/kernel/log/kafka/kafka-log.js';
import type { Outgoing } from '../../services/kernel/log/kafka/protocol/pack-records.js';
import { Sender } from '../../services/kernel/log/kafka/sender.js';
import { Topic } from '../../services/kernel/log/kafka/topic.js';
import type { StoredRecord } from '../../services/kernel/log/log.js';
import { newTopic } from './support/kafka.js';

let topic: Topic;
beforeEach(async () => {
  const kafka = await newTopic(2);
  topic = await Topic.open(kafka, kafkaClient(kafka));
});
afterEach(() => topic.close());

function batch(...keys: readonly string[]): readonly Outgoing[] {
  return keys.map((key) => ({ key, value: Buffer.from(key), headers: [] }));
}

async function written(partition: number): Promise<readonly string[]> {
  const log = await openKafkaLog(topic.kafka);
  const records: readonly StoredRecord[] = await log.read(partition, 0n, 100);
  await log.close();
  return records.map(({ key }) => key);
}

/** The broker gets the request and writes; its answer is lost on the way, this once. */
function loseAnswer(which: number): void {
  const produce = topic.produce.bind(topic);
  let calls = 0;
  topic.produce = async (...request) => {
    const answer = await produce(...request);
    if (++calls === which) throw new kafkajs.KafkaJSConnectionError('the answer was lost');
    return answer;
  };
}

it('a batch whose acknowledgement is lost is sent again and stands in the log once, at the offset that is told', async () => {
  const sender = await Sender.open(topic);
  await sender.send(new Map([[0, batch('a')]]));
  loseAnswer(1);
  expect(await sender.send(new Map([[0, batch('b', 'c')], [1, batch('d')]]))).toEqual(new Map([[0, 1n], [1, 0n]]));
  expect(await sender.send(new Map([[0, batch('e')]]))).toEqual(new Map([[0, 3n]]));
  expect([await written(0), await written(1)]).toEqual([['a', 'b', 'c', 'e'], ['d']]);
});

it('what the broker refuses is thrown by its name, and not sent again', async () => {
  const sender = await Sender.open(topic);
  let calls = 0;
  const produce = topic.produce.bind(topic);
  topic.produce = (...request) => { calls++; return produce(...request); };
  const large: Outgoing = { key: 'large', value: Buffer.alloc(17_000_000), headers: [] };
  await expect(sender.send(new Map([[0, [large]]]))).rejects.toMatchObject({ type: 'MESSAGE_TOO_LARGE' });
  expect(calls).toBe(1);
  expect(await written(0)).toEqual([]);
});
