/** Projections in a thread beside the producer's, on a real data folder. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { codec } from '../../services/kernel/codec/codec.js';
import { openEmbedded, type Embedded } from '../../services/kernel/embedded/open.js';
import type * as Host from '../../services/kernel/runner/host.js';
import type { RunOptions } from '../../services/kernel/runner/run-projection.js';
import { turnoutProjection } from '../../services/turnout/projection.js';
import { outcomeIn, pureFold, recordsOf } from '../controls/pure-fold.js';
import { entry } from '../entries.js';

/** Threads run what is built. */
const BUILT = resolve('dist/services/kernel/runner/host.js');
const MODULE = pathToFileURL(resolve('dist/services/turnout/projection.js')).href;

let folder: string;
let place: Embedded;

beforeAll(() => {
  if (!existsSync(BUILT)) throw new Error(`${BUILT} is missing: run \`npm run build\` first.`);
  folder = mkdtempSync(join(tmpdir(), 'picketwire-threads-'));
  place = openEmbedded(folder);
});
afterAll(async () => {
  await place.close();
  rmSync(folder, { recursive: true });
});

async function host(module: string, made: string, options: Partial<RunOptions>): Promise<void> {
  const { hostProjections } = await import(BUILT) as typeof Host;
  await hostProjections([{ module, export: made }], folder, { signal: new AbortController().signal, onDeadLetter: () => undefined, ...options });
}

async function append(from: number, to: number): Promise<void> {
  await place.log.append(Array.from({ length: to - from }, (_, n) => {
    const text = `NHS Wales said ${from + n + 20} junior doctors turned up for work.`;
    const said = { ...entry({ id: `e${from + n}`, order: `a${String(from + n).padStart(5, '0')}` }), headline: null, blocks: [{ kind: 'paragraph', text, by: null } as const] };
    return { key: said.blog, value: codec().encode({ type: 'published', blog: said.blog, entry: said }) };
  }));
}

it('folds all that is appended before it is told to finish, exactly as one event after the other', async () => {
  const finish = new AbortController();
  let events = 0;
  await append(0, 100);
  const run = host(MODULE, 'turnoutProjection', { finish: finish.signal, onProgress: progress => { events += progress.events; } });
  await append(100, 300);
  finish.abort();
  await run;
  const outcome = await outcomeIn(turnoutProjection(), place.log, place.store);
  expect(outcome).toEqual(pureFold(turnoutProjection(), await recordsOf(place.log)));
  expect(outcome.rows).toHaveLength(1);
  expect(events).toBe(300);
});

it('tells of what cannot be read and goes on', async () => {
  const letters: string[] = [];
  await place.log.append([{ key: 'harbour-strike', value: Buffer.from('no event') }]);
  await append(300, 310);
  await host(MODULE, 'turnoutProjection', { untilEnd: true, onDeadLetter: ({ code }) => { letters.push(code); } });
  expect(letters).toEqual(['event-unreadable']);
  expect((await outcomeIn(turnoutProjection(), place.log, place.store)).rows[0]).toContain('"value":329');
});

it('stops when its signal aborts, and fails when its projection cannot be loaded', async () => {
  const stop = new AbortController();
  const run = host(MODULE, 'turnoutProjection', { signal: stop.signal });
  stop.abort();
  await expect(run).resolves.toBeUndefined();
  await expect(host(MODULE, 'noSuchProjection', {})).rejects.toThrow('exports no noSuchProjection');
});
