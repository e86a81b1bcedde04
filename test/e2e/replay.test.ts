import { appendFileSync, existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { CORRECTED_DUMP, EVENING_DUMP, NOON_DUMP, file, longDump } from './support/dumps.js';
import { folder, objects, picketwire, start } from './support/picketwire.js';

interface Line { type: string; blog: string; appended: boolean; summary?: { events: number; appended: number; already: number } }

async function replayed(dump: string, data: string, ...flags: string[]): Promise<{ types: string[]; summary: Line['summary'] }> {
  const { code, out, err } = await picketwire(['replay', file('ferry.txt', dump), '--json', ...flags], { data });
  expect([code, err]).toEqual([0, '']);
  const lines = objects(out) as unknown as Line[];
  return { types: lines.filter(line => line.appended).map(line => line.type), summary: lines.at(-1)?.summary };
}

describe('replay', () => {
  it('of the same dump a second time appends nothing and says so', async () => {
    const data = folder();
    const path = file('ferry.txt', EVENING_DUMP);
    expect(await replayed(EVENING_DUMP, data)).toEqual({ types: ['opened', 'published', 'published', 'published', 'published', 'published'], summary: { events: 6, appended: 6, already: 0 } });
    expect(await replayed(EVENING_DUMP, data)).toEqual({ types: [], summary: { events: 6, appended: 0, already: 6 } });
    expect((await picketwire(['replay', path], { data })).out).toBe('6 events: nothing appended, all were there already\n');
  });

  it('of a later dump appends exactly what was added or changed', async () => {
    const data = folder();
    await replayed(NOON_DUMP, data);
    expect((await replayed(EVENING_DUMP, data)).types).toEqual(['published', 'published']);
    expect((await replayed(CORRECTED_DUMP, data)).types).toEqual(['revised']);
  });

  it('leaves alone what a dump lacks, unless --complete', async () => {
    const data = folder();
    await replayed(EVENING_DUMP, data);
    expect((await replayed(NOON_DUMP, data)).types).toEqual([]);
    expect((await replayed(NOON_DUMP, data, '--complete')).types).toEqual(['withdrawn', 'withdrawn']);
  });

  it('keeps the projections: query knows them at once, with the corrected figure', async () => {
    const data = folder();
    await replayed(EVENING_DUMP, data);
    const { code, out } = await picketwire(['query', 'turnout', '--json'], { data });
    const shown = objects(out).map(({ measure, value, source }) => ({ measure, value, source }));
    expect(code).toBe(0);
    expect(shown).toContainEqual({ measure: 'striking', value: 62, source: 'Calder Ferries' });
  });

  it('reads a dump from standard input', async () => {
    const data = folder();
    const { code } = await picketwire(['replay', '-', '--blog', 'ferries'], { data, input: EVENING_DUMP });
    expect(code).toBe(0);
    expect(objects((await picketwire(['query', 'blogs', '--json'], { data })).out)).toMatchObject([{ id: 'ferries', entries: 5, date: '2023-03-14' }]);
  });

  it('stopped by Ctrl-C ends with 130, and the same command goes on where it was', async () => {
    const data = folder();
    const path = file('rail.txt', longDump(120));
    const first = start(['replay', path, '--json', '--speed', '600'], { data });
    await first.until(/"published".*\n.*"published"/);
    first.signal('SIGINT');
    expect(await first.ended()).toBe(130);
    const before = objects(first.text()).filter(line => line['appended'] === true).length;
    expect(before).toBeLessThan(121);
    const { out } = await picketwire(['replay', path, '--json', '--speed', 'max'], { data });
    expect(objects(out).at(-1)).toEqual({ summary: { events: 121, appended: 121 - before, already: before } });
  });

  it('stopped by a second Ctrl-C ends at once', async () => {
    const running = start(['replay', file('rail.txt', longDump(50)), '--json', '--speed', '1'], { data: folder() });
    await running.until(/"published"/);
    running.signal('SIGINT');
    running.signal('SIGINT');
    expect(await running.ended()).toBe(130);
  });

  it('fitted into a time lasts about that time', async () => {
    const begun = performance.now();
    const { code } = await picketwire(['replay', file('rail.txt', longDump(60)), '--duration', '2s'], { data: folder() });
    expect(code).toBe(0);
    expect(performance.now() - begun).toBeGreaterThan(2000);
  });

  it('says who is at work in a data folder in use', async () => {
    const data = folder();
    const running = start(['replay', file('rail.txt', longDump(50)), '--json', '--speed', '1'], { data });
    await running.until(/"published"/);
    const { code, out, err } = await picketwire(['replay', file('ferry.txt', EVENING_DUMP)], { data });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`process ${running.pid}`);
    await running.kill();
    expect((await picketwire(['replay', file('ferry.txt', EVENING_DUMP)], { data })).code).toBe(0);
  });

  it('of several dumps with a bad one among them writes nothing at all', async () => {
    const data = `${folder()}/new`;
    const bad = file('bad.txt', '');
    const { code, err } = await picketwire(['replay', file('ferry.txt', EVENING_DUMP), bad], { data });
    expect(code).toBe(2);
    expect(err).toContain(bad);
    expect(existsSync(data)).toBe(false);
  });

  it('heals what a kill left behind: the next query answers from the whole log', async () => {
    const data = folder();
    const path = file('rail.txt', longDump(150));
    const running = start(['replay', path, '--json', '--speed', '6000'], { data });
    await running.until(/(?:"published"[^]*){20}/);
    await running.kill();
    const log = objects((await picketwire(['log', '--json'], { data })).out).filter(event => event['type'] === 'published');
    const [blog] = objects((await picketwire(['query', 'blogs', '--json'], { data })).out);
    expect(blog).toMatchObject({ entries: log.length });
    appendFileSync(path, '\n');
    expect((await picketwire(['replay', path], { data })).out).toContain(`${150 - log.length} appended`);
  });
});
