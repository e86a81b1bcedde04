/** The three services from bytes in the log to rows that users read, on memory adapters: real reading, real codec, real runner. */
import { expect, test } from '@jest/globals';
import { runCancellations } from '../../services/cancellations/main.js';
import { codec } from '../../services/kernel/codec/codec.js';
import type { LiveBlogEvent } from '../../services/kernel/core/events.js';
import type { EventLog } from '../../services/kernel/log/log.js';
import { openMemoryLog } from '../../services/kernel/log/memory/memory-log.js';
import type { RunOptions } from '../../services/kernel/runner/run-projection.js';
import { openMemoryStore } from '../../services/kernel/store/memory/memory-store.js';
import type { ProjectionStore } from '../../services/kernel/store/store.js';
import { runQuotes } from '../../services/quotes/main.js';
import { runTurnout } from '../../services/turnout/main.js';
import { turnoutProjection, type TurnoutRow } from '../../services/turnout/projection.js';
import { entry, withdraw } from '../entries.js';

function said(id: string, text: string, revision = 1): LiveBlogEvent {
  const block = { kind: 'paragraph', text, by: null } as const;
  const whole = { ...entry({ id, revision }), headline: null, blocks: [block] };
  return { type: revision === 1 ? 'published' : 'revised', blog: whole.blog, entry: whole };
}

async function append(log: EventLog, ...events: readonly LiveBlogEvent[]): Promise<void> {
  await log.append(events.map(event => ({ key: event.blog, value: codec().encode(event) })));
}

type Run = (log: EventLog, store: ProjectionStore, options: RunOptions) => Promise<void>;

async function toTheEnd(run: Run, log: EventLog, store: ProjectionStore): Promise<void> {
  await run(log, store, {
    signal: new AbortController().signal, untilEnd: true,
    onDeadLetter: letter => { throw new Error(letter.reason); },
  });
}

test('turnout said in prose becomes a row, and what a withdrawn entry had displaced stands again', async () => {
  const log = openMemoryLog();
  const store = openMemoryStore();
  const turnout = turnoutProjection();
  const view = { projection: turnout.name, version: turnout.version };
  const shown = async () => (await store.snapshot<TurnoutRow>(view, null)).rows.map(({ row }) => turnout.present(row));

  await append(log, said('a', 'NHS England said 46% of junior doctors turned up for work.'), said('b', 'NHS England said 41% of junior doctors turned up for work.'));
  await toTheEnd(runTurnout, log, store);
  expect(await shown()).toMatchObject([{ measure: 'working', value: 41, unit: 'percent', source: 'NHS England', entry: 'b', history: [{ value: 46, entry: 'a' }] }]);

  await append(log, withdraw('b'));
  await toTheEnd(runTurnout, log, store);
  expect(await shown()).toMatchObject([{ value: 46, entry: 'a', history: [] }]);
});

test.each([
  ['cancellations', runCancellations, 'The hospital said 31 operations had been cancelled.', 'cancellations/'],
  ['quotes', runQuotes, '“We would rather be at work today,” said Ada Pell.', 'quotes/'],
] as const)('%s: an entry in the log becomes a row', async (projection, run, text, view) => {
  const log = openMemoryLog();
  const store = openMemoryStore();
  await append(log, said('a', text));
  await toTheEnd(run, log, store);
  const { rows } = await store.snapshot({ projection, version: 1 }, null);
  expect(rows.map(({ key }) => key.startsWith(view))).toEqual([true]);
});

test('a service ends, without error, when its signal aborts', async () => {
  const stop = new AbortController();
  const run = runTurnout(openMemoryLog(), openMemoryStore(), { signal: stop.signal, onDeadLetter: () => undefined, onIdle: () => stop.abort() });
  await expect(run).resolves.toBeUndefined();
});
