/** The HTTP server of a service: /healthz, /readyz and /metrics, alone or beside other routes. */
import { fastify, type FastifyInstance, type FastifyRequest } from 'fastify';
import { PicketwireError } from '../core/errors.js';
import type { PartitionInfo } from '../log/log.js';
import type { Health, Readiness } from './health.js';
import type { Metrics } from './metrics.js';

/** The log is asked for its ends at most so often. */
const ASK_MILLISECONDS = 1_000;
/** A log that takes longer than this does not answer. */
const PATIENCE_MILLISECONDS = 3_000;

export interface HealthOptions {
  readonly health: Health;
  readonly metrics: Metrics;
  /** Ends of the log's partitions. */
  readonly ends: () => Promise<readonly PartitionInfo[]>;
}

export interface Address {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
}

export interface Server {
  /** `http://127.0.0.1:7400` */
  readonly url: string;
  close(): Promise<void>;
}

/** Rejects with `port-in-use`. */
export async function openServer({ host, port, ...health }: Address & HealthOptions): Promise<Server> {
  const server = fastify({ forceCloseConnections: true });
  healthRoutes(server, health);
  return listen(server, { host, port });
}

/** What is asked of a server here, whatever its routes are typed with. */
type Listening = Pick<FastifyInstance, 'close'> & { listen(address: Address): Promise<string> };

/** Rejects with `port-in-use`. */
export async function listen(server: Listening, { host, port }: Address): Promise<Server> {
  try {
    return { url: await server.listen({ host, port }), close: () => server.close() };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new PicketwireError('port-in-use', `Port ${port} of ${host} is in use by another process: name another with --port or PORT, or 0 for a free one.`, { host, port });
  }
}

/** @param mayKnow who is told why the service is not ready, beside that it is not */
export function healthRoutes(server: Pick<FastifyInstance, 'get'>, { health, metrics, ends }: HealthOptions, mayKnow: (request: FastifyRequest) => boolean = () => true): void {
  const known = remembered(ends);
  const readiness = async (): Promise<Readiness> => health.readiness(await known());
  const schema = { hide: true };
  server.get('/healthz', { schema }, () => ({ status: 'ok' }));
  server.get('/readyz', { schema }, async (request, reply) => {
    const found = await readiness();
    return reply.code(found.ready ? 200 : 503).send(mayKnow(request) ? found : { ready: found.ready });
  });
  server.get('/metrics', { schema }, async (_, reply) => reply.type(metrics.contentType).send(await metrics.text(await readiness())));
}

/** Null where the log does not answer in time. */
function remembered(ends: () => Promise<readonly PartitionInfo[]>): () => Promise<readonly PartitionInfo[] | null> {
  let asked = -Infinity;
  let answer: Promise<readonly PartitionInfo[] | null> = Promise.resolve(null);
  return () => {
    if (performance.now() - asked < ASK_MILLISECONDS) return answer;
    asked = performance.now();
    const late = new Promise<null>((resolve) => { setTimeout(resolve, PATIENCE_MILLISECONDS, null).unref(); });
    answer = Promise.race([ends().catch(() => null), late]);
    return answer;
  };
}
