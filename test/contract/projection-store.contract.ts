import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { BlogId } from '../../services/kernel/core/entry.js';
import { rowKey, type RowKey } from '../../services/kernel/core/projection.js';
import type { Commit, Cursor, ProjectionStore, WatchEvent } from '../../services/kernel/store/store.js';
import type { Adapter, Pair } from './adapters.js';

interface Row { readonly n: number }

const VIEW = { projection: 'counting', version: 1 };
const EPOCH = 'log-1';
const START = '' as Cursor;

function key(id: string, blog = 'buses', view = 'words'): RowKey {
  return rowKey(view, blog as BlogId, id);
}

/** A batch of one event that sets or removes rows, each also as a change. */
function commitOf(offset: number, rows: Record<string, number | null>, more: Partial<Commit<Row>> = {}): Commit<Row> {
  const mutations = Object.entries(rows).map(([id, n]) => ({ key: key(id), row: n === null ? null : { n } }));
  return {
    partition: 0, epoch: EPOCH, expected: BigInt(offset), next: BigInt(offset + 1), rows: mutations,
    changes: mutations.map((mutation, n) => ({ ...mutation, token: `${offset}-${n + 1}` })), ...more,
  };
}

function shown(event: WatchEvent<Row>): string {
  return event.type === 'reset' ? 'reset' : `${event.type} ${event.key.split('/')[2]}${event.type === 'set' ? `=${event.row.n}` : ''}`;
}

/** The next `count` events after a cursor; `act` may wait until so many have come. */
async function watched(store: ProjectionStore, after: Cursor, count: number, act: (come: (count: number) => Promise<void>) => Promise<unknown> = () => Promise.resolve()): Promise<WatchEvent<Row>[]> {
  const events: WatchEvent<Row>[] = [];
  const waiting = new Set<() => void>();
  const come = (number: number): Promise<void> => new Promise((resolve) => {
    const look = (): void => { if (events.length >= number) resolve(); };
    waiting.add(look);
    look();
  });
  const subscription = await store.watch<Row>(VIEW, after, (event) => {
    events.push(event);
    for (const look of waiting) look();
  });
  await act(come);
  await Promise.race([come(count), subscription.ended]);
  await subscription.close();
  return events;
}

