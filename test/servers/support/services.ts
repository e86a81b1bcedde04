/** The built command as services on the Kafka and Redis of this tier: a topic and a database of a test's own, and what operators look at. */
import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import type { Kafka } from '../../../services/kernel/config/config.js';
import type { Readiness } from '../../../services/kernel/service/health.js';
import { objects, picketwire, start, type Outcome, type Running } from '../../e2e/support/picketwire.js';
import { kafkaBroker, redisUrl } from './addresses.js';
import { asAdmin, kafkaOf } from './kafka.js';

export const PARTITIONS = 4;

export interface Place {
  readonly env: Readonly<Record<string, string>>;
  readonly kafka: Kafka;
  /** Runs a command to its end. */
  run(...args: readonly string[]): Promise<Outcome>;
  /** What `query` says, in one order whatever the partitions. */
  rows(view: string): Promise<readonly object[]>;
}

/** Where a place's projections live. */
type Store = { readonly REDIS_URL: string } | { readonly REDIS_CLUSTER: string };

/** 0 is that of the tests that have keys of their own. */
async function freeDatabase(): Promise<Store> {
  const redis = new Redis(redisUrl());
  const number = await redis.incr('test-databases');
  redis.disconnect();
  return { REDIS_URL: `${redisUrl()}/${number}` };
}

/** Without topics. @param more variables of the environment */
export async function newPlace(store?: Store, more: Readonly<Record<string, string>> = {}): Promise<Place> {
  const kafka = kafkaOf(`services-${randomUUID()}`);
  const env = { KAFKA_BROKERS: kafkaBroker(), KAFKA_TOPIC: kafka.topic, KAFKA_PARTITIONS: String(PARTITIONS), ...(store ?? await freeDatabase()), PORT: '0', ...more };
  return {
    env, kafka,
    run: (...args) => picketwire(args, { env }),
    rows: async (view) => inOrder(objects((await picketwire(['query', view, '--json'], { env })).out)),
  };
}

export async function newPlaceWithTopics(store?: Store, more?: Readonly<Record<string, string>>): Promise<Place> {
  const place = await newPlace(store, more);
  await succeed(place, 'topics');
  return place;
}

export async function succeed(place: Place, ...args: readonly string[]): Promise<string> {
  const { code, out, err } = await place.run(...args);
  if (code !== 0) throw new Error(`picketwire ${args.join(' ')} ended with ${code}: ${err}`);
  return out;
}

export function inOrder(rows: readonly object[]): readonly object[] {
  return [...rows].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}

export interface Service extends Running {
  /** Its /readyz. */
  readonly ready: () => Promise<Readiness & { readonly status: number }>;
  /** A figure of /metrics, over all its labels; 0 where there is none. */
  readonly metric: (name: string) => Promise<number>;
}

/** Once it answers HTTP; not ready yet. */
export async function startService({ env }: Place, ...args: readonly string[]): Promise<Service> {
  const running = start(['service', ...args], { env });
  const [, url = ''] = await running.until(/"url":"([^"]+)"/);
  return Object.assign(running, {
    ready: async () => {
      const response = await fetch(`${url}/readyz`);
      return { ...await response.json() as Readiness, status: response.status };
    },
    metric: async (name: string) => sumOf(await (await fetch(`${url}/metrics`)).text(), name),
  });
}

export async function startReady(place: Place, ...args: readonly string[]): Promise<Service> {
  const service = await startService(place, ...args);
  await eventually(`${args[0]} is ready`, service.ready, ({ ready }) => ready);
  return service;
}

/** Waits until a service that has every partition has folded all that the topic holds now. */
export async function caughtUp({ kafka }: Place, service: Service): Promise<void> {
  const ends = await asAdmin(kafka, (admin) => admin.fetchTopicOffsets(kafka.topic));
  const isFolded = ({ ready, partitions }: Readiness): boolean => ready && ends.every(({ partition, high }) => Number(partitions.find((one) => one.partition === partition)?.next ?? -1) >= Number(high));
  await eventually(`all up to ${ends.map(({ high }) => high).join()} is folded`, service.ready, isFolded);
}

function sumOf(text: string, name: string): number {
  const lines = text.split('\n').filter((line) => line.startsWith(`${name}{`));
  return lines.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' '))), 0);
}

/** Waits for what must come; a failure says what was there instead. Answers what was found. */
export async function eventually<Found>(what: string, look: () => Promise<Found>, isSo: (found: Found) => boolean, milliseconds = 60_000): Promise<Found> {
  const end = performance.now() + milliseconds;
  for (;;) {
    const found = await look();
    if (isSo(found)) return found;
    if (performance.now() > end) throw new Error(`${what}: not within ${milliseconds} ms, but ${JSON.stringify(found)}`);
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
}
