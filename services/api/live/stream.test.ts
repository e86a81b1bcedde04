import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PLAIN_VIEWS, rowsAfter, serveStreams, shown, StreamReader, Writer, type Seen, type StreamServer } from '../../../test/controls/streaming.js';
import { openMemoryStore } from '../../kernel/store/memory/memory-store.js';
import type { StreamOptions } from './register.js';

let closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing) await close();
  closing = [];
});

async function serve(options: Partial<StreamOptions> = {}, store = openMemoryStore()): Promise<{ readonly server: StreamServer; readonly writer: Writer }> {
  const server = await serveStreams(store, options);
  closing.push(() => server.close());
  return { server, writer: new Writer(store) };
}

/** A reader that takes nothing after it is live. */
async function asleep({ url }: StreamServer): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write('GET /api/v1/stream?view=turnout HTTP/1.1\r\nHost: localhost\r\n\r\n');
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) if (String(chunk).includes('event: live')) break;
  socket.pause();
  return socket;
}

async function rest(socket: Socket): Promise<string> {
  let text = '';
  socket.on('data', (chunk: Buffer) => { text += chunk.toString(); });
  await once(socket.resume(), 'close');
  return text;
}

/** Rows of a hundred thousand letters. */
const LARGE: Partial<StreamOptions> = { views: { ...PLAIN_VIEWS, turnout: { ...PLAIN_VIEWS.turnout, present: (row) => ({ ...row as object, words: 'x'.repeat(100_000) }) } } };

describe('a reader that takes nothing', () => {
  test('is told so and cut, while the others have everything, and little is kept for it', async () => {
    const { server, writer } = await serve({ ...LARGE, keptBytes: 2 ** 20 });
    const quick = await new StreamReader(server.url, '?view=turnout').live();
    const slow = await asleep(server);
    let pending = 0;
    const count = 200;
    for (let n = 0; n < count; n++) {
      await writer.commit('turnout', { a: n });
      await quick.until((seen) => seen.length >= n - 5);
      pending = Math.max(pending, server.pending());
    }
    await quick.until((seen) => seen.length >= count + 2);
    expect(pending).toBeLessThan(2 ** 19);
    expect(await rest(slow)).toMatch(/event: closed\ndata: \{"reason":"slow"/);
  }, 30_000);
});

describe('what all readers have in common', () => {
  test('is read and made into text once', async () => {
    let presented = 0;
    const counted: StreamOptions['views'] = { ...PLAIN_VIEWS, turnout: { ...PLAIN_VIEWS.turnout, present: (row) => { presented++; return row as object; } } };
    const { server, writer } = await serve({ views: counted });
    const readers = await Promise.all(Array.from({ length: 20 }, () => new StreamReader(server.url, '?view=turnout').live()));
    for (let n = 0; n < 10; n++) await writer.commit('turnout', { a: n });
    for (const reader of readers) await reader.until((seen) => seen.length >= 12);
    expect(presented).toBe(10);
  });
});

describe('a stream that cannot be had', () => {
  test('beyond the most that may be open is refused, until one of them has ended', async () => {
    const { server } = await serve({ streams: 1 });
    const first = await new StreamReader(server.url, '?view=turnout').live();
    const refused = await fetch(`${server.url}/api/v1/stream`);
    expect([refused.status, (await refused.json() as { code: string }).code]).toEqual([503, 'streams-full']);
    await first.cut();
    await new StreamReader(server.url, '?view=turnout').live();
  });

  test.each([
    ['?view=blogs', 'parameter-invalid'], ['?view=turnout&after=yesterday', 'cursor-invalid'], ['?after=0:1-1', 'cursor-invalid'], ['?after=turnout=0:1-1;0:1-1', 'cursor-invalid'],
  ])('%s says what would be right', async (query, code) => {
    const { server } = await serve();
    const answer = await (await fetch(`${server.url}/api/v1/stream${query}`)).json();
    expect(answer).toMatchObject({ code, status: 400, detail: expect.stringMatching(/turnout, cancellations|0:118-1/) });
  });
});

interface Commit { readonly view: 'turnout' | 'quotes'; readonly partition: number; readonly row: string; readonly n: number | null }
type Act = { readonly commit: Commit } | { readonly cut: number } | 'restart';

const commits = fc.record<Commit>({ view: fc.constantFrom('turnout', 'quotes'), partition: fc.nat(2), row: fc.constantFrom('a', 'b', 'c'), n: fc.option(fc.nat(99), { freq: 5 }) });
const acts: fc.Arbitrary<Act[]> = fc.array(fc.oneof({ weight: 8, arbitrary: commits.map((commit) => ({ commit })) }, { weight: 2, arbitrary: fc.nat(9).map((cut) => ({ cut })) }, { weight: 1, arbitrary: fc.constant('restart' as const) }), { maxLength: 40 });

/** A reader who comes back after the last event that it has seen. */
class Returning {
  readonly seen: Seen[] = [];
  #reader: StreamReader;

  constructor(url: string, private readonly query: string) {
    this.#reader = new StreamReader(url, query);
  }

  /** @param after how many events of this connection are seen before it is cut */
  async again(url: string, after = Infinity): Promise<void> {
    await Promise.race([this.#reader.ended, this.#reader.until((seen) => seen.length >= Math.min(after, 1)).catch(() => undefined)]);
    await this.#reader.cut();
    this.seen.push(...this.#reader.seen.slice(0, after));
    this.#reader = new StreamReader(url, this.query, this.seen.findLast(({ id, type }) => id !== '' && type !== 'closed')?.id ?? '');
  }

  /** Comes back as often as it is cut, until it has all. */
  async complete(url: string, isAll: (seen: readonly Seen[]) => boolean): Promise<void> {
    for (;;) {
      try {
        await this.#reader.until((seen) => isAll([...this.seen, ...seen]));
        this.seen.push(...this.#reader.seen);
        return await this.#reader.cut();
      } catch {
        await this.again(url);
      }
    }
  }
}

describe('a reader who is cut anywhere, as often as may be', () => {
  test.each([['long', 1_000], ['short', 5]])('ends with the rows of the store, whatever was going on (feed: %s)', async (_, feedLimit) => {
    await fc.assert(fc.asyncProperty(acts, async (all) => {
      const store = openMemoryStore({ feedLimit });
      const writer = new Writer(store);
      let server = await serveStreams(store, { keptBytes: 1_500 });
      const returning = new Returning(server.url, '?view=turnout,quotes');
      const expected = new Map<string, number>();
      for (const act of all) {
        if (act === 'restart') {
          await server.close();
          server = await serveStreams(store, { keptBytes: 1_500 });
          await returning.again(server.url);
        } else if ('cut' in act) {
          await returning.again(server.url, act.cut);
        } else {
          const { view, partition, row, n } = act.commit;
          const name = `p${partition}-${row}`;
          await writer.commit(view, { [name]: n }, { partition });
          if (n === null) expected.delete(`${view} figures/buses/${name}`);
          else expected.set(`${view} figures/buses/${name}`, n);
        }
      }
      const wanted = JSON.stringify([...expected].sort());
      await returning.complete(server.url, (seen) => seen.some(({ type }) => type === 'live') && JSON.stringify([...rowsAfter(seen)].sort()) === wanted);
      await server.close();
      const steps = returning.seen.filter(({ type, data }) => type === 'change' && data.change !== 'reset').map((seen) => `${seen.id} ${shown(seen)}`);
      if (!returning.seen.slice(1).some(({ data }) => data.change === 'reset')) expect(new Set(steps).size).toBe(steps.length);
    }), { numRuns: 30 });
  }, 60_000);
});
