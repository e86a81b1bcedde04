import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Value } from 'typebox/value';
import { ask, type RawRequest } from '../../../test/controls/raw-request.js';
import { openMemoryLog } from '../../kernel/log/memory/memory-log.js';
import { openMemoryStore } from '../../kernel/store/memory/memory-store.js';
import { Problem, type Replay } from '../schema/answers.js';
import { openApi } from './app.js';
import type { ApiOptions, App } from './options.js';
import { newToken } from './tokens.js';

const opened: App[] = [];
afterEach(async () => { for (const app of opened.splice(0)) await app.close(); });

const place = { log: openMemoryLog(), store: openMemoryStore() };

async function api(options: Partial<ApiOptions> = {}) {
  const app = await openApi({ host: '127.0.0.1', place: () => place, tokens: [], origins: [], rateLimit: null, streams: null, onFault: () => undefined, ...options });
  opened.push(app);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  return async (asked: RawRequest | string) => {
    const answer = await ask(port, typeof asked === 'string' ? { url: asked } : asked);
    const isProblem = answer.headers['content-type']?.includes('problem+json') === true;
    const problem = isProblem ? JSON.parse(answer.body) as Problem : null;
    if (problem !== null) expect([...Value.Errors(Problem, problem)]).toEqual([]);
    return { ...answer, problem };
  };
}

const BLOGS = '/api/v1/blogs';

describe('names of the server', () => {
  it.each(['localhost:7400', '127.0.0.1', '127.1.2.3:80', '[::1]:7400', 'page.localhost'])('on loopback %s is one', async host => {
    expect((await (await api())({ url: BLOGS, headers: { host } })).status).toBe(200);
  });

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '10.0.0.1'])('on loopback %j is none', async host => {
    expect(await (await api())({ url: BLOGS, headers: { host } })).toMatchObject({ status: 421, problem: { code: 'host-refused', parameter: 'Host' } });
  });

  it('open to others it answers to any', async () => {
    expect((await (await api({ host: '0.0.0.0' }))({ url: BLOGS, headers: { host: 'figures.example' } })).status).toBe(200);
  });
});

