/** One run: a feed, real services, faults at random moments; at the end each projection in Redis is held to the pure fold of the log. */
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { cancellationsProjection } from '../../services/cancellations/projection.js';
import { readConfig, type Servers as Settings } from '../../services/kernel/config/config.js';
import { eventId } from '../../services/kernel/core/events.js';
import { openKafkaLog } from '../../services/kernel/log/kafka/kafka-log.js';
import { createTopics } from '../../services/kernel/log/kafka/topics.js';
import type { EventLog } from '../../services/kernel/log/log.js';
import type { AnyProjection } from '../../services/kernel/runner/run-projection.js';
import { openRedisStore } from '../../services/kernel/store/redis/redis-store.js';
import type { ProjectionStore } from '../../services/kernel/store/store.js';
import { quotesProjection } from '../../services/quotes/projection.js';
import { turnoutProjection } from '../../services/turnout/projection.js';
import { outcomeIn, pureFold, recordsOf, type Outcome } from '../controls/pure-fold.js';
import { randomFrom } from '../controls/random.js';
import { FAULTS, type Place } from './faults.js';
import { append, feed } from './feed.js';
import { Processes } from './processes.js';
import { until, type Servers } from './servers.js';

/** Longer than this, and the services are taken to be stuck. */
const LONGEST_MILLISECONDS = 60_000;

export interface Recovery {
  readonly fault: string;
  /** From the end of the fault, when all servers are up again, until every service has folded in every partition what was appended after it. */
  readonly seconds: number;
}

export interface RunOutcome {
  readonly seed: number;
  readonly events: number;
  readonly schedule: readonly string[];
  readonly recoveries: readonly Recovery[];
  /** The first difference; null when there is none. */
  readonly difference: string | null;
}

/** @param faults names of FAULTS to choose from; how many of them a run has */
export async function chaosRun(servers: Servers, seed: number, faults: readonly string[] = Object.keys(FAULTS), count = 3): Promise<RunOutcome> {
  const random = randomFrom(seed);
  const redis = new Redis(servers.redisUrl, { maxRetriesPerRequest: null });
  redis.on('error', () => undefined);
  await redis.flushall();
  // Whether a kill loses the last second: both are right, since rows and cursor go back together.
  await redis.config('SET', 'appendfsync', random() < 0.5 ? 'always' : 'everysec');
  const env = { ...servers.env, KAFKA_TOPIC: `chaos-${seed}-${process.pid}`, KAFKA_PARTITIONS: '4' };
  const { servers: settings, topics } = readConfig(env);
  await createTopics(settings!.kafka, topics);
  const processes = new Processes(env);
  try {
    return await disturbed({ servers, processes, redis, random }, settings!, seed, { faults, count });
  } finally {
    await processes.endAll();
    redis.disconnect();
  }
}

async function disturbed(place: Place, settings: Settings, seed: number, { faults, count }: { readonly faults: readonly string[]; readonly count: number }): Promise<RunOutcome> {
  const { random } = place;
  const log = await openKafkaLog(settings.kafka);
  const store = await openRedisStore(settings.redis);
  const over = new AbortController();
  // Numbers of its own: how much is appended by then must not change which faults come.
  const appending = append(log, feed(randomFrom(seed + 1)), over.signal);
  const recoveries: Recovery[] = [];
  const schedule: string[] = [];
  const began = performance.now();
  let difference: string | null;
  try {
    for (let turn = 0; turn < count; turn++) {
      await pause(300 + random() * 1500);
      const fault = faults[Math.floor(random() * faults.length)] ?? '';
      schedule.push(`${((performance.now() - began) / 1000).toFixed(1)} s ${fault}`);
      recoveries.push({ fault, seconds: await wentOn(() => FAULTS[fault]!(place), log, store) });
    }
    over.abort();
    await appending;
    await reached(await endsOf(log), log, store);
    difference = await firstDifference(log, store);
  } catch (error) {
    difference = (error as Error).message;
  } finally {
    over.abort();
  }
  const events = await appending.catch(() => 0);
  await Promise.all([log.close(), store.close()]);
  return { seed, events, schedule, recoveries, difference };
}

/** Who had read everything before the fault must not pass for going on: only what is appended after it counts, and the feed reaches every partition. */
async function wentOn(fault: () => Promise<void>, log: EventLog, store: ProjectionStore): Promise<number> {
  await fault();
  const began = performance.now();
  const ends = await endsOf(log);
  await reached(ends.map(({ partition, end }) => ({ partition, end: end + 1n })), log, store);
  return (performance.now() - began) / 1000;
}

function endsOf(log: EventLog): Promise<readonly End[]> {
  return until('ends', () => log.partitions());
}

interface End { readonly partition: number; readonly end: bigint }

/** Resolves when every projection has folded so far. */
async function reached(ends: readonly End[], log: EventLog, store: ProjectionStore): Promise<void> {
  await until('going on', async () => {
    for (const { name, version } of PROJECTIONS) {
      for (const { partition, end } of ends) {
        const { cursor } = await store.load({ projection: name, version }, partition, log.epoch, []);
        if (cursor < end) throw new Error(`${name} stands at ${cursor} of ${end} in partition ${partition}`);
      }
    }
  }, LONGEST_MILLISECONDS);
}

const PROJECTIONS: readonly AnyProjection[] = [turnoutProjection(), quotesProjection(), cancellationsProjection()] as readonly AnyProjection[];

/** The feed says some things twice: each is read once. Of one run only, since the next has other events of the same ids. */
function remembering(projection: AnyProjection): AnyProjection {
  const known = new Map<string, unknown>();
  return { ...projection, read(event) {
    const id = eventId(event);
    if (!known.has(id)) known.set(id, projection.read(event));
    return known.get(id);
  } };
}

/** Characters of a row that are shown. */
const SHOWN = 400;

async function firstDifference(log: EventLog, store: ProjectionStore): Promise<string | null> {
  const records = await recordsOf(log);
  for (const projection of PROJECTIONS) {
    const [found, right] = [linesOf(await outcomeIn(projection, log, store)), linesOf(pureFold(remembering(projection), records))];
    const at = Array.from({ length: Math.max(found.length, right.length) }, (_, index) => index).find((index) => found[index] !== right[index]);
    if (at !== undefined) return `${projection.name}: Redis has ${found[at]?.slice(0, SHOWN) ?? 'nothing'}\nthe fold of the log has ${right[at]?.slice(0, SHOWN) ?? 'nothing'}`;
  }
  return null;
}

function linesOf({ rows, feed: changes, cursors }: Outcome): readonly string[] {
  const fed = Object.entries(changes).flatMap(([partition, lines]) => lines.map((line) => `change of partition ${partition}: ${line}`));
  return [...rows.map((row) => `row ${row}`), ...fed, ...Object.entries(cursors).map(([partition, cursor]) => `cursor of partition ${partition}: ${cursor}`)];
}
