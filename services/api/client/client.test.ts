import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { backoff } from './backoff.js';
import { Client, type ConnectionState, type StreamChange } from './client.js';

type Answer = (response: ServerResponse, url: string, headers: NodeJS.Dict<string | string[]>) => void;

/** Answers one request after the other as a test says. */
class Script {
  readonly asked: string[] = [];
  #server!: Server;
  answers: Answer[] = [];

  async open(): Promise<string> {
    this.#server = createServer((request, response) => {
      this.asked.push(`${request.method} ${request.url}${request.headers['last-event-id'] ? ` after ${request.headers['last-event-id'].toString()}` : ''}`);
      const answer = this.answers.shift();
      if (answer === undefined) response.writeHead(404).end();
      else answer(response, request.url ?? '', request.headers);
    });
    await new Promise<void>((resolve) => { this.#server.listen(0, '127.0.0.1', resolve); });
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => { this.#server.close(resolve); });
  }
}

const json = (body: object, status = 200, headers: Record<string, string> = {}): Answer => (response) => {
  response.writeHead(status, { 'content-type': status < 400 ? 'application/json' : 'application/problem+json', ...headers }).end(JSON.stringify(body));
};

/** Events, then the end of the connection; it stays open with `open`. */
const events = (text: string, open = false): Answer => (response) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(text);
  if (!open) response.end();
};

const change = (cursor: string): string => `id: ${cursor}\nevent: change\ndata: {"cursor":"${cursor}","view":"turnout","key":"k","blog":"b","change":"remove","row":null}\n\n`;
const live = (cursor: string): string => `id: ${cursor}\nevent: live\ndata: {"cursor":"${cursor}"}\n\n`;

describe('the client', () => {
  const script = new Script();
  let url: string;
  beforeEach(async () => { url = await script.open(); script.asked.length = 0; script.answers = []; });
  afterEach(() => script.close());

  test('asks with filters and a token, and gives what is answered', async () => {
    let authorization: unknown;
    script.answers = [(response, _, headers) => {
      authorization = headers.authorization;
      json({ items: [], next: null, cursor: '' })(response, '', {});
    }];
    expect(await new Client({ url: `${url}/`, token: 'pw_x' }).turnout({ blog: 'a b', where: 'Ängelholm', limit: 3 })).toEqual({ items: [], next: null, cursor: '' });
    expect(script.asked).toEqual(['GET /api/v1/turnout?blog=a+b&where=%C3%84ngelholm&limit=3']);
    expect(authorization).toBe('Bearer pw_x');
  });

  test('throws the problem that the server names, or what a proxy answered', async () => {
    const problem = { type: '/docs#parameter-invalid', title: 'T', status: 400, detail: 'limit: "x" is not a number.', code: 'parameter-invalid', parameter: 'limit', value: 'x' };
    script.answers = [json(problem, 400), (response) => { response.writeHead(502, 'Bad Gateway').end('<html>'); }];
    const client = new Client({ url });
    await expect(client.blogs()).rejects.toMatchObject({ name: 'ProblemError', code: 'parameter-invalid', status: 400, message: problem.detail, problem });
    await expect(client.blogs()).rejects.toMatchObject({ status: 502, code: 'not-picketwire', isPassing: true });
  });

  test('has no replay where the server has none', async () => {
    script.answers = [json({ code: 'not-found', status: 404, detail: '' }, 404), json({ state: 'paused', speed: 60, done: 1, total: 2 })];
    const client = new Client({ url });
    expect(await client.replay()).toBeNull();
    expect(await client.setReplay({ paused: true })).toMatchObject({ state: 'paused' });
    expect(script.asked.at(-1)).toBe('PATCH /api/v1/replay');
  });

  test('goes on after the last event when it is cut, and says how the connection is', async () => {
    script.answers = [events(`retry: 1\n\n${change('0:1-1')}`), (response) => { response.writeHead(503).end(); }, events(`${live('0:1-1')}${change('0:2-1')}`, true)];
    const states: ConnectionState[] = [];
    const seen: StreamChange[] = [];
    for await (const each of new Client({ url }).subscribe({ views: ['turnout'], after: '0:0-1', onState: (state) => { states.push(state); } })) {
      if (seen.push(each) === 2) break;
    }
    expect(seen.map(({ cursor }) => cursor)).toEqual(['0:1-1', '0:2-1']);
    expect(script.asked).toEqual(['GET /api/v1/stream?view=turnout&after=0%3A0-1', ...[1, 2].map(() => 'GET /api/v1/stream?view=turnout&after=0%3A0-1 after 0:1-1')]);
    expect(states.map(({ state }) => state)).toEqual(['connecting', 'behind', 'lost', 'connecting', 'lost', 'connecting', 'behind', 'live']);
  });

  test('takes a `closed` for the end of the connection', async () => {
    script.answers = [events('retry: 1\n\nevent: closed\ndata: {"reason":"slow","detail":"too slow"}\n\n', true), events(change('0:1-1'), true)];
    const errors: string[] = [];
    const iterator = new Client({ url }).subscribe({ onState: (state) => { if (state.state === 'lost') errors.push(state.error.message); } });
    expect((await iterator.next()).done).toBe(false);
    await iterator.return?.();
    expect(errors).toEqual(['too slow']);
  });

  test('gives up where trying again would not help', async () => {
    script.answers = [json({ code: 'token-missing', status: 401, detail: 'This server wants a token.' }, 401)];
    await expect(new Client({ url }).subscribe().next()).rejects.toMatchObject({ code: 'token-missing' });
  });

  test.each([['connected', events(change('0:1-1'), true)], ['waiting to be', events(`retry: 60000\n\n${change('0:1-1')}`)]])('ends when its signal aborts while it is %s', async (when, answer) => {
    script.answers = [answer];
    const stop = new AbortController();
    const iterator = new Client({ url }).subscribe({ signal: stop.signal, onState: ({ state }) => { if (state === 'lost') stop.abort(); } });
    await iterator.next();
    const end = iterator.next();
    if (when === 'connected') stop.abort();
    expect((await end).done).toBe(true);
  });
});

describe('the wait before the next try', () => {
  test('doubles with each failure up to half a minute, and differs from reader to reader', () => {
    expect([1, 2, 3, 10].map((failures) => backoff(failures, 1_000, () => 1))).toEqual([1_000, 2_000, 4_000, 30_000]);
    expect(backoff(3, 1_000, () => 0)).toBe(2_000);
  });
});
