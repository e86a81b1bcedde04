/** Events that cannot be read or folded go to the dead-letter topic, and nothing else does. */
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { lettersIn } from '../../services/kernel/letters/in-log.js';
import { openKafkaLog } from '../../services/kernel/log/kafka/kafka-log.js';
import { deadLetterTopic } from '../../services/kernel/config/topic.js';
import type { EventLog, NewRecord, StoredRecord } from '../../services/kernel/log/log.js';
import { objects } from '../e2e/support/picketwire.js';
import { killableRedis, type KillableRedis } from './support/killable-redis.js';
import { caughtUp, eventually, newPlaceWithTopics, startReady, succeed, type Place } from './support/services.js';

const DUMP = resolve('seeds/nurses-december.txt');
const NO_EVENT = Uint8Array.of(1, 2, 3);

async function onLog<Result>({ kafka }: Place, topic: string, act: (log: EventLog) => Promise<Result>): Promise<Result> {
  const log = await openKafkaLog({ ...kafka, topic });
  try {
    return await act(log);
  } finally {
    await log.close();
  }
}

function recordsOf(place: Place, topic: string): Promise<readonly StoredRecord[]> {
  return onLog(place, topic, async (log) => (await Promise.all((await log.partitions()).map(({ partition }) => log.read(partition, 0n, 1000)))).flat());
}

const append = (place: Place, ...records: readonly NewRecord[]) => onLog(place, place.kafka.topic, (log) => log.append(records));
const setAside = (place: Place) => recordsOf(place, deadLetterTopic(place.kafka.topic));

/** The blog of the dump, in whose partition the poison must be to be in the way. */
async function blogOf(place: Place): Promise<string> {
  return (await recordsOf(place, place.kafka.topic))[0]!.key;
}

it('an event that cannot be decoded is set aside with its headers, and the rest of its partition goes on', async () => {
  const place = await newPlaceWithTopics();
  await append(place, { key: 'nurses-december', value: NO_EVENT });
  await succeed(place, 'replay', DUMP);
  const [position] = await append(place, { key: await blogOf(place), value: NO_EVENT });
  await succeed(place, 'replay', resolve('seeds/later/nurses-december.txt'));
  const service = await startReady(place, 'turnout');
  await caughtUp(place, service);
  expect(await service.metric('picketwire_dead_letters_total')).toBe(2);

  const found = (await setAside(place)).find(({ headers }) => headers?.['picketwire-service'] === 'turnout' && headers['picketwire-offset'] === String(position!.offset));
  expect([...found!.value]).toEqual([...NO_EVENT]);
  expect(found!.headers).toEqual({
    'picketwire-service': 'turnout', 'picketwire-version': '1', 'picketwire-code': 'event-unreadable',
    'picketwire-partition': String(position!.partition), 'picketwire-offset': String(position!.offset),
    'picketwire-reason': expect.stringContaining('Not a readable event'), 'picketwire-time': expect.stringMatching(/^\d{4}-/),
  });
  const clean = await newPlaceWithTopics();
  for (const dump of [DUMP, resolve('seeds/later/nurses-december.txt')]) await succeed(clean, 'replay', dump);
  await caughtUp(clean, await startReady(clean, 'turnout'));
  expect(await place.rows('turnout')).toEqual(await clean.rows('turnout'));
});

it('dlq replay appends again what can be decoded, which counts once, and leaves the rest alone', async () => {
  const place = await newPlaceWithTopics();
  await succeed(place, 'replay', DUMP);
  const service = await startReady(place, 'turnout');
  await append(place, { key: 'poison', value: NO_EVENT });
  await caughtUp(place, service);
  await eventually('it is set aside', () => setAside(place), (letters) => letters.length === 1);
  const rows = await place.rows('turnout');
  const { key, value, position } = (await recordsOf(place, place.kafka.topic)).findLast(({ headers }) => headers?.['ce_type'] !== undefined)!;
  await onLog(place, deadLetterTopic(place.kafka.topic), (log) => lettersIn(log).put({ key, value, position, projection: 'turnout', version: 1, code: 'fold-failed', reason: 'a fault of an earlier version' }));

  const said = objects(await succeed(place, 'dlq', 'replay', '--json'));
  expect(said.map(({ appended }) => appended).sort()).toEqual([false, true]);
  await caughtUp(place, service);
  expect(await place.rows('turnout')).toEqual(rows);
  expect(objects(await succeed(place, 'dlq', 'list', '--all', '--json')).map(({ code, replayed }) => [code, replayed]).sort()).toEqual([['event-unreadable', false], ['fold-failed', true]]);
});

let redis: KillableRedis;
beforeAll(async () => { redis = await killableRedis(); });
afterAll(() => redis.stop());

it('a store that is away is no dead letter: the service is not ready, says why, and goes on when it is back', async () => {
  await redis.start();
  const place = await newPlaceWithTopics({ REDIS_URL: redis.url });
  await succeed(place, 'replay', DUMP);
  const service = await startReady(place, 'turnout');
  await caughtUp(place, service);
  const rows = await place.rows('turnout');
  const events = await recordsOf(place, place.kafka.topic);

  await redis.kill();
  const { status, reasons } = await eventually('it says so', service.ready, ({ ready }) => !ready);
  expect([status, reasons.join()]).toEqual([503, expect.stringMatching(/Redis/)]);
  await append(place, ...events.map(({ key, value }) => ({ key, value })));
  await redis.start();
  await caughtUp(place, service);
  expect((await service.ready()).status).toBe(200);
  expect(await place.rows('turnout')).toEqual(rows);
  expect(await setAside(place)).toEqual([]);
  expect(await service.metric('picketwire_restarts_total')).toBeGreaterThan(0);
});
