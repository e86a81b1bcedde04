/** The README's commands, run as they stand. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { CORRECTED_DUMP, NOON_DUMP, file } from './support/dumps.js';
import { folder, objects, picketwire, start } from './support/picketwire.js';

/** Arguments of every `npx picketwire` line, comments and quotes taken off. */
const commands = [...readFileSync('README.md', 'utf8').matchAll(/^npx picketwire (.*?)(?:\s+#.*)?$/gm)].map(([, line]) => line!.trim());
const staying = commands.filter(line => /^(?:watch|up)\b/.test(line));
const ending = commands.filter(line => !staying.includes(line));

/** The README's pages print no date, which is why it gives one; and somebody is quoted. */
function asInTheReadme(dump: string): string {
  return dump.replace(/^Tuesday .*\n/m, '').replace('Welcome to our coverage', 'Welcome. "We will be out here all day," said Isla Rennie, who runs the harbour cafe, at the start');
}

/** A folder with the dumps that the README speaks of, and a log that has the first of them. */
async function workplace(): Promise<{ readonly cwd: string }> {
  const cwd = folder();
  file('strike.txt', asInTheReadme(NOON_DUMP), cwd);
  file('later.txt', asInTheReadme(CORRECTED_DUMP), cwd);
  expect((await picketwire(['replay', 'strike.txt', '--date', '2016-04-26'], { cwd })).code).toBe(0);
  return { cwd };
}

describe('the README', () => {
  test('shows query, watch, extract, replay and up', () => {
    expect(new Set(commands.map(line => line.split(' ')[0]))).toEqual(new Set(['query', 'watch', 'extract', 'replay', 'up']));
  });

  test.each(ending)('runs: picketwire %s', async line => {
    const { code, out } = await picketwire(line.split(/\s+/), await workplace());
    expect(code).toBe(0);
    expect(out).not.toBe('');
  });

  test.each(staying)('runs until Ctrl-C: picketwire %s', async line => {
    const running = start(line.split(/\s+/), await workplace());
    await running.until(/\d|all replayed/);
    running.signal('SIGINT');
    expect(await running.ended()).toBe(130);
  });

  test('is right that a later copy appends only what is new or changed', async () => {
    const { cwd } = await workplace();
    const { out } = await picketwire(['replay', 'later.txt', '--blog', 'strike', '--json'], { cwd });
    expect(objects(out).filter(line => line['appended'] === true).map(line => line['type']).sort()).toEqual(['published', 'published', 'revised']);
  });

  test('is right about what a row of query turnout has', async () => {
    const { out } = await picketwire(['query', 'turnout', '--json'], await workplace());
    const rows = objects(out);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(Object.keys(row)).toEqual(expect.arrayContaining(['value', 'modifier', 'source', 'day', 'words', 'span', 'entry', 'revision', 'rule', 'others', 'history']));
  });

  test('names only files that are there', () => {
    const links = [...readFileSync('README.md', 'utf8').matchAll(/\]\(([^)#:]+)\)/g)].map(([, path]) => path!);
    expect(links.length).toBeGreaterThan(5);
    for (const path of links) expect(() => readFileSync(path)).not.toThrow();
  });
});
