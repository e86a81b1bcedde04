import { spawn, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { EVENING_DUMP, file, longDump } from './support/dumps.js';
import { COMMAND, folder, objects, picketwire, watched } from './support/picketwire.js';
import type { Running } from './support/picketwire.js';

const PYTHON = ['python3', 'python'].find(name => spawnSync(name, ['-c', 'import pty, os; os.waitstatus_to_exitcode'], { stdio: 'ignore' }).status === 0);
const onTerminal = PYTHON ? describe : describe.skip;

function terminal(args: readonly string[], data: string): Running {
  const wrapper = [resolve('test/e2e/support/terminal.py'), '80', '24', process.execPath, COMMAND, ...args];
  return watched(spawn(PYTHON ?? '', wrapper, { cwd: folder(), env: { PATH: process.env['PATH'], PICKETWIRE_DATA: data, TERM: 'xterm-256color' } }));
}

const ENTERED = '\x1b[?1049h';
const LEFT = '\x1b[?7h\x1b[?25h\x1b[?1049l';

onTerminal(`on a terminal${PYTHON ? '' : ' (skipped: no Python to make one)'}`, () => {
  it('up draws figures, pauses and resumes with Space, and gives the terminal back at Ctrl-C', async () => {
    const data = folder();
    const up = terminal(['up', file('rail.txt', longDump(600)), '--speed', '600'], data);
    await up.until(/\d% .*\x1b.*on strike/);
    up.type(' ');
    await up.until(/paused/);
    const count = async (): Promise<number> => objects((await picketwire(['log', '--json'], { data })).out).length;
    const before = await count();
    // Each look takes a process's start, in which a feed that ran on would have let several minutes pass.
    expect([await count(), await count()]).toEqual([before, before]);
    const shown = up.text().length;
    up.type(' ');
    await up.until(new RegExp(`^[^]{${shown}}[^]*live`));
    up.type('\x03');
    expect(await up.ended()).toBe(130);
    expect(up.text().startsWith(ENTERED)).toBe(true);
    expect(up.text()).toContain(LEFT);
    expect(await count()).toBeGreaterThanOrEqual(before);
  });

  it('q stops with 0', async () => {
    const up = terminal(['up', file('ferry.txt', EVENING_DUMP), '--speed', 'max'], folder());
    await up.until(/all replayed/);
    up.type('q');
    expect(await up.ended()).toBe(0);
    expect(up.text()).toMatch(/\x1b\[\?25h[^]*Stopped\. The figures are kept in/);
  });

  it('replay shows a bar, and Ctrl-C stops it', async () => {
    const replay = terminal(['replay', file('rail.txt', longDump(60)), '--speed', '600'], folder());
    await replay.until(/━─.* of 61 entries/);
    replay.type(' ');
    await replay.until(/paused/);
    replay.type('\x03');
    expect(await replay.ended()).toBe(130);
  });

  it('a table fits the width', async () => {
    const data = folder();
    await picketwire(['replay', file('ferry.txt', EVENING_DUMP), '--blog', 'a-blog-with-a-rather-long-name-that-no-terminal-of-eighty-columns-has-room-for'], { data });
    const query = terminal(['query', 'turnout'], data);
    expect(await query.ended()).toBe(0);
    for (const line of query.text().replace(/\x1b\[\d+m/g, '').split('\r\n')) expect(line.length).toBeLessThanOrEqual(80);
  });
});
