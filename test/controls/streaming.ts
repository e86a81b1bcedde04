/** A server of streams on a port of its own, a writer of changes and readers, for tests. */
import type { AddressInfo, Socket } from 'node:net';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { fastify } from 'fastify';
import { readEvents } from '../../services/api/client/events.js';
import { asPicketwireError } from '../../services/api/http/failures.js';
import { problemOf, sendProblem } from '../../services/api/http/problem.js';
import { registerStream, type StreamOptions } from '../../services/api/live/register.js';
import { STREAMED, type Streamed } from '../../services/api/schema/stream.js';
import type { BlogId } from '../../services/kernel/core/entry.js';
import { rowKey } from '../../services/kernel/core/projection.js';
import type { ProjectionStore } from '../../services/kernel/store/store.js';

/** Views whose rows are shown as they are. */
export const PLAIN_VIEWS = Object.fromEntries(STREAMED.map((name) => [name, { name, version: 1, present: (row: unknown) => row as object }])) as StreamOptions['views'];

export interface StreamServer {
  readonly url: string;
  /** The most that the system has not yet taken of what was written to one connection, in bytes. */
  pending(): number;
  close(): Promise<void>;
}

/** @param port of a server that was there before */
export async function serveStreams(store: ProjectionStore, options: Partial<StreamOptions> = {}, port = 0): Promise<StreamServer> {
  const app = fastify({ forceCloseConnections: true }).withTypeProvider<TypeBoxTypeProvider>();
  app.setErrorHandler((error, _, reply) => sendProblem(reply, problemOf(asPicketwireError(error, {}))));
  registerStream(app, { place: () => ({ store }), views: PLAIN_VIEWS, streams: null, ...options });
  const sockets = new Set<Socket>();
  app.server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => { sockets.delete(socket); });
  });
  await app.listen({ host: '127.0.0.1', port });
  const pending = (): number => Math.max(0, ...[...sockets].map(({ writableLength }) => writableLength));
  return { pending, url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`, close: () => app.close() };
}

/** Commits one event after the other, as a service does. */
export class Writer {
  readonly #next = new Map<string, number>();

  constructor(private readonly store: ProjectionStore) {}

  /** One event that sets rows, or removes them where the number is null. */
  async commit(view: Streamed, rows: Readonly<Record<string, number | null>>, { partition = 0, blog = 'buses' }: { readonly partition?: number; readonly blog?: string } = {}): Promise<void> {
    const place = `${view}/${partition}`;
    const offset = this.#next.get(place) ?? 0;
    this.#next.set(place, offset + 1);
    const mutations = Object.entries(rows).map(([id, n]) => ({ key: rowKey('figures', blog as BlogId, id), row: n === null ? null : { n } }));
    const changes = mutations.map((mutation, index) => ({ ...mutation, token: `${offset}-${index + 1}` }));
    const outcome = await this.store.commit({ projection: view, version: 1 }, { partition, epoch: 'log-1', expected: BigInt(offset), next: BigInt(offset + 1), rows: mutations, changes });
    if (outcome !== 'applied') throw new Error(`Somebody else writes ${place}.`);
  }
}

export interface Seen { readonly type: string; readonly id: string; readonly data: { readonly cursor: string; readonly view: Streamed; readonly key: string; readonly blog: string | null; readonly change: string; readonly row: { readonly n: number } | null; readonly reason?: string } }

/** One connection. */
export class StreamReader {
  readonly seen: Seen[] = [];
  /** Resolves when the connection has ended. */
  readonly ended: Promise<void>;
  readonly #cut = new AbortController();
  #wake = (): void => undefined;

  constructor(url: string, query: string, lastEventId = '') {
    this.ended = this.read(`${url}/api/v1/stream${query}`, lastEventId).catch(() => undefined).finally(() => { this.#wake(); });
  }

  /** Resolves when what was seen is as asked; rejects when the connection ends before. */
  async until(isEnough: (seen: readonly Seen[]) => boolean): Promise<readonly Seen[]> {
    let isOver = false;
    void this.ended.then(() => { isOver = true; });
    while (!isEnough(this.seen)) {
      if (isOver) throw new Error(`The stream ended after ${JSON.stringify(this.seen.map(shown))}.`);
      await new Promise<void>((resolve) => { this.#wake = resolve; });
    }
    return this.seen;
  }

  async live(): Promise<this> {
    await this.until((seen) => seen.some(({ type }) => type === 'live'));
    return this;
  }

  async cut(): Promise<void> {
    this.#cut.abort();
    await this.ended;
  }

  private async read(address: string, lastEventId: string): Promise<void> {
    const response = await fetch(address, { headers: lastEventId === '' ? {} : { 'last-event-id': lastEventId }, signal: this.#cut.signal });
    for await (const { type, id, data } of readEvents(response.body!)) {
      this.seen.push({ type, id, data: JSON.parse(data) as Seen['data'] });
      this.#wake();
    }
  }
}

/** "turnout a=1", "turnout a gone", "turnout reset", "live", "closed slow" */
export function shown({ type, data: { view, key, change, row, reason } }: Seen): string {
  if (type === 'live') return 'live';
  if (type === 'closed') return `closed ${reason}`;
  if (change === 'reset') return `${view} reset`;
  return `${view} ${key.split('/')[2]}${change === 'remove' ? ' gone' : `=${row?.n}`}`;
}

/** The rows that a reader has after all it has seen: `<view> <key>` and their number. */
export function rowsAfter(seen: readonly Seen[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const { type, data: { view, key, change, row } } of seen) {
    if (type !== 'change') continue;
    if (change === 'reset') for (const name of [...rows.keys()].filter((name) => name.startsWith(`${view} `))) rows.delete(name);
    else if (row === null) rows.delete(`${view} ${key}`);
    else rows.set(`${view} ${key}`, row.n);
  }
  return rows;
}
