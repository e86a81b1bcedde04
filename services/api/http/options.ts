/** What the HTTP API is made of. */
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyBaseLogger, FastifyInstance, RawReplyDefaultExpression, RawRequestDefaultExpression, RawServerDefault } from 'fastify';
import type { HealthOptions } from '../../kernel/service/server.js';
import type { Replay } from '../schema/answers.js';
import type { ApiPlace } from '../views/views.js';

/** The server, with routes whose types are those of their schemas. */
export type App = FastifyInstance<RawServerDefault, RawRequestDefaultExpression, RawReplyDefaultExpression, FastifyBaseLogger, TypeBoxTypeProvider>;

/** The replay of this process. */
export interface ReplayControl {
  state(): Replay;
  /** Throws `replay-over` where there is nothing left to change. `speed` null waits for nothing. */
  change(change: { readonly speed?: number | null; readonly paused?: boolean }): void;
}

export interface ApiOptions {
  /** Address that the server is bound to: on loopback foreign `Host` headers are refused. */
  readonly host: string;
  /** Null while there is none (Kafka or Redis is away): the API then answers `not-ready`. Another object after each new beginning. */
  readonly place: () => ApiPlace | null;
  /** SHA-256 hashes in hex of the tokens that are let in; without any no token is asked for. */
  readonly tokens: readonly string[];
  /** Origins of other sites' pages that may read (`https://desk.example`); mostly none. */
  readonly origins: readonly string[];
  /** Requests per minute and address; null for as many as come. */
  readonly rateLimit: number | null;
  /** Streams that may be open at the same time; null for the usual number. */
  readonly streams: number | null;
  /** Where a replay runs in this process. */
  readonly replay?: ReplayControl;
  /** Of a service: /healthz, /readyz and /metrics. */
  readonly health?: HealthOptions;
  /** Folder of the page's files, instead of the one that the build made. */
  readonly page?: string;
  /** Told of each failure that is not the asker's. */
  readonly onFault: (error: unknown) => void;
}
