/**
 * Commits to Redis against `redis-cli --pipe` with the same final commands, on one server in a container: `node dist/bench/commit.js [ENTRIES]`.
 * The batches are what the runner commits of generated entries; reading and folding them is not in the time, making their JSON and sending it is;
 * of redis-cli the time that it takes to start in the container and pipe nothing is taken off.
 */
import { execFileSync, spawn } from 'node:child_process';
import { codec } from '../services/kernel/codec/codec.js';
import { readRedis } from '../services/kernel/config/redis.js';
import { parseRowKey } from '../services/kernel/core/projection.js';
import { openMemoryLog } from '../services/kernel/log/memory/memory-log.js';
import { runProjection } from '../services/kernel/runner/run-projection.js';
import { openMemoryStore } from '../services/kernel/store/memory/memory-store.js';
import { openRedisStore } from '../services/kernel/store/redis/redis-store.js';
import type { Commit, ProjectionStore, ViewId } from '../services/kernel/store/store.js';
import { turnoutProjection } from '../services/turnout/projection.js';
import { generatedEvent } from './text/generated.js';
import { machine, median } from './measure/machine.js';

const ENTRIES = Number(process.argv[2] ?? 80_000);
const BATCH = 2_000;
const BLOGS = 1_000;
const PARTITIONS = 8;
const ROUNDS = 5;
const GOAL = 0.9;

type Made = readonly [ViewId, Commit<unknown>];

const commits = await made();
const container = docker('run', '-d', '--rm', '-p', '127.0.0.1::6379', 'redis:8.0', 'redis-server', '--save', '').trim();
try {
  const url = `redis://${docker('port', container, '6379').trim().split('\n')[0]}`;
  const pipe: number[] = [];
  const adapter: number[] = [];
  const commands = commits.flatMap(commandsOf).join('');
  for (let round = 0; round < ROUNDS; round++) {
    const start = await flushed(() => piped(''));
    pipe.push(await flushed(() => piped(commands)) - start);
    adapter.push(await flushed(() => committed(url)));
  }
  const rows = commits.reduce((sum, [, commit]) => sum + commit.rows.length + commit.changes.length, 0);
  console.log(`${machine()}; ${ENTRIES} entries in ${commits.length} commits of ${PARTITIONS} partitions, ${rows} rows and changes; the median of ${ROUNDS} rounds in turn`);
  console.log(`commits ${rate(adapter)}, redis-cli --pipe ${rate(pipe)}, ratio ${(median(pipe) / median(adapter)).toFixed(2)} (goal ${GOAL})`);
} finally {
  docker('stop', '-t', '0', container);
}

/** What the runner commits, taken down. */
async function made(): Promise<Made[]> {
  const log = openMemoryLog({ partitions: PARTITIONS });
  await log.append(Array.from({ length: ENTRIES }, (_, n) => generatedEvent(n, BLOGS)).map((event) => ({ key: event.blog, value: codec().encode(event) })));
  const store = openMemoryStore();
  const list: Made[] = [];
  const noting: ProjectionStore = { ...store, commit: (view, commit) => { list.push([view, commit]); return store.commit(view, commit); } };
  const batches = { ...log, consume: (options: Parameters<typeof log.consume>[0]) => log.consume({ ...options, onBatch: (batch) => options.onBatch({ ...batch, records: batch.records.slice(0, BATCH) }) }) };
  await runProjection(turnoutProjection(), batches, noting, { untilEnd: true, signal: new AbortController().signal, onDeadLetter: () => undefined });
  return list;
}

/** Milliseconds from an empty Redis on. */
async function flushed(act: () => Promise<void>): Promise<number> {
  docker('exec', container, 'redis-cli', 'flushall');
  const began = performance.now();
  await act();
  return performance.now() - began;
}

async function committed(url: string): Promise<void> {
  const store = await openRedisStore(readRedis({ REDIS_URL: url })!);
  const byPartition = Array.from({ length: PARTITIONS }, (_, partition) => commits.filter(([, commit]) => commit.partition === partition));
  await Promise.all(byPartition.map(async (list) => {
    for (const [view, commit] of list) if (await store.commit(view, commit) !== 'applied') throw new Error('stale');
  }));
  await store.close();
}

function piped(commands: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('docker', ['exec', '-i', container, 'redis-cli', '--pipe'], { stdio: ['pipe', 'ignore', 'inherit'] });
    child.on('exit', (code) => { if (code === 0) resolve(); else reject(new Error(`redis-cli --pipe ended with ${code}`)); });
    child.stdin.end(commands);
  });
}

/** The commands that leave the same keys: an HSET for each blog and view, an XADD for each change, the cursor. */
function commandsOf([{ projection, version }, { partition, epoch, next, rows, changes }]: Made): string[] {
  const start = `pw:{${partition}}:${projection}:v${version}`;
  const hashes = new Map<string, string[]>();
  for (const { key, row } of rows) {
    const { view, blog, id } = parseRowKey(key);
    const name = `${start}:${blog}:${view}`;
    hashes.set(name, [...hashes.get(name) ?? [], id, JSON.stringify(row)]);
  }
  return [
    ...[...hashes].map(([name, fields]) => resp('HSET', name, ...fields)),
    ...changes.map(({ key, row, token }) => {
      const { view, blog, id } = parseRowKey(key);
      return resp('XADD', `${start}:changes`, token, 'blog', blog, 'view', view, 'id', id, 'row', JSON.stringify(row));
    }),
    resp('HSET', `${start}:cursor`, 'epoch', epoch, 'next', String(next), 'last', changes.at(-1)?.token ?? ''),
  ];
}

function resp(...words: readonly string[]): string {
  return `*${words.length}\r\n${words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join('')}`;
}

function docker(...args: readonly string[]): string {
  return execFileSync('docker', args, { encoding: 'utf8' });
}

function rate(milliseconds: readonly number[]): string {
  return `${Math.round((ENTRIES * 1000) / median(milliseconds))} entries/s`;
}
