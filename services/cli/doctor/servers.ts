/** Looks at Kafka, Redis and the schema registry as they are configured: reachable, made, and how far projections are. Changes nothing. */
import type { Config, Servers } from '../../kernel/config/config.js';
import { openKafkaLog } from '../../kernel/log/kafka/kafka-log.js';
import type { EventLog } from '../../kernel/log/log.js';
import { openRedisStore } from '../../kernel/store/redis/redis-store.js';
import type { ProjectionStore } from '../../kernel/store/store.js';
import { asFailure } from '../failure.js';
import { QUERIES } from '../values.js';
import { behind } from '../wiring/lag.js';
import { viewOf } from '../wiring/projections.js';
import { openServers } from '../wiring/servers.js';
import { shownBrokers, shownRedis } from '../wiring/shown.js';
import type { Check } from './check.js';
import { note, ok, wrong } from './check.js';

/** Milliseconds that Redis may take to answer. */
const PATIENCE = 5_000;

export async function* checkServers(servers: Servers, { topics }: Pick<Config, 'topics'>): AsyncGenerator<Check, void> {
  const log = await reached('kafka', shownBrokers(servers.kafka), () => openKafkaLog(servers.kafka));
  const store = await reached('redis', shownRedis(servers.redis), () => openRedisStore(servers.redis, { timeout: PATIENCE }));
  try {
    yield log.check;
    yield store.check;
    if (log.found === null || store.found === null) return;
    yield await partitions(log.found, topics.partitions);
    for (const view of QUERIES) yield await lag(log.found, store.found, view);
    yield await letters(servers);
  } finally {
    await Promise.all([log.found?.close(), store.found?.close()]);
  }
}

interface Reached<Found> { readonly check: Check; readonly found: Found | null }

async function reached<Found>(check: string, where: string, open: () => Promise<Found>): Promise<Reached<Found>> {
  try {
    return { found: await open(), check: ok(check, where) };
  } catch (error) {
    return { found: null, check: wrong(check, asFailure(error).message) };
  }
}

async function partitions(log: EventLog, configured: number): Promise<Check> {
  const infos = await log.partitions();
  const says = `${infos.reduce((sum, { start, end }) => sum + end - start, 0n)} events in ${infos.length} partitions, epoch ${log.epoch}`;
  return infos.length === configured ? ok('log', says) : note('log', `${says}; KAFKA_PARTITIONS says ${configured}`, `Set KAFKA_PARTITIONS=${infos.length}: a topic keeps the number it was made with.`);
}

async function lag(log: EventLog, store: ProjectionStore, view: (typeof QUERIES)[number]): Promise<Check> {
  const name = `${view} v${(await viewOf(view)).version}`;
  try {
    const missing = await behind({ log, store }, [view]);
    const service = view === 'blogs' ? 'producer' : view;
    return missing === 0n ? ok('projection', `${name}: up to date`) : note('projection', `${name}: ${missing} events behind`, `See that "picketwire service ${service}" runs, and what its /readyz says.`);
  } catch (error) {
    return wrong('projection', `${name}: ${asFailure(error).message}`);
  }
}

async function letters(servers: Servers): Promise<Check> {
  try {
    const place = await openServers(servers);
    const open = (await place.letters.all().finally(() => place.close())).filter(({ replayed }) => !replayed).length;
    return open === 0 ? ok('dead letters', 'none') : note('dead letters', `${open} events could not be read or folded`, 'picketwire dlq list says which and why.');
  } catch (error) {
    return wrong('dead letters', asFailure(error).message, 'picketwire topics makes the topic they go to.');
  }
}
