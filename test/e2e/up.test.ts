import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { EVENING_DUMP, file, longDump } from './support/dumps.js';
import { folder, objects, picketwire, start } from './support/picketwire.js';

describe('up in a pipe', () => {
  it('prints a plain line for each change, and stays up for queries until Ctrl-C', async () => {
    const data = folder();
    const up = start(['up', file('ferry.txt', EVENING_DUMP), '--duration', '1s'], { data });
    await up.until(/^turnout 55% on strike, .*Calder Ferries {2}\[ferry 09:15\]\n/m);
    await up.until(/^turnout 62% on strike, .*Calder Ferries \(was 55%\) {2}\[ferry 16:10\]\n/m);
    await up.until(/all replayed/);
    const { code, out } = await picketwire(['query', 'turnout', '--json'], { data });
    expect(code).toBe(0);
    expect(objects(out).map(({ value }) => value)).toContain(62);
    up.signal('SIGINT');
    expect(await up.ended()).toBe(130);
    expect(up.text()).not.toMatch(/\x1b/);
  });

  it('answers queries while the feed runs', async () => {
    const data = folder();
    const up = start(['up', file('rail.txt', longDump(100)), '--speed', '60'], { data });
    await up.until(/^turnout /m);
    expect(objects((await picketwire(['query', 'blogs', '--json'], { data })).out)).toMatchObject([{ id: 'rail' }]);
  });

  it('prints NDJSON and nothing else with --json', async () => {
    const up = start(['up', file('ferry.txt', EVENING_DUMP), '--json', '--speed', 'max'], { data: folder() });
    await up.until(/"value":62\b/);
    expect(objects(up.text().split('\n').filter(line => line.startsWith('{')).join('\n'))[0]).toMatchObject({ cursor: expect.any(String), change: 'set' });
  });

  it('keeps what it has: the next one goes on', async () => {
    const data = folder();
    const path = file('rail.txt', longDump(60));
    const first = start(['up', path, '--speed', '600'], { data });
    await first.until(/^turnout [^]*^turnout /m);
    first.signal('SIGINT');
    expect(await first.ended()).toBe(130);
    const before = objects((await picketwire(['log', '--json'], { data })).out).length;
    const { out } = await picketwire(['replay', path, '--json'], { data });
    expect(objects(out).at(-1)).toEqual({ summary: { events: 61, appended: 61 - before, already: before } });
  });

  it('lets a replay elsewhere add to the feed once its own is done, and refuses a second up', async () => {
    const data = folder();
    const up = start(['up'], { data });
    await up.until(/waiting for entries/);
    const second = await picketwire(['up'], { data });
    expect(second.code).toBe(1);
    expect(second.err).toContain(`process ${up.pid}`);
    expect((await picketwire(['replay', file('ferry.txt', EVENING_DUMP)], { data })).code).toBe(0);
    await up.until(/^turnout 62% on strike/m);
  });
});

describe('up --fresh', () => {
  it('shows the feed from its start each time, and query finds it without being told where', async () => {
    const cwd = folder();
    const path = file('ferry.txt', EVENING_DUMP, cwd);
    for (const round of [1, 2]) {
      const up = start(['up', path, '--fresh', '--duration', '1s'], { cwd });
      await up.until(/^turnout 55% /m);
      await up.until(/all replayed/);
      const { code, out, err } = await picketwire(['query', 'blogs', '--json'], { cwd });
      expect([round, code]).toEqual([round, 0]);
      expect(objects(out)).toMatchObject([{ id: 'ferry', entries: 5 }]);
      expect(err).toContain('the figures of the demo');
      up.signal('SIGINT');
      expect(await up.ended()).toBe(130);
    }
  });

  it('never touches the user\'s own data, which goes before the demo\'s', async () => {
    const cwd = folder();
    const path = file('ferry.txt', EVENING_DUMP, cwd);
    expect((await picketwire(['replay', path, '--blog', 'mine'], { cwd })).code).toBe(0);
    const up = start(['up', path, '--fresh', '--speed', 'max'], { cwd });
    await up.until(/^turnout 62% /m);
    expect(objects((await picketwire(['query', 'blogs', '--json'], { cwd })).out)).toMatchObject([{ id: 'mine' }]);
  });

  it('empties no folder that holds anything else', async () => {
    const cwd = folder();
    const path = file('ferry.txt', EVENING_DUMP, cwd);
    const letter = file('letter.txt', 'dear', join(cwd, '.picketwire-demo'));
    const { code, err } = await picketwire(['up', path, '--fresh'], { cwd });
    expect(code).toBe(1);
    expect(err).toContain('.picketwire-demo');
    expect(existsSync(letter)).toBe(true);
  });
});

