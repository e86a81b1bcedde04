import { spawnSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { afterAll, describe, expect, it } from '@jest/globals';
import { execa } from 'execa';
import { CORRECTED_DUMP, EVENING_DUMP, file, heavyDump } from './support/dumps.js';
import { COMMAND, folder, picketwire } from './support/picketwire.js';

/** Replays into a new folder, and holds that a refusal wrote nothing. */
async function refused(path: string): Promise<{ code: number | undefined; err: string }> {
  const data = join(folder(), 'data');
  const { code, out, err } = await picketwire(['replay', path], { data });
  expect({ out, written: existsSync(data) }).toEqual({ out: '', written: false });
  return { code, err };
}

describe('bad input is refused by name, with exit code 2 and nothing written', () => {
  it.each([
    ['an empty file', 'empty.txt', '', /empty\.txt: empty; a dump has at least one line of text/],
    ['white space only', 'blank.txt', ' \n\t\n', /blank\.txt: nothing but white space/],
    ['a binary file', 'picture.txt', Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1'), /picture\.txt: a PNG picture, not text/],
    ['broken UTF-8', 'broken.txt', Buffer.concat([Buffer.from('first line é\n'), Buffer.from([0xff, 0x81])]), /broken\.txt: line 2, byte 1: 0xff is not UTF-8/],
  ])('%s', async (_, name, content, message) => {
    const { code, err } = await refused(file(name, content));
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  it('a folder without dumps', async () => {
    const empty = folder();
    const { code, err } = await refused(empty);
    expect(code).toBe(2);
    expect(err).toContain(`${empty}: no .txt files in this folder`);
  });

  it('a file that is not there', async () => {
    const { code, err } = await refused(join(folder(), 'none.txt'));
    expect(code).toBe(2);
    expect(err).toMatch(/none\.txt: no such file/);
  });

  it('a line of 100 MB', async () => {
    const path = join(folder(), 'line.txt');
    const out = createWriteStream(path);
    const part = 'x'.repeat(10 ** 6);
    for (let at = 0; at < 100; at++) if (!out.write(part)) await once(out, 'drain');
    out.end();
    await once(out, 'close');
    const { code, err } = await refused(path);
    expect(code).toBe(2);
    expect(err).toMatch(/line\.txt: line 1 has 100000000 characters/);
  });
});

describe('encodings', () => {
  const text = EVENING_DUMP.replaceAll('"', '”');
  it.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 with a byte order mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['Windows-1252', Buffer.from(text.replaceAll('”', '\x94'), 'latin1')],
  ])('%s reads as UTF-8 does', async (_, bytes) => {
    const plain = await picketwire(['extract', file('ferry.txt', text)]);
    const other = await picketwire(['extract', file('ferry.txt', bytes)]);
    expect(other).toEqual(plain);
    expect(other.code).toBe(0);
  });
});

describe('a data folder', () => {
  it('of a newer format is left alone', async () => {
    const data = folder();
    writeFileSync(join(data, 'format.json'), '{"format":99,"epoch":"e","partitions":4}');
    for (const args of [['query', 'blogs'], ['replay', file('ferry.txt', EVENING_DUMP)], ['log']]) {
      const { code, err } = await picketwire(args, { data });
      expect(code).toBe(1);
      expect(err).toMatch(/format 99; this version reads format 1/);
    }
  });

  it('that is somebody else\'s is left alone', async () => {
    const data = folder();
    mkdirSync(join(data, 'photos'));
    const { code, err } = await picketwire(['replay', file('ferry.txt', EVENING_DUMP)], { data });
    expect(code).toBe(1);
    expect(err).toMatch(/no data folder of Picketwire.*photos/);
  });

  it('that is not there is not made by asking', async () => {
    const data = join(folder(), 'none');
    for (const args of [['query', 'turnout'], ['watch'], ['log'], ['doctor']]) {
      const { code, err, out } = await picketwire(args, { data });
      expect(args[0] === 'doctor' ? out : err).toMatch(/no data yet|nothing yet/);
      expect(code).toBe(args[0] === 'doctor' ? 0 : 1);
    }
    expect(existsSync(data)).toBe(false);
  });

  const small = smallDisk();
  (small ? it : it.skip)(`on a full disk says so, and what was written before is whole${small ? '' : ' (skipped: this user may not mount a small tmpfs)'}`, async () => {
    const data = join(small ?? '', 'data');
    expect((await picketwire(['replay', file('ferry.txt', EVENING_DUMP)], { data })).code).toBe(0);
    const { code, err } = await picketwire(['replay', file('harbour.txt', heavyDump(3000))], { data });
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/The disk that holds .* is full.*Free some space/) as unknown });
    expect((await picketwire(['log', '--json'], { data })).out).toMatch(/"blog":"ferry"/);
  });

  (small ? it : it.skip)(`on a disk without one free byte says so, and can still be asked${small ? '' : ' (skipped: this user may not mount a small tmpfs)'}`, async () => {
    const data = join(small ?? '', 'data');
    const ballast = join(small ?? '', 'ballast');
    expect((await picketwire(['replay', file('ferry.txt', EVENING_DUMP)], { data })).code).toBe(0);
    spawnSync('dd', ['if=/dev/zero', `of=${ballast}`, 'bs=4096'], { stdio: 'ignore' });
    const { code, err } = await picketwire(['replay', file('ferry.txt', CORRECTED_DUMP)], { data });
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/The disk that holds .* is full.*Free some space/) as unknown });
    expect((await picketwire(['query', 'turnout'], { data })).code).toBe(0);
    rmSync(ballast);
    expect((await picketwire(['replay', file('ferry.txt', CORRECTED_DUMP)], { data })).code).toBe(0);
  });

  it('whose files may not grow says so', async () => {
    const cwd = folder();
    const path = file('harbour.txt', heavyDump(1000), cwd);
    const { exitCode, stderr } = await execa('bash', ['-c', `ulimit -f 160; exec "${process.execPath}" "${COMMAND}" replay "${path}" --data "${join(cwd, 'data')}"`], { reject: false, cwd, timeout: 30_000 });
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/may not grow/);
    expect((await picketwire(['replay', path], { data: join(cwd, 'data') })).code).toBe(0);
  });
});

/** A file system of ten megabytes, eight of which stay free; null where this user may not mount one. */
function smallDisk(): string | null {
  const path = mkdtempSync(join(tmpdir(), 'picketwire-small-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=10m', 'tmpfs', path], { stdio: 'ignore' });
  afterAll(() => {
    if (status === 0) spawnSync('umount', ['--lazy', path]);
    rmSync(path, { recursive: true, force: true });
  });
  return status === 0 ? path : null;
}
