/** The log's records say in their headers what they are, for those that read Kafka without our schemas. */
import { resolve } from 'node:path';
import { expect, it } from '@jest/globals';
import { codec } from '../../services/kernel/codec/codec.js';
import { openKafkaLog } from '../../services/kernel/log/kafka/kafka-log.js';
import { headersOf } from '../../services/kernel/log/kafka/headers.js';
import { newPlaceWithTopics, succeed } from './support/services.js';

it('every record that replay appends carries the headers of CloudEvents that its event says', async () => {
  const place = await newPlaceWithTopics();
  await succeed(place, 'replay', resolve('seeds/nurses-december.txt'));
  const log = await openKafkaLog(place.kafka);
  const ends = await log.partitions();
  const records = (await Promise.all(ends.map(({ partition }) => log.read(partition, 0n, 1000)))).flat();
  await log.close();
  expect(records.length).toBeGreaterThan(5);
  for (const { key, value, headers } of records) {
    expect(key).toBe(headers!['ce_partitionkey']);
    expect(Object.entries(headers!).flat()).toEqual(headersOf(codec().decode(value)));
  }
  expect(new Set(records.map(({ headers }) => headers!['ce_id'])).size).toBe(records.length);
});
