/** The store as a process of the simulation has it: each call is a journey. */
import type { ProjectionStore } from '../../../services/kernel/store/store.js';
import { never, type Process } from '../world/world.js';
import type { Stage } from './stage.js';

export function remoteStore({ network, store }: Stage, process: Process): ProjectionStore {
  return {
    load: (view, partition, epoch, keys) => network.call(process, () => `load ${view.projection} ${partition} (${keys.length} keys)`, () => store.load(view, partition, epoch, keys)),
    commit: (view, commit) => network.call(
      process,
      () => `commit ${view.projection} ${commit.partition} ${commit.expected}..${commit.next} (${commit.rows.length} rows, ${commit.changes.length} changes)`,
      () => store.commit(view, commit),
    ),
    snapshot: (view, blog) => network.call(process, () => `snapshot ${view.projection}`, () => store.snapshot(view, blog)),
    watch: () => never(),
    close: () => Promise.resolve(),
  };
}
