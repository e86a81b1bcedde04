import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PicketwireError } from '../../kernel/core/errors.js';
import { nameOf, readDumpFile, readDumps, type DumpText } from './read.js';

let folder = '';
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'dumps-')); });
afterAll(() => rm(folder, { recursive: true }));

const TEXT = 'Rounds scrapped\n\nThe café at the depot – “open all hours” – is shut.\n';

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function all(paths: readonly string[], stdin?: AsyncIterable<Uint8Array>): Promise<DumpText[]> {
  const found: DumpText[] = [];
  for await (const dump of readDumps(paths, stdin)) found.push(dump);
  return found;
}

async function refused(path: string): Promise<PicketwireError> {
  const error: unknown = await all([path]).then(() => null, (reason: unknown) => reason);
  if (!(error instanceof PicketwireError)) throw new Error(`expected a refusal of ${path}, got ${String(error)}`);
  expect(error.exitCode).toBe(2);
  return error;
}

function utf16(text: string, bigEndian: boolean): Buffer {
  const little = Buffer.from(`\ufeff${text}`, 'utf16le');
  return bigEndian ? little.swap16() : little;
}

describe('encodings', () => {
  const windows = Buffer.from(TEXT.replace('–', '\x96').replace('–', '\x96').replace('“', '\x93').replace('”', '\x94'), 'latin1');
  test.each([
    ['utf-8', Buffer.from(TEXT)],
    ['utf-8-bom', Buffer.from(`\ufeff${TEXT}`)],
    ['utf-16le', utf16(TEXT, false)],
    ['utf-16be', utf16(TEXT, true)],
    ['windows-1252', windows],
  ] as const)('%s is read, said, and gives the same text', async (encoding, bytes) => {
    const [dump] = await all([await file(`${encoding}.txt`, bytes)]);
    expect(dump).toMatchObject({ encoding, text: TEXT, name: encoding });
  });

  test('UTF-16 without a mark is named as such', async () => {
    const error = await refused(await file('nomark.txt', Buffer.from(TEXT, 'utf16le')));
    expect([error.code, error.message]).toEqual(['input-encoding', expect.stringContaining('UTF-16 without a byte order mark')]);
  });

  test('UTF-16 that breaks off in a character is refused', async () => {
    const error = await refused(await file('odd.txt', utf16(TEXT, false).subarray(0, -1)));
    expect(error.message).toContain('breaks off');
  });

  test('broken UTF-8 is refused with line and byte, not read as something else', async () => {
    const bytes = Buffer.concat([Buffer.from('café\nline two: '), Buffer.from([0xe2, 0x28]), Buffer.from('\n')]);
    const error = await refused(await file('broken.txt', bytes));
    expect(error).toMatchObject({ code: 'input-encoding', facts: { line: 2, byte: 11 } });
  });

  test('a byte that Windows-1252 does not know is refused', async () => {
    const error = await refused(await file('unassigned.txt', Buffer.from([0x61, 0xe9, 0x0a, 0x81])));
    expect(error.code).toBe('input-encoding');
  });

  test('UTF-32 is refused by its name', async () => {
    const error = await refused(await file('u32.txt', Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0])));
    expect(error.message).toContain('UTF-32');
  });
});

describe('what is no dump', () => {
  test.each([
    ['empty.txt', '', 'input-empty', 'empty'],
    ['blank.txt', ' \n\n\t\n', 'input-empty', 'white space'],
    ['picture.txt', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'input-binary', 'PNG'],
    ['zeros.txt', Buffer.from('line\nwith a \0 in it\n'), 'input-binary', 'line 2'],
    ['noise.txt', Buffer.from(Array.from({ length: 400 }, (_, n) => n % 8 + 1)), 'input-binary', 'control characters'],
    ['line.txt', `short\n${'x'.repeat(1_000_001)}`, 'input-too-long', 'line 2'],
  ] as const)('%s is refused and named', async (name, content, code, words) => {
    const path = await file(name, content);
    const error = await refused(path);
    expect([error.code, error.message]).toEqual([code, expect.stringContaining(words)]);
    expect(error.message).toContain(path);
  });

  test('a missing path is named before anything is read', async () => {
    const good = await file('good.txt', TEXT);
    const reading = readDumps([good, join(folder, 'nowhere.txt')]);
    await expect(reading.next()).rejects.toMatchObject({ code: 'input-missing', exitCode: 2 });
  });
});

describe('folders and standard input', () => {
  test('a folder gives its .txt files by name, and no others', async () => {
    const inner = join(folder, 'blogs');
    await mkdir(join(inner, 'later'), { recursive: true });
    for (const name of ['b.txt', 'a.TXT', 'README.md', '.hidden.txt']) await writeFile(join(inner, name), TEXT);
    await writeFile(join(inner, 'later', 'c.txt'), TEXT);
    expect((await all([inner])).map(dump => dump.name)).toEqual(['a', 'b']);
  });

  test('a folder without dumps says what a dump is called', async () => {
    const bare = join(folder, 'bare');
    await mkdir(bare);
    await writeFile(join(bare, 'notes.md'), TEXT);
    expect((await refused(bare)).message).toContain('no .txt files');
  });

  test('"-" is standard input', async () => {
    const stdin = (async function* () { await Promise.resolve(); yield Buffer.from('caf\xc3', 'latin1'); yield Buffer.from('\xa9\n', 'latin1'); })();
    expect(await all(['-'], stdin)).toEqual([{ name: 'stdin', path: '-', encoding: 'utf-8', text: 'café\n' }]);
  });

  test('a name makes a blog id without white space', () => {
    expect(nameOf('/dumps/Strike day  one.live.txt')).toBe('Strike-day-one.live');
  });

  test('the text of one file', async () => {
    expect(await readDumpFile(await file('one.txt', TEXT))).toBe(TEXT);
  });
});
