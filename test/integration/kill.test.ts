/** Real processes on one data folder, killed with SIGKILL at random moments. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { codec } from '../../services/kernel/codec/codec.js';
import { openEmbedded, type Embedded } from '../../services/kernel/embedded/open.js';
import { runProjection } from '../../services/kernel/runner/run-projection.js';
import { counting } from '../controls/counting.js';
import { eventAt } from '../controls/feed.js';
import { outcomeIn, pureFold, recordsOf } from '../controls/pure-fold.js';
import { randomFrom, seedOfRun } from '../controls/random.js';

const KILLS = 60;
const PROGRAM = resolve('dist/test/processes/append-and-fold.js');
const FEED_LIMIT = 1_000_000;

const seed = seedOfRun();
const random = randomFrom(seed);
let folder: string;

beforeAll(() => {
  if (!existsSync(PROGRAM)) throw new Error(`${PROGRAM} is missing: run \`npm run build\` first.`);
  folder = mkdtempSync(join(tmpdir(), 'picketwire-kill-'));
  process.stdout.write(`kill -9: seed ${seed} (PICKETWIRE_TEST_SEED=${seed} repeats the moments and the feed)\n`);
});
afterAll(() => { rmSync(folder, { recursive: true }); });

/** How many events it had acknowledged when it was killed, so many milliseconds after it opened the folder (or, negative, after it was started). */
async function killed(role: 'append' | 'fold', after: number): Promise<number> {
  const child = spawn(process.execPath, [PROGRAM, folder, String(seed), role], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<string | null>((done) => { child.on('close', (_, signal) => { done(signal); }); });
  let acknowledged = 0;
  const opened = new Promise<void>((done) => {
    child.stdout.on('data', (chunk: Buffer) => {
      done();
      acknowledged = Number(chunk.toString().split('\n').filter((line) => /^\d+$/.test(line)).at(-1) ?? acknowledged);
    });
  });
  if (after >= 0) await Promise.race([opened, ended]);
  await pause(Math.abs(after));
  child.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
  return acknowledged;
}

/** The log is an unbroken beginning of the feed, at least as long as what was acknowledged. */
async function expectWholeLog({ log }: Embedded, acknowledged: number): Promise<number> {
  const records = await recordsOf(log);
  expect(records.length).toBeGreaterThanOrEqual(acknowledged);
  const wanted = (await log.partitions()).map(() => [] as string[]);
  for (let n = 0; n < records.length; n++) {
    const event = eventAt(seed, n);
    wanted[log.partitionOf(event.blog)]?.push(Buffer.from(codec().encode(event)).toString('base64'));
  }
  const found = wanted.map((_, partition) => records.filter(({ position }) => position.partition === partition).map(({ value }) => Buffer.from(value).toString('base64')));
  expect(found).toEqual(wanted);
  return records.length;
}

/** Whatever the projection was doing: it stands exactly at its cursors. */
async function expectWholeFold({ log, store }: Embedded): Promise<void> {
  const outcome = await outcomeIn(counting, log, store);
  const reached = (await recordsOf(log)).filter(({ position }) => position.offset < BigInt(outcome.cursors[position.partition] ?? 0));
  const wanted = pureFold(counting, reached);
  expect({ ...outcome, cursors: {} }).toEqual({ ...wanted, cursors: {} });
}

it(`comes back from ${KILLS} kills to the exact fold of an unbroken log`, async () => {
  let acknowledged = 0;
  let events = 0;
  for (let kills = 0; kills < KILLS;) {
    const moment = Math.floor(random() * 160);
    const both = random() < 0.3;
    const early = random() < 0.2;
    const counts = await Promise.all([killed('append', early ? -moment : moment), ...(both ? [killed('fold', moment)] : [])]);
    kills += counts.length;
    acknowledged = Math.max(acknowledged, ...counts);
    const opened = openEmbedded(folder, { feedLimit: FEED_LIMIT });
    events = await expectWholeLog(opened, acknowledged);
    await expectWholeFold(opened);
    await opened.close();
  }
  const opened = openEmbedded(folder, { feedLimit: FEED_LIMIT });
  await runProjection(counting, opened.log, opened.store, { untilEnd: true, signal: new AbortController().signal, onDeadLetter: () => undefined });
  expect(await outcomeIn(counting, opened.log, opened.store)).toEqual(pureFold(counting, await recordsOf(opened.log)));
  await opened.close();
  expect(events).toBeGreaterThan(KILLS);
}, 180_000);
