import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { GenericContainer, Wait, type StartedTestContainer } from 'testcontainers';
import { codec } from '../../services/kernel/codec/codec.js';
import { openMemoryLog } from '../../services/kernel/log/memory/memory-log.js';
import { runProjections, type AnyProjection } from '../../services/kernel/runner/run-projection.js';
import { openRedisStore } from '../../services/kernel/store/redis/redis-store.js';
import { quotesProjection } from '../../services/quotes/projection.js';
import { turnoutProjection } from '../../services/turnout/projection.js';
import type { EntryPublished } from '../../services/kernel/core/events.js';
import type { BlogId, EntryId } from '../../services/kernel/core/entry.js';
import { redisAt } from './support/redis-config.js';

const examples = [...readFileSync('docs/redis.md', 'utf8').matchAll(/```redis\n([\s\S]+?)```/g)].flatMap(([, block]) => block!.trim().split('\n'));

function entry(n: number, text: string): EntryPublished {
  const blog = 'nurses' as BlogId;
  return { type: 'published', blog, entry: { blog, id: `e${n}` as EntryId, revision: 1, order: `b000000${n}V`, date: '2024-03-04', time: '08:15', scope: 'England', headline: null, authors: [], blocks: [{ kind: 'paragraph', text, by: null }], keyEvent: false, pinned: false, sourceLine: null } };
}

let container: StartedTestContainer;
let redis: Redis;
beforeAll(async () => {
  container = await new GenericContainer('redis:8.0').withExposedPorts(6379).withWaitStrategy(Wait.forLogMessage('Ready to accept connections')).start();
  const url = `redis://127.0.0.1:${container.getMappedPort(6379)}`;
  redis = new Redis(url);
  const log = openMemoryLog({ partitions: 1 });
  await log.append([
    entry(1, '420 staff were on strike today at Ashford Hospital, the trust said.'),
    entry(2, '"We have members out here and nobody wants to be", said Robin Marsh, a porter at Exeter Hospital.'),
    entry(3, '"The talks are over and we will be here again", said Rowan Ellery, a nurse at Dundee Hospital.'),
  ].map((event) => ({ key: event.blog, value: codec().encode(event) })));
  const store = await openRedisStore(redisAt(url));
  await runProjections([turnoutProjection(), quotesProjection()] as AnyProjection[], log, store, { untilEnd: true, signal: new AbortController().signal, onDeadLetter: ({ reason }) => { throw new Error(reason); } });
  await store.close();
});
afterAll(async () => {
  redis.disconnect();
  await container.stop();
});

/** What each example answers: JSON and texts that differ from log to log are named by their kind. */
const ANSWERS: readonly unknown[] = [
  [expect.any(String), expect.stringMatching(/^\{"kind":"figure",/)],
  [expect.stringMatching(/^b0000003V\/e3\//), expect.stringMatching(/^b0000002V\/e2\//)],
  [],
  [['0-1', ['blog', 'nurses', 'view', 'turnout', 'id', expect.any(String), 'row', expect.stringMatching(/^\{"kind":"figure",/)]]],
  [[expect.stringMatching(/^2-\d$/), ['blog', 'nurses', 'view', 'quotes', 'id', expect.any(String), 'row', expect.stringMatching(/^\{"type":"quote",/)]]],
  ['epoch', expect.any(String), 'next', '3', 'last', '0-1'],
  expect.arrayContaining(['nurses:turnout']),
  expect.arrayContaining(['nurses:turnout']),
  ['0'],
  '0',
];

describe('the examples of docs/redis.md', () => {
  it('are as many as are expected here', () => { expect(examples).toHaveLength(ANSWERS.length); });

  it.each(examples.map((example, index) => [example, ANSWERS[index]] as const))('%s', async (example, answer) => {
    const [command, ...args] = example.split(' ');
    expect(await redis.call(command!, ...args)).toEqual(answer);
  });

  it('leave out no kind of key', async () => {
    const shape = (key: string): string => key.replace(/:(turnout|quotes):v1/, ':P:v1').replace(/:(_?[a-z]+)(:order)?$/, (all, view: string, order = '') => (all.includes(':nurses') || /nurses:/.test(key) ? `:V${order}` : all));
    const documented = new Set([...readFileSync('docs/redis.md', 'utf8').matchAll(/^\*\*`([^`]+)`\*\*/gm)].map(([, key]) => shape(key!)));
    for (const key of await redis.keys('*')) expect(documented).toContain(shape(key));
  });
});
