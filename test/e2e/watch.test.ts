import { describe, expect, it } from '@jest/globals';
import { CORRECTED_DUMP, EVENING_DUMP, NOON_DUMP, file } from './support/dumps.js';
import { freePorts } from '../controls/ports.js';
import { folder, objects, picketwire, start, type Running } from './support/picketwire.js';

interface Change { cursor: string; view: string; blog: string; change: string; row: { value?: number } | null }

async function replay(dump: string, data: string): Promise<void> {
  expect((await picketwire(['replay', file('ferry.txt', dump)], { data })).code).toBe(0);
}

describe('watch', () => {
  it('prints the rows that stand, then every change with its cursor', async () => {
    const data = folder();
    await replay(NOON_DUMP, data);
    const watching = start(['watch', 'turnout', '--json'], { data });
    await watching.until(/"value":60\b/);
    await replay(EVENING_DUMP, data);
    await watching.until(/"value":62\b/);
    watching.signal('SIGINT');
    expect(await watching.ended()).toBe(130);
    const changes = objects(watching.text()) as unknown as Change[];
    for (const change of changes) expect(change).toMatchObject({ view: 'turnout', blog: 'ferry', cursor: expect.stringMatching(/^\d+:\d+-\d+/) });
  });

  it('goes on after a cursor: the changes since, each once', async () => {
    const data = folder();
    await replay(NOON_DUMP, data);
    const first = start(['watch', 'cancellations', '--json'], { data });
    await first.until(/"value":12\b.*\n/);
    await first.kill();
    const [{ cursor }] = objects(first.text()) as unknown as [Change];
    await replay(EVENING_DUMP, data);
    await replay(CORRECTED_DUMP, data);
    const second = start(['watch', 'cancellations', '--json', '--after', cursor], { data });
    await second.until(/"value":38\b.*\n/);
    await second.kill();
    const seen = (objects(second.text()) as unknown as Change[]).map(({ cursor }) => cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).not.toContain(cursor);
  });

  it('of a cursor that the store does not have gives a reset and a fresh snapshot', async () => {
    const data = folder();
    await replay(EVENING_DUMP, data);
    const watching = start(['watch', 'quotes', '--json', '--after', '0:9999-0,1:9999-0,2:9999-0,3:9999-0'], { data });
    await watching.until(/"reset"[^]*Morag Tain/);
  });

  it('prints the same lines of a server, and goes on when the server was gone for a while', async () => {
    const data = folder();
    await replay(NOON_DUMP, data);
    const [port] = await freePorts(1);
    const serve = (): Running => start(['up', '--port', String(port), '--json'], { data });
    const server = serve();
    await server.until(/HTTP API: http/);
    const watching = start(['watch', 'turnout', '--json', '--url', `http://127.0.0.1:${port}`]);
    await watching.until(/"value":60\b.*\n/);
    server.signal('SIGTERM');
    await server.ended();
    await watching.until(/tried again in \d+ s/);
    await replay(EVENING_DUMP, data);
    serve();
    await watching.until(/"value":62\b.*\n/);
    const lines = watching.text().split('\n').filter(line => line.startsWith('{'));
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ view: 'turnout', blog: 'ferry', change: 'set' });
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('asks a server with the token of PICKETWIRE_TOKEN, before which --token goes', async () => {
    const data = folder();
    await replay(NOON_DUMP, data);
    const [{ token, hash }] = objects((await picketwire(['token', '--json'])).out) as [{ token: string; hash: string }];
    const [, url = ''] = await start(['up', '--port', '0', '--json'], { data, env: { PICKETWIRE_TOKENS: hash } }).until(/HTTP API: (http:\S+)/);
    const watch = ['watch', 'turnout', '--json', '--url', url];
    await start(watch, { env: { PICKETWIRE_TOKEN: token } }).until(/"value":60\b/);
    await start([...watch, '--token', token], { env: { PICKETWIRE_TOKEN: 'pw_another' } }).until(/"value":60\b/);
    const refused = await picketwire(watch, { env: { PICKETWIRE_TOKEN: 'pw_another' } });
    expect(refused).toMatchObject({ code: 1, err: expect.stringMatching(/answers 401/) });
    expect(refused.err).not.toContain('pw_another');
  });

  it('shows people a line for each', async () => {
    const data = folder();
    await replay(EVENING_DUMP, data);
    const watching = start(['watch'], { data });
    await watching.until(/turnout 62% on strike, .*Calder Ferries {2}\[ferry 16:10\]\n/);
    await watching.until(/cancellations 38 sailings cancelled/);
    await watching.until(/quote “We are sorry for every one of them.*” Morag Tain/);
    watching.signal('SIGTERM');
    expect(await watching.ended()).toBe(0);
  });
});
