/** The examples of docs/client.md, as they stand, in a project that has Picketwire installed. */
import { spawn } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { newToken } from '../../services/api/http/tokens.js';
import { examplesOf, examplesUnder } from '../controls/document.js';
import { CORRECTED_DUMP, EVENING_DUMP, file } from './support/dumps.js';
import { folder, picketwire, start, watched, type Running } from './support/picketwire.js';

const HEADINGS = ['Ask', 'Follow', 'Stop, and go on another time', 'Tokens', 'When it fails'] as const;
const [ask, follow, resume, withToken, fails] = HEADINGS.map(heading => examplesUnder('docs/client.md', heading, 1)[0]!);

/** A server of a blog's evening dump; `correct` appends the dump in which an entry was put right. */
async function serve(env: Readonly<Record<string, string>> = {}) {
  const data = folder();
  const replay = async (dump: string): Promise<void> => { expect(await picketwire(['replay', file('ferry.txt', dump)], { data })).toMatchObject({ code: 0 }); };
  await replay(EVENING_DUMP);
  const [, url] = await start(['up', '--port', '0', '--json'], { data, env }).until(/HTTP API: (http:\S+)/);
  return { url: url!, correct: () => replay(CORRECTED_DUMP) };
}

/** What `npm install ../picketwire` makes of a project. */
function project(): string {
  const cwd = folder();
  mkdirSync(join(cwd, 'node_modules'));
  symlinkSync(resolve('.'), join(cwd, 'node_modules/picketwire'));
  return cwd;
}

function run(example: string, url: string, cwd = project(), env: Readonly<Record<string, string>> = {}): Running {
  const path = file('example.mjs', example.replace('http://127.0.0.1:7400', url), cwd);
  return watched(spawn(process.execPath, [path], { cwd, env: { PATH: process.env['PATH'] ?? '', ...env } }));
}

test('no example is left out: that for a browser has its test in test/browser', () => {
  expect([...examplesOf('docs/client.md').keys()]).toEqual([...HEADINGS, 'In a browser']);
});

test('ask: every page of what stands', async () => {
  const { url } = await serve();
  const asking = run(ask!, url);
  expect(await asking.ended()).toBe(0);
  expect(asking.text()).toMatch(/^ferry striking 62 Calder Ferries ".*62%.*"$/m);
});

test('follow: the rows that stand, then a correction as it comes', async () => {
  const { url, correct } = await serve();
  const following = run(follow!, url);
  await following.until(/live/);
  expect(following.text()).toMatch(/^[1-9]\d* rows\nconnecting\nbehind\nlive\n$/);
  await correct();
  await following.until(/set \d+/);
  expect(following.text()).not.toContain('reset');
});

test('stop, and go on another time: nothing comes twice', async () => {
  const { url } = await serve();
  const cwd = project();
  const first = run(resume!, url, cwd);
  await first.until(/live/);
  first.signal('SIGINT');
  expect(await first.ended()).toBe(0);
  expect(first.text()).toMatch(/reset undefined\n(?:set \d+\n)+live\n(?:set \d+\n)*stopped\n$/);
  const second = run(resume!, url, cwd);
  await second.until(/live/);
  expect(second.text()).toBe('connecting\nbehind\nlive\n');
});

test('tokens: who has one is let in, who has none is not', async () => {
  const { token, hash } = newToken();
  const { url } = await serve({ PICKETWIRE_TOKENS: hash });
  await run(withToken!, url, project(), { PICKETWIRE_TOKEN: token }).until(/\[ 'ferry' \]/);
  await run(withToken!, url).until(/token-missing/);
});

test('when it fails: what the server says', async () => {
  const { url } = await serve();
  const failing = run(fails!, url);
  expect(await failing.ended()).toBe(0);
  expect(failing.text()).toMatch(/^404 not-found false There is no blog "no-such-blog"/);
});
