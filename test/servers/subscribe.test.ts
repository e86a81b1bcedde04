/** The examples of docs/subscribe.md on Kafka, Redis and a schema registry, as they stand; test/e2e/subscribe.test.ts runs those with curl. */
import { spawn, spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RedisContainer, type StartedRedisContainer } from '@testcontainers/redis';
import { examplesOf, examplesUnder } from '../controls/document.js';
import { EVENING_DUMP, NOON_DUMP, file } from '../e2e/support/dumps.js';
import { objects, watched, type Running } from '../e2e/support/picketwire.js';
import { caughtUp, newPlaceWithTopics, startReady, succeed, type Place } from './support/services.js';
import { startRegistry } from './support/registry.js';

const DOCUMENT = 'docs/subscribe.md';
const PYTHON = process.env['PYTHON'] ?? 'python3';
const hasClient = spawnSync(PYTHON, ['-c', 'import confluent_kafka.schema_registry.avro']).status === 0;

/** Runs in the checkout, as somebody who copied it would, and goes on until the test is over. */
function run(command: string, args: readonly string[], env: Place['env']): Running {
  return watched(spawn(command, args, { env: { PATH: process.env['PATH'] ?? '', ...env } }));
}

/** Type and headline of the events that an example printed, once that of an entry is there; what clients log beside them is passed over. */
async function seen(example: Running, lastHeadline: string): Promise<readonly unknown[]> {
  await example.until(new RegExp(`"${lastHeadline}".*\n`));
  return objects(example.text().replace(/^(?!\{"type").*\n/gm, '')).map(({ type, entry }) => [type, (entry as { headline: string } | undefined)?.headline]);
}

const OPENED = ['picketwire.liveblog.BlogOpened', undefined];
const published = (headline: string): readonly unknown[] => ['picketwire.liveblog.EntryPublished', headline];
const AT_NOON = [OPENED, published('Good morning'), published('First boats do not sail'), published('Pickets at the pier')];
const UNTIL_EVENING = [...AT_NOON, published('Union disputes the figures'), published('Company counts the losses')];

/** Reads what is there with an example, and then what comes. */
async function follows(place: Place, command: string, args: readonly string[]): Promise<void> {
  await succeed(place, 'replay', file('nurses.txt', NOON_DUMP));
  const example = run(command, args, place.env);
  expect(await seen(example, 'Pickets at the pier')).toEqual(AT_NOON);
  await succeed(place, 'replay', file('nurses.txt', EVENING_DUMP));
  expect(await seen(example, 'Company counts the losses')).toEqual(UNTIL_EVENING);
}

it(`${DOCUMENT} has no example that is not run`, () => {
  expect([...examplesOf(DOCUMENT).keys()]).toEqual(['Server-sent events', 'Redis', 'Kafka with Node', 'Kafka with Python']);
});

describe(`${DOCUMENT}: redis-cli`, () => {
  const [read, resume, check] = examplesUnder(DOCUMENT, 'Redis', 3);
  let redis: StartedRedisContainer;
  beforeAll(async () => { redis = await new RedisContainer('redis:8.0').start(); }, 60_000);
  afterAll(async () => { await redis.stop(); });

  /** In the server's container, which has a redis-cli. */
  async function inRedis(example: string, env: Readonly<Record<string, string>> = {}): Promise<string> {
    const { output, exitCode } = await redis.exec(['sh', '-c', example], { env: { REDIS_URL: 'redis://127.0.0.1:6379', ...env } });
    expect([exitCode, output]).toEqual([0, expect.any(String)]);
    return output;
  }

  const idsOf = (output: string): readonly string[] => output.match(/^\d+-\d+$/gm) ?? [];

  it('reads the changes of a blog, after an id only those since, waits for more, and learns what was dropped', async () => {
    const place = await newPlaceWithTopics({ REDIS_URL: redis.getConnectionUrl() });
    await succeed(place, 'replay', file('nurses.txt', NOON_DUMP));
    const service = await startReady(place, 'turnout');
    await caughtUp(place, service);
    const [first = '', ...others] = idsOf(await inRedis(read!));
    expect(others.length).toBeGreaterThan(0);
    const PARTITION = (await inRedis('redis-cli HGET pw:blogs nurses')).trim();
    expect(idsOf(await inRedis(resume!, { PARTITION, LAST: first }))).toEqual(others);

    const LAST = others.at(-1)!;
    expect((await inRedis(check!, { PARTITION })).split('\n').slice(1, 3)).toEqual([LAST, '']);
    const waiting = inRedis(resume!, { PARTITION, LAST });
    await succeed(place, 'replay', file('nurses.txt', EVENING_DUMP));
    const since = idsOf(await waiting);
    expect(since.length).toBeGreaterThan(0);
    const standing = [first, ...others, ...since];
    expect(idsOf(await inRedis(read!)).slice(0, standing.length)).toEqual(standing);
  });
});

describe(`${DOCUMENT}: Kafka`, () => {
  it('kafkajs and avsc read every event from the first on, in its own schema', async () => {
    const [example] = examplesUnder(DOCUMENT, 'Kafka with Node', 1);
    await follows(await newPlaceWithTopics(), process.execPath, ['--input-type=module', '--eval', example!]);
  });

  const missing = hasClient ? '' : ` (left out: ${PYTHON} has no confluent-kafka: pip install 'confluent-kafka[avro]'; PYTHON names the Python that has it)`;
  (hasClient ? it : it.skip)(`Python's confluent-kafka reads the same with a schema registry${missing}`, async () => {
    const [example] = examplesUnder(DOCUMENT, 'Kafka with Python', 1);
    const registry = await startRegistry();
    try {
      await follows(await newPlaceWithTopics(undefined, { SCHEMA_REGISTRY_URL: registry.url }), PYTHON, ['-c', example!]);
    } finally {
      await registry.stop();
    }
  }, 240_000);
});
