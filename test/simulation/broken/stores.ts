/** Stores that break one promise each. */
import type { ProjectionStore } from '../../../services/kernel/store/store.js';
import type { StoreServer } from '../servers/store-server.js';
import type { World } from '../world/world.js';

export function ignoringExpected({ store }: StoreServer): ProjectionStore {
  return {
    ...store,
    commit: async (view, commit) => {
      const { cursor } = await store.load(view, commit.partition, commit.epoch, []);
      return store.commit(view, { ...commit, expected: cursor });
    },
  };
}

/** A crash or another instance may come between the two. */
export function inTwoSteps({ store }: StoreServer, { scheduler, faults }: World): ProjectionStore {
  return {
    ...store,
    commit: async (view, commit) => {
      const first = await store.commit(view, { ...commit, next: commit.expected });
      if (first === 'stale') return first;
      await scheduler.sleep(faults.number('latency', 5));
      return faults.happens('error') ? 'applied' : store.commit(view, { ...commit, rows: [], changes: [] });
    },
  };
}

/** Keeps what it loaded, and its own writes; what others wrote meanwhile it does not see. */
export function caching(remote: ProjectionStore): ProjectionStore {
  const known = new Map<string, unknown>();
  const name = (projection: string, key: string): string => `${projection} ${key}`;
  return {
    ...remote,
    load: async (view, partition, epoch, keys) => {
      const loaded = await remote.load<never>(view, partition, epoch, keys);
      const rows = new Map(loaded.rows);
      for (const key of keys) {
        const at = name(view.projection, key);
        if (known.has(at)) rows.set(key, known.get(at) as never);
        else if (rows.has(key)) known.set(at, rows.get(key));
      }
      return { rows, cursor: loaded.cursor };
    },
    commit: async (view, commit) => {
      const outcome = await remote.commit(view, commit);
      if (outcome === 'applied') for (const { key, row } of commit.rows) {
        if (row === null) known.delete(name(view.projection, key));
        else known.set(name(view.projection, key), row);
      }
      return outcome;
    },
  };
}

export function trimsSilently(server: StoreServer): ProjectionStore {
  const { store, views } = server;
  return {
    ...store,
    commit: async (view, commit) => {
      const outcome = await store.commit(view, commit);
      for (const held of views.get(`${view.projection}/${view.version}`)?.values() ?? []) held.trimmed = null;
      return outcome;
    },
  };
}

export function withoutEpoch({ store }: StoreServer): ProjectionStore {
  return {
    ...store,
    load: (view, partition, _, keys) => store.load(view, partition, 'any', keys),
    commit: (view, commit) => store.commit(view, { ...commit, epoch: 'any' }),
  };
}