describe('pages of other sites', () => {
  const origin = 'https://desk.example';
  const preflight = (from: string, method = 'GET') => ({ url: BLOGS, method: 'OPTIONS', headers: { origin: from, 'access-control-request-method': method, 'access-control-request-headers': 'authorization' } });

  it('may not read while none is named', async () => {
    const asking = await api();
    expect((await asking({ url: BLOGS, headers: { origin } })).headers['access-control-allow-origin']).toBeUndefined();
    expect((await asking(preflight(origin))).status).toBe(405);
  });

  it('that are named may read, also with a token, which the browser sends after it has asked; others may not', async () => {
    const { token, hash } = newToken();
    const asking = await api({ origins: [origin], tokens: [hash] });
    const { status, headers } = await asking(preflight(origin));
    expect([status, headers['access-control-allow-origin'], headers['access-control-allow-methods'], headers['access-control-allow-headers']]).toEqual([204, origin, 'GET, HEAD', 'authorization, if-none-match, last-event-id']);
    const read = await asking({ url: BLOGS, headers: { origin, authorization: `Bearer ${token}` } });
    expect([read.status, read.headers['access-control-allow-origin'], read.headers['vary']]).toEqual([200, origin, expect.stringMatching(/origin/i)]);
    for (const other of ['https://desk.example.evil.example', 'http://desk.example', 'null']) {
      expect((await asking({ url: BLOGS, headers: { origin: other, authorization: `Bearer ${token}` } })).headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  it('that are named get a 404 and a 405 as before', async () => {
    const asking = await api({ origins: [origin] });
    expect((await asking('/api/v1/nothing')).status).toBe(404);
    expect(await asking({ url: BLOGS, method: 'DELETE' })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });
});

describe('tokens', () => {
  const { token, hash } = newToken();

  it('a token that was given is let in, however the word Bearer is written', async () => {
    const asking = await api({ tokens: [newToken().hash, hash] });
    for (const authorization of [`Bearer ${token}`, `bearer ${token}`]) expect((await asking({ url: BLOGS, headers: { authorization } })).status).toBe(200);
  });

  it.each([undefined, '', 'Bearer', `Bearer ${newToken().token}`, `Bearer ${hash}`, `Basic ${token}`, token])('%j is not let in', async authorization => {
    const { status, headers } = await (await api({ tokens: [hash] }))({ url: BLOGS, headers: authorization === undefined ? {} : { authorization } });
    expect([status, headers['www-authenticate']]).toEqual([401, 'Bearer realm="picketwire"']);
  });

  it('no way of writing the path goes around them', async () => {
    const asking = await api({ tokens: [hash] });
    for (const url of ['/%61pi/v1/blogs', '//api/v1/blogs', '/api/v1/blogs?', '/API/v1/blogs', '/api/../api/v1/blogs', '/api/v1/blogs/x/figures']) expect((await asking(url)).status).not.toBe(200);
  });

  it('what holds no figures wants none', async () => {
    const asking = await api({ tokens: [hash] });
    for (const url of ['/docs', '/openapi.json', '/asyncapi.json', '/docs/style.css']) expect((await asking(url)).status).toBe(200);
  });
});

describe('problems', () => {
  it.each([
    ['limit=0', 'limit', '0', 'a whole number from 1 to 500'], ['limit=5.5', 'limit', '5.5', 'a whole number from 1 to 500'], [`limit=${'9'.repeat(400)}`, 'limit', 'Infinity', 'a whole number from 1 to 500'], ['limit=', 'limit', '', 'a whole number from 1 to 500'],
    ['measure=x', 'measure', 'x', 'one of working, striking, picket, picket-lines, ballot-turnout or ballot-yes'],
    ['colour=red', 'colour', 'red', 'blog, where, source, measure, unit, period, status, limit or page'], ['where=', 'where', '', 'one text of 1 to 200 characters'],
    ['page=xyz', 'page', 'xyz', '"next" of the answer before, or nothing to begin'],
  ])('%s: says the parameter, its value and what may be', async (query, parameter, value, expected) => {
    expect(await (await api())(`/api/v1/turnout?${query}`)).toMatchObject({ status: 400, problem: { code: 'parameter-invalid', parameter, value, expected } });
  });

  it('a parameter that is needed is named', async () => {
    expect(await (await api())('/api/v1/entries')).toMatchObject({ status: 400, problem: { parameter: 'blog' } });
  });

  it('values are cut: an answer is no echo', async () => {
    const { problem } = await (await api())(`/api/v1/turnout?where=${'9'.repeat(5000)}`);
    expect(problem?.value).toHaveLength(201);
  });

  it.each([['/nope', 404, 'not-found'], ['/api/v1/blogs/none', 404, 'not-found'], ['/api/v1/blogs/%zz', 400, 'parameter-invalid'], [`/api/v1/blogs/${'x'.repeat(3000)}`, 400, 'parameter-invalid'], [`/api/v1/blogs/${'x'.repeat(201)}`, 400, 'parameter-invalid']])('%s', async (url, status, code) => {
    expect(await (await api())(url)).toMatchObject({ status, problem: { code } });
  });

  it('a method that a path does not have is told, with those it has', async () => {
    const { status, headers, problem } = await (await api())({ url: BLOGS, method: 'DELETE' });
    expect([status, headers.allow, problem?.code]).toEqual([405, 'GET, HEAD', 'method-not-allowed']);
  });

  it('a fault of ours is told to us, and not to who asked', async () => {
    const faults: unknown[] = [];
    const broken = { ...place.store, snapshot: () => Promise.reject(new Error('secret at 10.0.0.1')) };
    const asking = await api({ place: () => ({ ...place, store: broken }), onFault: fault => faults.push(fault) });
    const { status, body } = await asking(BLOGS);
    expect([status, body.includes('secret'), faults]).toEqual([500, false, [new Error('secret at 10.0.0.1')]]);
  });

  it('more than may be asked in a minute is refused until it is over', async () => {
    const asking = await api({ rateLimit: 2 });
    await asking(BLOGS);
    await asking('/nope');
    const { status, headers, problem } = await asking(BLOGS);
    expect([status, Number(headers['retry-after']) > 0, problem?.code]).toEqual([429, true, 'too-many-requests']);
  });
});

describe('the replay', () => {
  const state: Replay = { state: 'running', speed: 60, done: 1, total: 2 };
  const patch = (payload: object | string, headers: Record<string, string> = {}): RawRequest => ({
    method: 'PATCH', url: '/api/v1/replay', payload: typeof payload === 'string' ? payload : JSON.stringify(payload), headers: { host: 'localhost:7400', 'content-type': 'application/json', ...headers },
  });

  async function replaying() {
    const changes: object[] = [];
    return { changes, asking: await api({ replay: { state: () => state, change: change => { changes.push(change); } } }) };
  }

  it('is not there where none runs', async () => {
    expect((await (await api())('/api/v1/replay')).status).toBe(404);
  });

  it.each([{ paused: true }, { speed: 600 }, { speed: null, paused: false }])('takes %j', async change => {
    const { asking, changes } = await replaying();
    const { status, body } = await asking(patch(change));
    expect([status, JSON.parse(body), changes]).toEqual([200, state, [change]]);
  });

  it.each([{}, { paused: 'true' }, { speed: '60' }, { speed: 0 }, { speed: 2e6 }, { pausd: true }, [], '{', '"x"'])('does not take %j', async change => {
    const { asking, changes } = await replaying();
    expect(await asking(patch(change))).toMatchObject({ status: 400, problem: { code: 'body-invalid' } });
    expect(changes).toEqual([]);
  });

  it.each([{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site', origin: 'http://localhost:7400' }, { origin: 'http://evil.example' }, { origin: 'null' }, { origin: 'http://localhost:8080' }])('does not listen to a page of another site (%j)', async headers => {
    const { asking, changes } = await replaying();
    expect(await asking(patch({ paused: true }, headers as Record<string, string>))).toMatchObject({ status: 403, problem: { code: 'origin-refused' } });
    expect(changes).toEqual([]);
  });

  it.each<Record<string, string>>([{ 'sec-fetch-site': 'same-origin', origin: 'http://localhost:7400' }, { origin: 'http://localhost:7400' }])('listens to its own page (%j)', async headers => {
    expect((await (await replaying()).asking(patch({ paused: true }, headers))).status).toBe(200);
  });

  it('reads JSON only, and not much of it', async () => {
    const { asking } = await replaying();
    expect((await asking(patch('paused=true', { 'content-type': 'application/x-www-form-urlencoded' }))).problem?.code).toBe('media-type');
    expect((await asking(patch('{"paused":true}', { 'content-type': 'text/plain' }))).problem?.code).toBe('media-type');
    expect((await asking(patch(`{"paused":true${' '.repeat(2000)}}`))).problem?.code).toBe('body-too-large');
  });
});

it('HTML runs no script that is not ours, and nothing is guessed from the bytes', async () => {
  const { headers, body } = await (await api())('/docs');
  expect(headers['content-security-policy']).toMatch(/default-src 'none';script-src 'self';.*require-trusted-types-for 'script'/);
  expect(headers['content-security-policy']).not.toContain('unsafe');
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'x-frame-options': 'DENY' });
  expect(headers['access-control-allow-origin']).toBeUndefined();
  expect(body).not.toMatch(/<script|style=|https?:\/\//);
});
