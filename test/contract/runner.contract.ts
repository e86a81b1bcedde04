import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { codec } from '../../services/kernel/codec/codec.js';
import type { LiveBlogEvent } from '../../services/kernel/core/events.js';
import type { EventLog } from '../../services/kernel/log/log.js';
import type { DeadLetter } from '../../services/kernel/runner/read-batch.js';
import { runProjection, runProjections } from '../../services/kernel/runner/run-projection.js';
import type { ProjectionStore } from '../../services/kernel/store/store.js';
import { counting, published, revised, UNREADABLE, withdrawn } from '../controls/counting.js';
import { outcomeIn, pureFold, recordsOf } from '../controls/pure-fold.js';
import type { Adapter } from './adapters.js';

async function append(log: EventLog, events: readonly LiveBlogEvent[]): Promise<void> {
  await log.append(events.map((event) => ({ key: event.blog, value: codec().encode(event) })));
}

async function runToEnd(log: EventLog, store: ProjectionStore, letters: DeadLetter[] = []): Promise<void> {
  await runProjection(counting, log, store, { untilEnd: true, signal: new AbortController().signal, onDeadLetter: (letter) => { letters.push(letter); } });
}

/** The log with other batches: of the sizes given, in turn, some of them handed over twice. */
function rebatched(log: EventLog, sizes: readonly number[], repeats: readonly boolean[]): EventLog {
  let turn = 0;
  return {
    ...log,
    consume: (options) => log.consume({
      ...options,
      onBatch: async (batch) => {
        const size = sizes[turn % sizes.length] ?? 1;
        const part = { ...batch, records: batch.records.slice(0, size) };
        const again = repeats[turn++ % repeats.length] === true;
        const next = await options.onBatch(part);
        return again ? options.onBatch(part) : next;
      },
    }),
  };
}

/** The store that fails before or after its n-th call of a kind, as a crash there would. */
function failing(store: ProjectionStore, at: 'load' | 'commit' | 'after commit', call: number): ProjectionStore {
  let calls = 0;
  return {
    ...store,
    load: (...given) => (at === 'load' && calls++ === call ? Promise.reject(new Error('crash')) : store.load(...given)),
    commit: async (...given) => {
      const now = at !== 'load' && calls++ === call;
      if (now && at === 'commit') throw new Error('crash');
      const outcome = await store.commit(...given);
      if (now) throw new Error('crash');
      return outcome;
    },
  };
}

const blogs = fc.constantFrom('buses', 'trams', 'ports');
const ids = fc.constantFrom('e1', 'e2', 'e3');
const headlines = fc.array(fc.constantFrom('picket', 'strike', 'vote', 'pay'), { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const revisions = fc.integer({ min: 2, max: 5 });
const event: fc.Arbitrary<LiveBlogEvent> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(blogs, ids, headlines).map((given) => published(...given)) },
  { weight: 2, arbitrary: fc.tuple(blogs, ids, revisions, headlines).map((given) => revised(...given)) },
  { weight: 1, arbitrary: fc.tuple(blogs, ids, revisions).map((given) => withdrawn(...given)) },
  { weight: 1, arbitrary: fc.tuple(blogs, ids).map(([blog, id]) => published(blog, id, UNREADABLE)) },
);
const crash = fc.record({ at: fc.constantFrom('load' as const, 'commit' as const, 'after commit' as const), call: fc.nat(6) });

