import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { BlogId } from '../../kernel/core/entry.js';
import { checkDumps, dumpsOf } from './dumps.js';

const NO_HINTS = { blog: null, date: null, scope: null };
let folder: string;
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'dumps-')); });
afterEach(() => rm(folder, { recursive: true }));

async function write(name: string, text: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, text);
  return path;
}

describe('the dumps of a replay', () => {
  it('are of the blog that their file is called after, dumps of one name together, later ones last', async () => {
    const paths = [await write('early/ferries.txt', 'One'), await write('courts.txt', 'Two'), await write('late/ferries.txt', 'Three')];
    const blogs = await dumpsOf(paths, NO_HINTS);
    expect(blogs.map(({ blog, dumps }) => [blog, dumps.map(dump => dump.path)])).toEqual([['ferries', [paths[0], paths[2]]], ['courts', [paths[1]]]]);
  });

  it('are all of one blog where the user says which', async () => {
    await write('a.txt', 'One');
    await write('b.txt', 'Two');
    const blogs = await dumpsOf([folder], { ...NO_HINTS, blog: 'bins' as BlogId });
    expect(blogs.map(({ blog, dumps }) => [blog, dumps.length])).toEqual([['bins', 2]]);
  });

  it('carry what the user says of them', async () => {
    const [blog] = await dumpsOf([await write('a.txt', 'One line of text.')], { blog: null, date: '2024-02-01', scope: 'Leith' });
    expect(await blog!.dumps[0]!.page()).toMatchObject({ date: '2024-02-01', scope: 'Leith' });
  });

  it('are looked up before any is read', async () => {
    await expect(dumpsOf([await write('a.txt', 'One'), join(folder, 'none.txt')], NO_HINTS)).rejects.toMatchObject({ code: 'input-missing' });
  });

  it('are refused together where one of them is no dump', async () => {
    const blogs = await dumpsOf([await write('a.txt', 'One'), await write('b.txt', Uint8Array.of(0, 1, 2, 0, 255, 0))], NO_HINTS);
    await expect(checkDumps(blogs)).rejects.toMatchObject({ code: 'input-binary' });
  });
});
