/** One schedule: a seed decides the services, what is appended, what goes wrong and when; at the end everything is compared with the pure fold. */
import { recordsOf } from '../controls/pure-fold.js';
import { checkDamaged } from './check/damaged.js';
import { compareWithFold } from './check/fold.js';
import { checkSubscriber } from './check/subscribers.js';
import type { LogServer } from './servers/log-server.js';
import { castOf, openStage } from './services/cast.js';
import { chaos, type Cast } from './services/chaos.js';
import { planDamage } from './services/damage.js';
import { SOUND, type Parts } from './services/parts.js';
import type { Stage } from './services/stage.js';
import { World, type WorldOptions } from './world/world.js';

export interface Outcome {
  readonly seed: number;
  /** What is wrong: the first difference; null when nothing is. */
  readonly failure: string | null;
  readonly trace: readonly string[];
  readonly steps: number;
}

/** A schedule takes some hundreds of steps; one that takes so many makes no progress. */
const STEPS = 60_000;

/** Virtual milliseconds in which everything must stand at the log's end once nothing goes wrong any more. */
const WITHIN = 60_000;

/** How long is waited for what comes late: a slow answer, a process that does not know yet that it lost its partition. */
const AFTERWARDS = 1500;

/** Long enough for every process to come back and look. */
const NOTICED = 20_000;

export async function runSchedule(options: WorldOptions, parts: Parts = SOUND): Promise<Outcome> {
  const world = new World(options);
  const stage = openStage(world, parts);
  const cast = castOf(stage);
  const failure = await play(stage, cast).catch((error: unknown) => `the schedule failed with ${error instanceof Error ? error.stack : String(error)}`);
  return { seed: options.seed, failure: world.wrongs[0] ?? failure, trace: world.trace, steps: world.scheduler.steps };
}

async function play(stage: Stage, cast: Cast): Promise<string | null> {
  const { world: { scheduler, faults }, log } = stage;
  const until = 1000 + faults.number('length', 2500);
  begin(cast);
  planDamage(stage, cast, until - 300);
  const isOver = (): boolean => cast.producer.isDone && scheduler.now >= until;
  void chaos(stage, cast, isOver);
  if (!await scheduler.run(isOver, STEPS)) return 'no end: the producer never came to an end';
  faults.stop();
  stage.world.say('world', () => 'nothing goes wrong from here on');
  if (log.before !== null) return afterDamage(stage, cast);
  return afterStorm(stage, cast);
}

function begin({ instances, subscribers, producer }: Cast): void {
  producer.start();
  for (const instance of instances) instance.start();
  for (const subscriber of subscribers) void subscriber.start();
}

async function afterDamage(stage: Stage, { instances }: Cast): Promise<string | null> {
  const { scheduler } = stage.world;
  const end = scheduler.now + NOTICED;
  await scheduler.run(() => scheduler.now >= end, STEPS);
  return checkDamaged(stage, instances);
}

async function afterStorm(stage: Stage, cast: Cast): Promise<string | null> {
  const { world: { scheduler }, log } = stage;
  const deadline = scheduler.now + WITHIN;
  // What a dead producer had sent may arrive after the others have come to the end: they go on once more.
  for (let size = -1n; size !== await sizeOf(log) && scheduler.now < deadline;) {
    size = await sizeOf(log);
    await settle(stage, cast, deadline);
  }
  return check(stage, cast);
}

async function sizeOf(log: LogServer): Promise<bigint> {
  return (await log.partitions()).reduce((sum, { end }) => sum + end, 0n);
}

/** Until every view stands at the log's end as it is now, and some time more. */
async function settle({ world: { scheduler }, log, server }: Stage, cast: Cast, deadline: number): Promise<void> {
  const ends = (await log.partitions()).map(({ end }) => end);
  const projections = [...new Set(cast.instances.flatMap((instance) => instance.projections))];
  const isAtEnd = (): boolean => projections.every(({ name, version }) => ends.every((end, partition) => (server.partition(name, version, partition)?.cursor ?? 0n) >= end));
  await scheduler.run(() => isAtEnd() || scheduler.now > deadline, STEPS);
  const end = scheduler.now + AFTERWARDS;
  await scheduler.run(() => scheduler.now >= end, STEPS);
}

async function check({ log, server, letters }: Stage, { instances, subscribers }: Cast): Promise<string | null> {
  const records = await recordsOf(log.log);
  for (const { name, loud } of instances) if (loud !== null) return `${name} ended with ${loud}, and the log is whole`;
  for (const projection of new Set(instances.flatMap((instance) => instance.projections))) {
    const { name, version } = projection;
    const { fold, difference } = compareWithFold(projection, records, server.views.get(`${name}/${version}`) ?? new Map<number, never>());
    if (difference !== null) return `${name}: ${difference}`;
    for (const [partition, cursor] of Object.entries(fold.cursors)) {
      const [missing] = letters.missing(name, Number(partition), 0n, BigInt(cursor));
      if (missing !== undefined) return `no dead letter of ${missing}`;
    }
    for (const subscriber of subscribers.filter(({ view }) => view.projection === name)) {
      const wrong = checkSubscriber(subscriber, fold);
      if (wrong !== null) return wrong;
    }
  }
  return null;
}