export function runnerContract(adapter: Adapter): void {
  describe(`runner on the ${adapter.name} pair`, () => {
    it('makes exactly the pure fold of the log, rows, change feed and cursor, for any batches, second deliveries and crashes', async () => {
      await fc.assert(fc.asyncProperty(
        fc.array(event, { minLength: 1, maxLength: 40 }), fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
        fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }), fc.array(crash, { maxLength: 4 }),
        async (events, sizes, repeats, crashes) => {
          const pair = await adapter.open();
          try {
            await append(pair.log, events);
            const log = rebatched(pair.log, sizes, repeats);
            for (const { at, call } of crashes) await runToEnd(log, failing(pair.store, at, call)).catch((error: Error) => expect(error.message).toBe('crash'));
            await runToEnd(log, pair.store);
            expect(await outcomeIn(counting, pair.log, pair.store)).toEqual(pureFold(counting, await recordsOf(pair.log)));
          } finally {
            await pair.close();
          }
        },
      ), { numRuns: adapter.isQuick ? 200 : 25 });
    });

    it('is not harmed by a second runner on the same store', async () => {
      const pair = await adapter.open();
      await append(pair.log, Array.from({ length: 500 }, (_, index) => published(`blog${index % 7}`, `e${index}`, 'vote pay strike')));
      await Promise.all([[3, 50], [7, 1], [20]].map((sizes) => runToEnd(rebatched(pair.log, sizes, [false]), pair.store)));
      expect(await outcomeIn(counting, pair.log, pair.store)).toEqual(pureFold(counting, await recordsOf(pair.log)));
      await pair.close();
    });

    it('keeps several projections side by side, wherever each of them stands, and reads the log once for all', async () => {
      const pair = await adapter.open({ partitions: 1 });
      const behind = { ...counting, name: 'behind' };
      const events = Array.from({ length: 600 }, (_, index) => published(`blog${index % 7}`, `e${index}`, index % 300 === 150 ? UNREADABLE : 'vote pay'));
      await append(pair.log, events.slice(0, 300));
      await runToEnd(pair.log, pair.store);
      await append(pair.log, events.slice(300));

      const offsets: bigint[] = [];
      const log: EventLog = { ...pair.log, consume: (options) => pair.log.consume({ ...options, onBatch: (batch) => {
        offsets.push(...batch.records.map(({ position }) => position.offset));
        return options.onBatch(batch);
      } }) };
      const letters: string[] = [];
      const passed = { counting: 0, behind: 0 };
      await runProjections([counting, behind], log, pair.store, {
        untilEnd: true,
        signal: new AbortController().signal,
        onDeadLetter: ({ projection, position }) => { letters.push(`${projection} ${position.offset}`); },
        onProgress: ({ projection, events }) => { passed[projection as keyof typeof passed] += events; },
      });

      expect(offsets).toEqual(events.map((_, index) => BigInt(index)));
      expect(letters.sort()).toEqual(['behind 150', 'behind 450', 'counting 450']);
      expect(passed).toEqual({ counting: 299, behind: 598 });
      for (const projection of [counting, behind]) {
        expect(await outcomeIn(projection, pair.log, pair.store)).toEqual(pureFold(projection, await recordsOf(pair.log)));
      }
      await pair.close();
    });

    it('sets aside what cannot be decoded or folded, with place and reason, and goes on with the rest', async () => {
      const pair = await adapter.open({ partitions: 1 });
      await append(pair.log, [published('buses', 'e1', 'vote'), published('buses', 'e2', UNREADABLE)]);
      await pair.log.append([{ key: 'buses', value: Buffer.from('not an event') }]);
      await append(pair.log, [published('buses', 'e3', 'vote')]);
      const letters: DeadLetter[] = [];
      await runToEnd(pair.log, pair.store, letters);
      expect(letters.map(({ position, code }) => [position.offset, code])).toEqual([[1n, 'fold-failed'], [2n, 'event-unreadable']].sort());
      expect(letters.map(({ reason }) => reason).join()).toContain('The headline of e2 cannot be read.');
      const { rows } = await pair.store.snapshot({ projection: 'counting', version: 1 }, null);
      expect(rows.map(({ row }) => row)).toEqual([{ type: 'word', count: 2, last: '3' }]);
      await pair.close();
    });

    it('ends with the failure of a store, which is no dead letter', async () => {
      const pair = await adapter.open();
      await append(pair.log, [published('buses', 'e1', 'vote')]);
      const letters: DeadLetter[] = [];
      await expect(runToEnd(pair.log, failing(pair.store, 'commit', 0), letters)).rejects.toThrow('crash');
      expect(letters).toEqual([]);
      await pair.close();
    });

    it('refuses a store that was filled from another log', async () => {
      const pair = await adapter.open();
      const other = await adapter.open();
      await append(pair.log, [published('buses', 'e1', 'vote')]);
      await append(other.log, [published('buses', 'e1', 'vote')]);
      await runToEnd(pair.log, pair.store);
      await expect(runToEnd(other.log, pair.store)).rejects.toMatchObject({ code: 'data-foreign' });
      await pair.close();
      await other.close();
    });

    it('tells how far it is, and folds what comes while it runs', async () => {
      const pair = await adapter.open({ partitions: 1 });
      const stopping = new AbortController();
      const seen: string[] = [];
      await runProjection(counting, pair.log, pair.store, {
        signal: stopping.signal,
        onDeadLetter: () => undefined,
        onIdle: () => { void append(pair.log, [published('buses', `e${seen.length}`, 'vote')]); },
        onProgress: ({ next, end, events }) => {
          seen.push(`${next}/${end} ${events}`);
          if (seen.length === 2) stopping.abort();
        },
      });
      expect(seen).toEqual(['1/1 1', '2/2 1']);
      await pair.close();
    });
  });
}
