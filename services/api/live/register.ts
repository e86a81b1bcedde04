/** `GET /api/v1/stream`: what changes, as server-sent events. */
import type { ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { PicketwireError } from '../../kernel/core/errors.js';
import type { ProjectionStore } from '../../kernel/store/store.js';
import { retryLine } from './event.js';
import { Hub, type Views } from './hub.js';
import { KEPT_BYTES } from './journal.js';
import { readRequest, StreamQuery } from './request.js';

/** A connection on which nothing happens is closed by proxies, the most impatient after 30 s. */
const BEAT_MILLISECONDS = 15_000;
/** Readers come back after so long, each after another time: all at once would be a rush. */
const RETRY_MILLISECONDS = { least: 1_000, most: 3_000 } as const;
const STREAMS = 5_000;

export interface StreamOptions {
  /** Null while there is none. Another object after each new beginning. */
  readonly place: () => { readonly store: ProjectionStore } | null;
  readonly views: Views;
  /** Streams that are open at the same time, at most. */
  readonly streams: number | null;
  /** Bytes of events that a reader may be behind before it is too slow. */
  readonly keptBytes?: number;
}

export function registerStream(app: FastifyInstance, { place, views, streams, keptBytes = KEPT_BYTES }: StreamOptions): void {
  const most = streams ?? STREAMS;
  const hubs = new Hubs(views, keptBytes);
  let open = 0;
  const beat = setInterval(() => { hubs.current?.beat(); }, BEAT_MILLISECONDS).unref();
  app.addHook('preClose', async () => {
    clearInterval(beat);
    await hubs.current?.close('stopping');
  });
  app.get<{ Querystring: StreamQuery }>('/api/v1/stream', { schema: { querystring: StreamQuery } }, async (request, reply) => {
    const asked = readRequest(request.query, request.headers['last-event-id']?.toString());
    if (open >= most) throw new PicketwireError('streams-full', `${most} streams are open, and there are to be no more: try again in a while.`, {});
    const store = place()?.store;
    if (store === undefined) throw new PicketwireError('not-ready', 'What is kept does not answer now; this server tries again by itself.', {});
    open++;
    try {
      await hubs.of(store).stream(asked, () => begin(reply));
    } finally {
      open--;
    }
  });
}

/** The hub of the store that there is now. */
class Hubs {
  current: Hub | null = null;

  constructor(private readonly views: Views, private readonly keptBytes: number) {}

  of(store: ProjectionStore): Hub {
    if (this.current?.store !== store) {
      void this.current?.close('failed');
      this.current = new Hub(store, this.views, this.keptBytes);
    }
    return this.current;
  }
}

function begin(reply: FastifyReply): ServerResponse {
  reply.hijack();
  const headers = { ...reply.getHeaders(), 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no', connection: 'close' };
  reply.raw.writeHead(200, headers as Record<string, string>);
  const { least, most } = RETRY_MILLISECONDS;
  reply.raw.write(retryLine(least + Math.random() * (most - least)));
  return reply.raw;
}
