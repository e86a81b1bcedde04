import { describe, expect, it } from '@jest/globals';
import { EVENING_DUMP, NOON_DUMP, file } from './support/dumps.js';
import { folder, objects, picketwire } from './support/picketwire.js';

describe('--explain', () => {
  it('of extract says layout, what was dropped and every claim, as text or one object a line', async () => {
    const path = file('ferry.txt', EVENING_DUMP);
    const text = await picketwire(['extract', '--explain', path]);
    expect([text.code, text.err]).toEqual([0, '']);
    expect(text.out).toMatch(/^layout \S+, (?:sure|likely|guess): /m);
    const lines = objects((await picketwire(['extract', '--explain', '--json', path])).out);
    expect(lines.map(line => line['explains'])).toEqual(expect.arrayContaining(['layout', 'dropped', 'claim']));
    expect(lines.every(line => line['file'] === path)).toBe(true);
  });

  it('of query gives each row the sentence of the revision that was read', async () => {
    const data = folder();
    for (const dump of [NOON_DUMP, EVENING_DUMP]) await picketwire(['replay', file('ferry.txt', dump)], { data });
    const rows = objects((await picketwire(['query', 'turnout', '--explain', '--json'], { data })).out);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatchObject({ says: expect.any(String), sentence: { words: row['words'] } });
  });

  it('of query blogs is refused: there is nothing to explain', async () => {
    expect(await picketwire(['query', 'blogs', '--explain'], { data: folder() })).toMatchObject({ code: 2, err: expect.stringContaining('--explain') });
  });
});
