/**
 * From produced to visible for a subscriber, at 1,000 events a second: append, turnout service, change feed in Redis, `watch`; against the bare round trip of kafkajs
 * and ioredis (send, eachBatch, XADD in a pipeline, XREAD that blocks) in turn, both in one process each way, both servers in containers:
 * `node dist/bench/latency.js [SECONDS]`.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import kafkajs from 'kafkajs';
import { codec } from '../services/kernel/codec/codec.js';
import type { Servers } from '../services/kernel/config/config.js';
import { openKafkaLog } from '../services/kernel/log/kafka/kafka-log.js';
import type { NewRecord } from '../services/kernel/log/log.js';
import { openRedisStore } from '../services/kernel/store/redis/redis-store.js';
import { extract } from '../services/turnout/extract.js';
import { runTurnout } from '../services/turnout/main.js';
import { turnoutView, type TurnoutRow } from '../services/turnout/present.js';
import { machine, median } from './measure/machine.js';
import { withServers } from './measure/servers.js';
import { generatedEvent } from './text/generated.js';

const SECONDS = Number(process.argv[2] ?? 10);
const ROUNDS = 3;
const BLOGS = 1_000;
const PARTITIONS = 8;
/** Five events together every five milliseconds. */
const TICK = 5;
const AT_ONCE = 5;
const GOAL = 2;

/** Milliseconds from being sent to being seen, by name. */
class Journeys {
  readonly #sent = new Map<string, number>();
  readonly times: number[] = [];

  send(name: string): void { this.#sent.set(name, performance.now()); }

  see(name: string): void {
    const sent = this.#sent.get(name);
    if (sent === undefined) return;
    this.#sent.delete(name);
    this.times.push(performance.now() - sent);
  }

  get open(): number { return this.#sent.size; }
}

let next = 0;
/** Events that each change a turnout figure. */
function records(): readonly NewRecord[] {
  const found: NewRecord[] = [];
  while (found.length < AT_ONCE) {
    const event = generatedEvent(5 * next++, BLOGS);
    if (extract(event.entry).length > 0) found.push({ key: event.blog, value: codec().encode(event), event });
  }
  return found;
}

const nameOf = (blog: string, entry: string): string => `${blog}/${entry}`;

await withServers({ partitions: PARTITIONS }, async (servers) => {
  const ours: number[][] = [];
  const bare: number[][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    bare.push(await bareRoundTrip(servers, `bare-${round}`));
    ours.push(await picketwire(servers));
  }
  console.log(`${machine()}; ${1000 / TICK * AT_ONCE} events a second for ${SECONDS} s in each of ${ROUNDS} rounds in turn, ${PARTITIONS} partitions; medians of the rounds`);
  for (const share of [0.5, 0.99]) {
    const [one, other] = [ours, bare].map((rounds) => median(rounds.map((times) => quantile(times, share)))) as [number, number];
    console.log(`p${share * 100}: ${one.toFixed(1)} ms, bare ${other.toFixed(1)} ms, ratio ${(one / other).toFixed(2)}${share === 0.99 ? ` (goal ${GOAL})` : ''}`);
  }
});

async function picketwire({ kafka, redis }: Servers): Promise<number[]> {
  const [log, serviceLog] = [await openKafkaLog(kafka), await openKafkaLog(kafka)];
  const [store, serviceStore] = [await openRedisStore(redis), await openRedisStore(redis)];
  const stop = new AbortController();
  const journeys = new Journeys();
  const idle = new Set<number>();
  const service = runTurnout(serviceLog, serviceStore, { signal: stop.signal, onDeadLetter: ({ reason }) => { throw new Error(reason); }, onIdle: (partition) => idle.add(partition) });
  await until(() => idle.size === PARTITIONS);
  const view = { projection: turnoutView.name, version: turnoutView.version };
  const { cursor } = await store.snapshot<TurnoutRow>(view, null);
  const watching = await store.watch<TurnoutRow>(view, cursor, (event) => {
    if (event.type !== 'set') return;
    const row = turnoutView.present(event.row) as { blog: string; entry: string } | null;
    if (row !== null) journeys.see(nameOf(row.blog, row.entry));
  });
  await feed(journeys, (some) => log.append(some));
  await watching.close();
  stop.abort();
  await service;
  await Promise.all([log.close(), serviceLog.close(), store.close(), serviceStore.close()]);
  return journeys.times;
}

async function bareRoundTrip({ kafka, redis }: Servers, stream: string): Promise<number[]> {
  const client = new kafkajs.Kafka({ brokers: [...kafka.brokers], logLevel: 0 });
  const producer = client.producer({ idempotent: true, maxInFlightRequests: 1, createPartitioner: kafkajs.Partitioners.DefaultPartitioner });
  const consumer = client.consumer({ groupId: stream });
  const [writer, reader] = [connection(redis.nodes[0]!), connection(redis.nodes[0]!)];
  const journeys = new Journeys();
  await Promise.all([producer.connect(), consumer.connect()]);
  await consumer.subscribe({ topics: [kafka.topic], fromBeginning: false });
  const joined = new Promise((resolve) => { consumer.on(consumer.events.GROUP_JOIN, resolve); });
  await consumer.run({ autoCommit: false, eachBatch: async ({ batch }) => {
    const pipeline = writer.pipeline();
    for (const { headers } of batch.messages) pipeline.xadd(stream, '*', 'name', String(headers?.['name']));
    await pipeline.exec();
  } });
  await joined;
  // Its first fetch asks where the partitions end: what is sent before is not for it.
  await sleep(1000);
  const watching = watch(reader, stream, journeys);
  await feed(journeys, (some) => producer.send({ topic: kafka.topic, acks: -1, messages: some.map(({ key, value, event }) =>
    ({ key, value: Buffer.from(value), headers: { name: event?.type === 'published' ? nameOf(event.blog, event.entry.id) : '' } })) }));
  reader.disconnect();
  await watching;
  await Promise.all([producer.disconnect(), consumer.disconnect(), writer.quit()]);
  return journeys.times;
}

function connection(node: string): Redis {
  const [host = '', port] = node.split(':');
  return new Redis({ host, port: Number(port) });
}

async function watch(reader: Redis, stream: string, journeys: Journeys): Promise<void> {
  for (let after = '0';;) {
    const found = await reader.xread('COUNT', 500, 'BLOCK', 5000, 'STREAMS', stream, after).catch(() => undefined);
    if (found === undefined) return;
    for (const [id, fields] of found?.[0]?.[1] ?? []) {
      after = id;
      journeys.see(fields[1] ?? '');
    }
  }
}

/** A second first that is not counted. */
async function feed(journeys: Journeys, send: (some: readonly NewRecord[]) => Promise<unknown>): Promise<void> {
  await ticking(1, () => send(records()));
  await ticking(SECONDS, () => {
    const some = records();
    for (const { event } of some) if (event?.type === 'published') journeys.send(nameOf(event.blog, event.entry.id));
    return send(some);
  });
  await until(() => journeys.open === 0);
}

async function ticking(seconds: number, act: () => Promise<unknown>): Promise<void> {
  const sent: Promise<unknown>[] = [];
  const began = performance.now();
  for (let tick = 0; tick < seconds * 1000 / TICK; tick++) {
    await sleep(Math.max(0, began + tick * TICK - performance.now()));
    sent.push(act());
  }
  await Promise.all(sent);
}

async function until(holds: () => boolean): Promise<void> {
  for (let left = 600; !holds(); left--) {
    if (left === 0) throw new Error('What was waited for did not come within a minute.');
    await sleep(100);
  }
}

function quantile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? NaN;
}