describe('the HTTP API of up', () => {
  it('answers what query says, and leads from a figure to its words', async () => {
    const data = folder();
    const up = start(['up', file('ferry.txt', EVENING_DUMP), '--speed', 'max', '--port', '0'], { data });
    const [, url] = await up.until(/HTTP API: (http:\S+)/);
    await up.until(/^turnout 62% on strike/m);
    const { items } = await (await fetch(`${url}/api/v1/turnout`)).json() as { items: { row: Record<string, unknown> }[] };
    const hasNoHref = (row: unknown): unknown => JSON.parse(JSON.stringify(row, (name, value: unknown) => (name === 'href' ? undefined : value)));
    expect(items.map(({ row }) => hasNoHref(row))).toEqual(objects((await picketwire(['query', 'turnout', '--json'], { data })).out));
    const { words, href } = items[0]!.row as { words: string; href: string };
    expect(await (await fetch(`${url}${href}`)).text()).toContain(words);
  });

  it('pauses the replay, changes its speed and lets it go on', async () => {
    const up = start(['up', file('rail.txt', longDump(200)), '--speed', '60', '--port', '0'], { data: folder() });
    const [, url] = await up.until(/HTTP API: (http:\S+)/);
    await up.until(/^turnout /m);
    const change = async (body: object): Promise<unknown> =>
      (await fetch(`${url}/api/v1/replay`, { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })).json();
    expect(await change({ paused: true })).toMatchObject({ state: 'paused', speed: 60 });
    expect(await change({ speed: null, paused: false })).toMatchObject({ state: 'running', speed: null });
    await up.until(/all replayed/);
    expect(await change({ paused: true })).toMatchObject({ status: 409, code: 'replay-over' });
  });

  it('a port that was named and is taken is said; where none was named a free one is taken instead of the usual one', async () => {
    const first = start(['up', '--port', '0'], { data: folder() });
    const [, port] = await first.until(/HTTP API: http:\S+:(\d+)/);
    const second = await picketwire(['up', '--port', port!], { data: folder() });
    expect([second.code, second.err]).toEqual([1, expect.stringContaining(`Port ${port} of 127.0.0.1 is in use`)]);
    const others = [start(['up'], { data: folder() }), start(['up'], { data: folder() })];
    const said = await Promise.all(others.map(other => other.until(/HTTP API: http:\S+:\d+( \(7400 is taken; --port chooses another\))?/)));
    expect(said.filter(([, isElsewhere]) => isElsewhere !== undefined).length).toBeGreaterThan(0);
  });

  it('asks for a token once it was given the hash of one', async () => {
    const [{ token, hash }] = objects((await picketwire(['token', '--json'])).out) as [{ token: string; hash: string }];
    const up = start(['up', '--port', '0'], { data: folder(), env: { PICKETWIRE_TOKENS: hash } });
    const [, url] = await up.until(/HTTP API: (http:\S+)/);
    const ask = async (headers: Record<string, string>): Promise<number> => (await fetch(`${url}/api/v1/blogs`, { headers })).status;
    expect([await ask({}), await ask({ authorization: `Bearer ${token}` })]).toEqual([401, 200]);
  });
});
