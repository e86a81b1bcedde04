/** `picketwire replay`, killed with SIGKILL at random moments and run again until it is done. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { cancellationsProjection } from '../../services/cancellations/projection.js';
import { eventId } from '../../services/kernel/core/events.js';
import type { Projection } from '../../services/kernel/core/projection.js';
import { openEmbedded } from '../../services/kernel/embedded/open.js';
import { blogsProjection } from '../../services/producer/ledger.js';
import { quotesProjection } from '../../services/quotes/projection.js';
import { turnoutProjection } from '../../services/turnout/projection.js';
import { outcomeIn, pureFold, recordsOf, type Outcome } from '../controls/pure-fold.js';
import { randomFrom, seedOfRun } from '../controls/random.js';

const KILLS = 50;
const COMMAND = resolve('dist/services/cli/main.js');
const DUMPS = readdirSync('seeds').filter((name) => name.endsWith('.txt')).sort().slice(0, 3).map((name) => join('seeds', name));
const PROJECTIONS = ([turnoutProjection(), quotesProjection(), cancellationsProjection(), blogsProjection] as readonly Projection<unknown, unknown>[]).map(remembering);

/** Data folders that are worked on at a time, each with its own moments: most of the time is waiting for processes. */
const LANES = 2;

const seed = seedOfRun();
const folders: string[] = [];

beforeAll(() => {
  if (!existsSync(COMMAND)) throw new Error(`${COMMAND} is missing: run \`npm run build\` first.`);
  process.stdout.write(`kill -9 of replay: seed ${seed} (PICKETWIRE_TEST_SEED=${seed} repeats the moments)\n`);
});
afterAll(() => { for (const folder of folders) rmSync(folder, { recursive: true }); });

/** The same few dumps are replayed again and again: an event is read once. */
function remembering(projection: Projection<unknown, unknown>): Projection<unknown, unknown> {
  const known = new Map<string, unknown>();
  return { ...projection, read(event) {
    const id = eventId(event);
    if (!known.has(id)) known.set(id, projection.read(event));
    return known.get(id);
  } };
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'picketwire-replay-'));
  folders.push(folder);
  return folder;
}

interface Kill {
  /** From the first event on or, when `early`, from the start of the process. */
  readonly milliseconds: number;
  readonly early: boolean;
}

/** How it ended. The feed is spread over a few seconds, so that a kill finds it half-way. */
async function replay(folder: string, kill?: Kill): Promise<number | string | null> {
  const speed = kill === undefined ? ['--speed', 'max'] : ['--duration', '3s'];
  const child = spawn(process.execPath, [COMMAND, 'replay', ...DUMPS, ...speed, '--json'], { stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, PICKETWIRE_DATA: folder } });
  const end = new Promise<number | string | null>((done) => { child.on('close', (code, signal) => { done(code ?? signal); }); });
  const begun = new Promise<void>((done) => { child.stdout.on('data', () => { done(); }); });
  if (kill !== undefined) {
    if (!kill.early) await Promise.race([begun, end]);
    await Promise.race([pause(kill.milliseconds), end]);
    child.kill('SIGKILL');
  }
  return end;
}

interface Stand { readonly log: readonly string[]; readonly outcomes: readonly Outcome[] }

/** What the folder holds, after a check that each projection is the exact fold of the log up to its own cursors. */
async function standOf(folder: string): Promise<Stand> {
  const { log, store, close } = openEmbedded(folder);
  const records = await recordsOf(log);
  const outcomes: Outcome[] = [];
  for (const projection of PROJECTIONS) {
    const outcome = await outcomeIn(projection, log, store);
    const reached = records.filter(({ position }) => position.offset < BigInt(outcome.cursors[position.partition] ?? 0));
    expect({ ...outcome, cursors: {} }).toEqual({ ...pureFold(projection, reached), cursors: {} });
    outcomes.push(outcome);
  }
  await close();
  return { log: records.map(({ position, value }) => `${position.partition} ${Buffer.from(value).toString('base64')}`), outcomes };
}

it(`leaves after ${KILLS} kills the same log and the same figures as a replay that nobody disturbed`, async () => {
  const quiet = newFolder();
  expect(await replay(quiet)).toBe(0);
  const whole = await standOf(quiet);

  const cutShort = await Promise.all(Array.from({ length: LANES }, (_, lane) => killed(KILLS / LANES, randomFrom(seed + lane), whole)));
  expect(cutShort.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(KILLS / 4);
}, 600_000);

/** Kills so many replays and lets each folder come to its end; answers how many kills found the feed half-way. */
async function killed(kills: number, random: () => number, whole: Stand): Promise<number> {
  let cutShort = 0;
  for (let left = kills; left > 0;) {
    const folder = newFolder();
    for (let lives = 0; lives < 8 && left > 0; lives++) {
      if (await replay(folder, { milliseconds: random() * 700, early: random() < 0.2 }) !== 'SIGKILL') continue;
      left -= 1;
      const { log } = await standOf(folder);
      if (log.length < whole.log.length) cutShort += 1;
    }
    expect(await replay(folder)).toBe(0);
    const { log, outcomes } = await standOf(folder);
    expect([...log].sort()).toEqual([...whole.log].sort());
    expect(outcomes.map(({ rows }) => rows)).toEqual(whole.outcomes.map(({ rows }) => rows));
  }
  return cutShort;
}
