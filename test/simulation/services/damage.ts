/** Cuts the log or makes it anew: from then on the promise is to say so, and to leave what is in the store as it is. */
import type { Cast } from './chaos.js';
import { freshRecords } from './producer.js';
import type { Stage } from './stage.js';

/** At some moment of the schedule, where it has the fault at all. */
export function planDamage(stage: Stage, cast: Cast, within: number): void {
  const { world: { faults, scheduler } } = stage;
  if (faults.has('damage')) scheduler.after(200 + faults.number('damage', within), () => { void damage(stage, cast); });
}

async function damage(stage: Stage, { instances, producer }: Cast): Promise<void> {
  const { world, log } = stage;
  const kind = world.faults.pick('damage', ['start', 'end', 'recreate'] as const);
  producer.end();
  if (kind === 'recreate') {
    world.say('log', () => 'is made anew');
    log.recreate();
    for (const instance of instances) instance.kill();
    await log.append(freshRecords());
    return;
  }
  const { partition, end } = world.faults.pick('damage', (await log.partitions()).filter((info) => info.end > 0n || info.partition === 0));
  const at = BigInt(world.faults.whole('damage', Number(end) + 1));
  world.say('log', () => `loses ${kind === 'start' ? `what is before ${partition}:${at}` : `what is from ${partition}:${at} on`}`);
  log.cut(partition, { [kind]: at });
}
