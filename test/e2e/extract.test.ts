import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { EVENING_DUMP, file } from './support/dumps.js';
import { folder, objects, picketwire } from './support/picketwire.js';

interface Found { file?: string; meta: { date: string }; entries: { time: string }[]; cancellations: unknown[]; quotes: unknown[] }
const parse = (text: string): Found => JSON.parse(text) as Found;

describe('extract', () => {
  it('prints one JSON object for a file', async () => {
    const { code, out, err } = await picketwire(['extract', file('ferry.txt', EVENING_DUMP)]);
    expect([code, err]).toEqual([0, '']);
    expect(parse(out)).toMatchObject({ meta: { date: '2023-03-14' }, entries: [{ time: '16:10' }, { time: '14:05' }, { time: '12:30' }, { time: '09:15' }, { time: '08:00' }] });
  });

  it('reads what claims an entry makes', async () => {
    const { turnout, cancellations, quotes } = JSON.parse((await picketwire(['extract', file('ferry.txt', EVENING_DUMP)])).out) as Record<string, { value?: number; speaker?: string }[]>;
    expect(cancellations!.map(({ value }) => value)).toEqual(expect.arrayContaining([38, 12]));
    expect(turnout!.map(({ value }) => value)).toEqual(expect.arrayContaining([62, 80, 55, 60]));
    expect(quotes!.map(({ speaker }) => speaker)).toEqual(['Morag Tain']);
  });

  it('prints one line a file with --json, its name in it, also from standard input', async () => {
    const path = file('ferry.txt', EVENING_DUMP);
    const { code, out } = await picketwire(['extract', '--json', path, '-'], { input: EVENING_DUMP });
    const [first, second] = objects(out) as unknown as Found[];
    expect([code, out.trimEnd().split('\n').length, first?.file, second?.file]).toEqual([0, 2, path, '-']);
    expect(second?.entries).toEqual(first?.entries);
  });

  it('takes the date from --date where the page prints none', async () => {
    const { out } = await picketwire(['extract', '-', '--date', '2016-04-26'], { input: '09:15\nFirst boats\nNothing sails.\n' });
    expect(parse(out).meta.date).toBe('2016-04-26');
  });

  it('names the file it cannot read, and still reads the others', async () => {
    const missing = join(folder(), 'none.txt');
    const { code, out, err } = await picketwire(['extract', '--json', missing, file('ferry.txt', EVENING_DUMP)]);
    expect(code).toBe(2);
    expect(err).toContain(missing);
    expect(objects(out)).toHaveLength(1);
  });
});
