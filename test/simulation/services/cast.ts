/** Chooses which services run, in how many instances and in which way they share the log, and who follows them. */
import type { Commit, ViewId } from '../../../services/kernel/store/store.js';
import { LogServer } from '../servers/log-server.js';
import { Letters } from '../servers/letters.js';
import { StoreServer } from '../servers/store-server.js';
import { workload } from '../workload/events.js';
import { PROJECTIONS, SERVICES } from '../workload/projections.js';
import { Network } from '../world/network.js';
import type { Process, World } from '../world/world.js';
import type { Cast } from './chaos.js';
import { Group } from './group.js';
import { Instance } from './instance.js';
import type { Parts } from './parts.js';
import { Producer } from './producer.js';
import type { Stage } from './stage.js';
import { Subscriber } from './subscriber.js';

interface OnStage extends Stage { readonly hanging: Set<(process: Process) => void> }

export function openStage(world: World, parts: Parts): OnStage {
  const { faults } = world;
  const letters = new Letters(Object.values(PROJECTIONS));
  const log = new LogServer(1 + faults.whole('cast', 4), (records) => { if (faults.has('poison')) letters.expect(records); });
  const checkLetters = ({ projection }: ViewId, { partition, expected, next }: Commit<unknown>): void => {
    if (log.before !== null) return;
    const missing = letters.missing(projection, partition, expected, next);
    if (missing.length > 0) world.wrong(`a commit passed ${missing.join()} before its dead letter was put`);
  };
  const server = new StoreServer(faults.pick('cast', [5, 20, 10_000]), checkLetters);
  const hanging = new Set<(process: Process) => void>();
  const network = new Network(world, (process) => { for (const tell of hanging) tell(process); });
  return { world, network, log, server, store: parts.serverStore(server, world), letters, parts, hanging };
}

export function castOf(stage: OnStage): Cast {
  const { faults, scheduler } = stage.world;
  const groups: Group[] = [];
  const instances = chosenServices(stage).flatMap((names) => {
    const group = faults.number('cast', 1) < 0.7 ? new Group(stage.world, stage.log.count) : null;
    if (group !== null) groups.push(group);
    const projections = names.map((name) => PROJECTIONS[name]);
    return Array.from({ length: 1 + faults.whole('cast', 3) }, (_, index) => new Instance(stage, `${names.map((name) => name.slice(0, 3)).join('+')}-${'abc'[index]}`, projections, group));
  });
  const views = [...new Set(instances.flatMap(({ projections }) => projections))].filter(({ isFollowed }) => isFollowed !== false);
  const subscribers = views.slice(0, 2).map(({ name, version }) => new Subscriber(stage, `sub-${name.slice(0, 3)}`, { projection: name, version }));
  const producer = new Producer(stage, workload(faults));
  stage.hanging.add((process) => {
    const victim = [...instances, producer].find((one) => one.process === process);
    scheduler.after(500 + faults.number('hang', 6000), () => { if (victim?.process === process) victim.kill(); });
  });
  return { instances, groups, subscribers, producer };
}

/** One or two services that keep different projections. */
function chosenServices({ world: { faults } }: Stage): (typeof SERVICES)[number][] {
  const first = faults.pick('cast', SERVICES);
  const others = SERVICES.filter((names) => names.every((name) => !first.includes(name)));
  return faults.number('cast', 1) < 0.5 || others.length === 0 ? [first] : [first, faults.pick('cast', others)];
}
