/** The services as real processes on Kafka and Redis: what operators rely on. */
import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, it } from '@jest/globals';
import { folder, objects, picketwire } from '../e2e/support/picketwire.js';
import { asAdmin } from './support/kafka.js';
import { caughtUp, eventually, inOrder, newPlace, newPlaceWithTopics, startReady, startService, succeed, PARTITIONS, type Place, type Service } from './support/services.js';

const VIEWS = ['turnout', 'quotes', 'cancellations'] as const;
const SEEDS = resolve('seeds');
const DUMP = resolve('seeds/nurses-december.txt');


/** What the embedded default says of the same dumps. */
async function embedded(view: string, data: string): Promise<readonly object[]> {
  return inOrder(objects((await picketwire(['query', view, '--json'], { data })).out));
}

async function membersOf({ kafka }: Place, group: string): Promise<number> {
  return asAdmin(kafka, async (admin) => (await admin.describeGroups([`${kafka.topic}.${group}`])).groups[0]?.members.length ?? 0);
}

/** By partition: committed in the group, for tools that look at its lag, and the topic's end. */
async function committed({ kafka }: Place, group: string): Promise<readonly (readonly [string, string])[]> {
  return asAdmin(kafka, async (admin) => {
    const [found] = await admin.fetchOffsets({ groupId: `${kafka.topic}.${group}`, topics: [kafka.topic] });
    const ends = await admin.fetchTopicOffsets(kafka.topic);
    return ends.filter(({ high }) => high !== '0').map(({ partition, high }) => [found!.partitions.find((one) => one.partition === partition)!.offset, high] as const);
  });
}

async function partitionsOf(service: Service): Promise<number[]> {
  return (await service.ready()).partitions.map(({ partition }) => partition);
}

it('topics makes the log and its dead letters, says when they are there, and refuses another number of partitions', async () => {
  const place = await newPlace();
  const { topic } = place.kafka;
  expect(await succeed(place, 'topics')).toBe(`made ${topic} and ${topic}.dlq\n`);
  expect(await succeed(place, 'topics')).toBe('the topics are there\n');
  const other = await picketwire(['topics'], { env: { ...place.env, KAFKA_PARTITIONS: '7' } });
  expect([other.code, other.err]).toEqual([2, expect.stringContaining(`Topic "${topic}" has ${PARTITIONS} partitions, but KAFKA_PARTITIONS is 7.`)]);
});

it('replay and the services answer as the embedded default does', async () => {
  const place = await newPlaceWithTopics();
  const data = folder();
  await picketwire(['replay', SEEDS], { data });
  await succeed(place, 'replay', SEEDS);
  await Promise.all(VIEWS.map((view) => startService(place, view)));
  for (const view of VIEWS) {
    const wanted = await embedded(view, data);
    expect(wanted.length).toBeGreaterThan(3);
    await eventually(`${view} has its rows`, () => place.rows(view), (rows) => isDeepStrictEqual(rows, wanted));
  }
  expect(await place.rows('blogs')).toEqual(await embedded('blogs', data));
});

it('a service without its topic is not ready and says why; it is as soon as the topic is made', async () => {
  const place = await newPlace();
  const service = await startService(place, 'turnout');
  const { status, reasons } = await eventually('the topic is missed', service.ready, (found) => found.reasons.some((reason) => reason.includes(place.kafka.topic)));
  expect([status, reasons]).toEqual([503, expect.arrayContaining(['no partitions are assigned yet'])]);
  await succeed(place, 'topics');
  expect((await eventually('it is ready', service.ready, ({ ready }) => ready)).status).toBe(200);
});

it('SIGTERM: a service commits what it has, leaves its group and ends with 0 within 10 s', async () => {
  const place = await newPlaceWithTopics();
  const service = await startReady(place, 'turnout');
  await succeed(place, 'replay', DUMP);
  await caughtUp(place, service);
  expect(await membersOf(place, 'turnout-v1')).toBe(1);
  const asked = performance.now();
  service.signal('SIGTERM');
  expect(await service.ended()).toBe(0);
  expect(performance.now() - asked).toBeLessThan(10_000);
  expect(await membersOf(place, 'turnout-v1')).toBe(0);
  for (const [offset, end] of await committed(place, 'turnout-v1')) expect(offset).toBe(end);
});

it('two instances share the partitions; when one is killed the other has them all within 15 s and goes on', async () => {
  const place = await newPlaceWithTopics();
  const [one, other] = await Promise.all([startReady(place, 'turnout'), startReady(place, 'turnout')]);
  await eventually('they share', async () => Promise.all([one, other].map(partitionsOf)), (shares) => shares.every(({ length }) => length === PARTITIONS / 2));
  await one.kill();
  await eventually('the other has all', () => partitionsOf(other), ({ length }) => length === PARTITIONS, 15_000);
  await succeed(place, 'replay', DUMP);
  await eventually('it goes on', () => place.rows('turnout'), ({ length }) => length > 3);
});