export function projectionStoreContract(adapter: Adapter): void {
  describe(`projection store: ${adapter.name}`, () => {
    let pair: Pair;
    let store: ProjectionStore;
    beforeEach(async () => { pair = await adapter.open({ feedLimit: 3 }); store = pair.store; });
    afterEach(() => pair.close());

    it('begins without rows, at cursor 0', async () => {
      expect(await store.load(VIEW, 0, EPOCH, [key('a')])).toEqual({ rows: new Map(), cursor: 0n });
      expect(await store.snapshot(VIEW, null)).toEqual({ rows: [], cursor: '' });
    });

    it('moves rows, change feed and cursor together', async () => {
      expect(await store.commit(VIEW, commitOf(0, { a: 1, b: 2 }))).toBe('applied');
      expect(await store.load(VIEW, 0, EPOCH, [key('a'), key('missing')])).toEqual({ rows: new Map([[key('a'), { n: 1 }]]), cursor: 1n });
      expect((await watched(store, START, 2)).map(shown)).toEqual(['set a=1', 'set b=2']);
    });

    it('applies a batch once: delivered again it is stale, and nothing is written', async () => {
      await store.commit(VIEW, commitOf(0, { a: 1 }));
      expect(await store.commit(VIEW, commitOf(0, { a: 99, z: 1 }))).toBe('stale');
      expect((await store.load<Row>(VIEW, 0, EPOCH, [key('a'), key('z')])).rows).toEqual(new Map([[key('a'), { n: 1 }]]));
      expect((await store.snapshot<Row>(VIEW, null)).cursor).toBe('0:0-1');
    });

    it('is stale for a batch that begins past the cursor: there is no gap', async () => {
      expect(await store.commit(VIEW, commitOf(5, { a: 1 }))).toBe('stale');
      expect((await store.snapshot(VIEW, null)).rows).toEqual([]);
    });

    it('lets one of two runners win the same place', async () => {
      const outcomes = await Promise.all([store.commit(VIEW, commitOf(0, { a: 1 })), store.commit(VIEW, commitOf(0, { a: 2 }))]);
      expect([...outcomes].sort()).toEqual(['applied', 'stale']);
    });

    it('moves the cursor over a batch that changed nothing', async () => {
      await store.commit(VIEW, commitOf(0, {}, { next: 7n }));
      expect((await store.load(VIEW, 0, EPOCH, [])).cursor).toBe(7n);
    });

    it('keeps partitions, projections and versions apart', async () => {
      await store.commit(VIEW, commitOf(0, { a: 1 }));
      expect((await store.load(VIEW, 1, EPOCH, [])).cursor).toBe(0n);
      expect((await store.load({ ...VIEW, version: 2 }, 0, EPOCH, [key('a')])).rows.size).toBe(0);
      expect((await store.load({ ...VIEW, projection: 'other' }, 0, EPOCH, [key('a')])).rows.size).toBe(0);
    });

    it('refuses the rows of another log, reading and writing, and changes nothing', async () => {
      await store.commit(VIEW, commitOf(0, { a: 1 }));
      await expect(store.load(VIEW, 0, 'log-2', [])).rejects.toMatchObject({ code: 'data-foreign' });
      await expect(store.commit(VIEW, commitOf(1, { a: 2 }, { epoch: 'log-2' }))).rejects.toMatchObject({ code: 'data-foreign' });
      expect((await store.load<Row>(VIEW, 0, EPOCH, [key('a')])).rows.get(key('a'))).toEqual({ n: 1 });
    });

    it('shows the public rows of one blog or of all, in key order, never the internal ones', async () => {
      const rows = [key('b'), key('a'), key('a', 'bus'), key('x', 'buses2'), key('memory', 'buses', '_entry'), key('a', 'buses', 'other')].map((name, n) => ({ key: name, row: { n } }));
      await store.commit(VIEW, { ...commitOf(0, {}), rows });
      expect((await store.snapshot(VIEW, 'buses' as BlogId)).rows.map((row) => row.key)).toEqual(['other/buses/a', 'words/buses/a', 'words/buses/b']);
      expect((await store.snapshot(VIEW, null)).rows.map((row) => row.key)).toEqual(['other/buses/a', 'words/bus/a', 'words/buses/a', 'words/buses/b', 'words/buses2/x']);
      expect((await store.load<Row>(VIEW, 0, EPOCH, [key('memory', 'buses', '_entry')])).rows.size).toBe(1);
    });

    it('keeps rows apart whose names are long and differ only at their end', async () => {
      const long = 'Ward 7 of the old infirmary, '.repeat(100);
      await store.commit(VIEW, commitOf(0, { [`${long}east`]: 1, [`${long}west`]: 2 }));
      const { rows } = await store.load<Row>(VIEW, 0, EPOCH, [key(`${long}east`), key(`${long}west`)]);
      expect([...rows.values()]).toEqual([{ n: 1 }, { n: 2 }]);
      expect((await store.snapshot(VIEW, 'buses' as BlogId)).rows.map((row) => row.key)).toEqual([key(`${long}east`), key(`${long}west`)]);
    });

    it('gives back its own rows: a caller who changes one changes nothing', async () => {
      const row = { n: 1 };
      await store.commit<Row>(VIEW, { ...commitOf(0, {}), rows: [{ key: key('a'), row }] });
      row.n = 99;
      expect((await store.load<Row>(VIEW, 0, EPOCH, [key('a')])).rows.get(key('a'))).toEqual({ n: 1 });
    });

    describe('watch', () => {
      it('goes on after a snapshot without a gap and without a repetition', async () => {
        await store.commit(VIEW, commitOf(0, { a: 1 }));
        const { cursor } = await store.snapshot(VIEW, null);
        const events = await watched(store, cursor, 2, () => store.commit(VIEW, commitOf(1, { a: null, b: 3 })));
        expect(events.map(shown)).toEqual(['remove a', 'set b=3']);
      });

      it('resumes after any change, also in the middle of a commit, in several partitions', async () => {
        await store.commit(VIEW, commitOf(0, { a: 1, b: 2 }));
        await store.commit(VIEW, commitOf(0, { c: 3 }, { partition: 1 }));
        const all = await watched(store, START, 3);
        expect(all.map(shown)).toEqual(['set a=1', 'set b=2', 'set c=3']);
        for (const [index, { cursor }] of all.slice(0, 2).entries()) {
          expect((await watched(store, cursor, 2 - index)).map(shown)).toEqual(all.slice(index + 1).map(shown));
        }
        expect(all.at(-1)?.cursor).toBe((await store.snapshot(VIEW, null)).cursor);
      });

      it('resets with a fresh snapshot when the feed no longer reaches back, and goes on from it', async () => {
        for (let offset = 0; offset < 7; offset++) await store.commit(VIEW, commitOf(offset, { [`row${offset % 2}`]: offset }));
        const events = await watched(store, '0:1-1' as Cursor, 4, async (come) => {
          await come(1);
          await store.commit(VIEW, commitOf(7, { last: 7 }));
        });
        expect(events.map(shown)).toEqual(['reset', 'set row0=6', 'set row1=5', 'set last=7']);
        // Half-way a reset is no place to go on from: the store may have caught up with the old cursor by then.
        expect(events.slice(0, 2).map(({ cursor }) => cursor)).toEqual(['', '']);
        expect((await watched(store, START, 1)).map(shown)[0]).toBe('reset');
      });

      it('keeps at least the last changes it promises', async () => {
        for (let offset = 0; offset < 20; offset++) await store.commit(VIEW, commitOf(offset, { a: offset }));
        expect((await watched(store, '0:16-1' as Cursor, 3)).map(shown)).toEqual(['set a=17', 'set a=18', 'set a=19']);
      });

      it('resets a cursor that lies ahead of the feed: it is of changes that were lost', async () => {
        await store.commit(VIEW, commitOf(0, { a: 1 }));
        expect((await watched(store, '0:9-1' as Cursor, 2)).map(shown)).toEqual(['reset', 'set a=1']);
      });

      it.each(['nonsense', '0:1', '0:1-0,0:2-0', '0:1-0,', '-1:0-0'])('calls %s no cursor', async (text) => {
        await expect(store.watch(VIEW, text as Cursor, () => undefined)).rejects.toMatchObject({ code: 'cursor-invalid', exitCode: 2 });
      });

      it('makes one call at a time', async () => {
        await store.commit(VIEW, commitOf(0, { a: 1, b: 2, c: 3 }));
        let inside = 0;
        let most = 0;
        let calls = 0;
        await new Promise<void>((resolve, reject) => {
          store.watch(VIEW, START, async () => {
            most = Math.max(most, ++inside);
            await new Promise((next) => { setImmediate(next); });
            inside -= 1;
            if (++calls === 3) resolve();
          }).then((subscription) => subscription.ended).catch(reject);
        });
        expect(most).toBe(1);
      });

      it('ends when the store is closed', async () => {
        const subscription = await store.watch(VIEW, START, () => undefined);
        await store.close();
        await expect(subscription.ended).resolves.toBeUndefined();
      });

      it('ends with what its handler fails with', async () => {
        await store.commit(VIEW, commitOf(0, { a: 1 }));
        const subscription = await store.watch(VIEW, START, () => { throw new Error('the reader is gone'); });
        await expect(subscription.ended).rejects.toThrow('the reader is gone');
      });
    });

    if (adapter.survives.promised) {
      it('shows a second opener rows, cursor and changes, those that come later too', async () => {
        await store.commit(VIEW, commitOf(0, { a: 1 }));
        const second = (await pair.again!()).store;
        const events = await watched(second, START, 2, () => store.commit(VIEW, commitOf(1, { b: 2 })));
        expect(events.map(shown)).toEqual(['set a=1', 'set b=2']);
        expect((await second.load(VIEW, 0, EPOCH, [])).cursor).toBe(2n);
        expect(await second.commit(VIEW, commitOf(1, { b: 9 }))).toBe('stale');
      });
    } else {
      it.skip(`survives its process, not promised: ${adapter.survives.reason}`, () => undefined);
    }
  });
}
