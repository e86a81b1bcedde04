/** `GET /api/v1/stream`: what changes, as server-sent events. */
import type { ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';
import Type from 'typebox';
import { PicketwireError } from '../../kernel/core/errors.js';
import type { ProjectionStore } from '../../kernel/store/store.js';
import { failures } from '../http/answers.js';
import type { ApiOptions, App } from '../http/options.js';
import { retryLine } from './event.js';
import { Hub, type Views } from './hub.js';
import { KEPT_BYTES } from './journal.js';
import { readRequest, StreamQuery } from './request.js';

/** A connection on which nothing happens is closed by proxies, the most impatient after 30 s. */
const BEAT_MILLISECONDS = 15_000;
/** Readers come back after so long, each after another time: all at once would be a rush. */
const RETRY_MILLISECONDS = { least: 1_000, most: 3_000 } as const;
const STREAMS = 5_000;

export interface StreamOptions extends Pick<ApiOptions, 'streams'> {
  /** Null while there is none. Another object after each new beginning. */
  readonly place: () => { readonly store: ProjectionStore } | null;
  readonly views: Views;
  /** Bytes of events that a reader may be behind before it is too slow. */
  readonly keptBytes?: number;
}

const schema = {
  summary: 'Every change as it comes: server-sent events',
  description: 'The current rows, or what came since a cursor; `event: live`; then every change, once. docs/subscribe.md, and /asyncapi.json for what each event has.',
  tags: ['stream'],
  querystring: StreamQuery,
  response: { ...failures(400), 200: { description: 'Events without end', content: { 'text/event-stream': { schema: Type.Unknown() } } } },
};

/** Readers are told when the server closes. */
export function registerStream(app: App, { place, views, streams, keptBytes = KEPT_BYTES }: StreamOptions): void {
  const most = streams ?? STREAMS;
  const hubs = new Hubs(views, keptBytes);
  let open = 0;
  const beat = setInterval(() => { hubs.current?.beat(); }, BEAT_MILLISECONDS).unref();
  app.addHook('preClose', async () => {
    clearInterval(beat);
    await hubs.current?.close('stopping');
  });
  app.get('/api/v1/stream', { schema }, async (request, reply) => {
    const asked = readRequest(request.query, request.headers['last-event-id']?.toString());
    if (open >= most) throw new PicketwireError('streams-full', `${most} streams are open, and there are to be no more: try again in a while.`);
    const store = place()?.store;
    if (store === undefined) throw new PicketwireError('not-ready', 'Kafka or Redis does not answer now; this server tries again by itself.');
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
