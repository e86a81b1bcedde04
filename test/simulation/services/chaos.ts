/** Lets happen, now and then, what happens to whole processes and servers. */
import type { Fault } from '../world/faults.js';
import type { Group } from './group.js';
import type { Instance } from './instance.js';
import type { Producer } from './producer.js';
import type { Stage } from './stage.js';
import type { Subscriber } from './subscriber.js';

export interface Cast {
  readonly instances: readonly Instance[];
  readonly groups: readonly Group[];
  readonly subscribers: readonly Subscriber[];
  readonly producer: Producer;
}

/** Goes on until `isOver`. */
export async function chaos(stage: Stage, cast: Cast, isOver: () => boolean): Promise<void> {
  const { world: { faults, scheduler }, server } = stage;
  for (;;) {
    await scheduler.sleep(20 + faults.number('chaos', 160));
    if (isOver()) return;
    if (faults.number('save', 1) < 0.3) server.save();
    for (const [fault, act] of ACTIONS) if (faults.happens(fault)) act(stage, cast);
  }
}

const ACTIONS: readonly (readonly [Fault, (stage: Stage, cast: Cast) => void])[] = [
  ['crash', ({ world: { faults } }, { instances, producer }) => {
    const victim = faults.pick('crash', [...instances, producer]);
    if ('stop' in victim && faults.number('crash', 1) < 0.2) victim.stop();
    else victim.kill();
  }],
  ['rebalance', ({ world: { faults } }, { groups }) => { if (groups.length > 0) faults.pick('rebalance', groups).share(); }],
  ['restore', (stage) => { restore(stage, null); }],
  ['restore-view', (stage) => { restore(stage, [...stage.server.views.keys()]); }],
  ['cut', ({ world: { faults } }, { subscribers }) => { if (subscribers.length > 0) faults.pick('cut', subscribers).cut(); }],
];

function restore({ world, server, log }: Stage, views: readonly string[] | null): void {
  if (views?.length === 0 || log.before !== null) return;
  const only = views === null ? null : world.faults.pick('restore', views);
  world.say('store', () => `goes back to an older state${only === null ? '' : ` of ${only}`}`);
  server.restore(world.faults.number('restore', 1), only);
}
