/** The connection to one Redis or to a cluster. No call hangs for ever: what is not answered in time is rejected, and the client goes on connecting. */
import { Cluster, Redis, type RedisOptions } from 'ioredis';
import { certificates } from '../../config/certificates.js';
import type { Redis as RedisConfig } from '../../config/redis.js';
import { PicketwireError } from '../../core/errors.js';
import { failureAt, unanswered } from './failure.js';
import { defineScripts, type Client } from './scripts.js';

/** Between two attempts to connect, at most. */
const RETRY_MILLISECONDS = 1000;

export class Connection {
  readonly address: string;
  readonly client: Client;
  #said: Error | null = null;

  constructor(config: RedisConfig, private readonly timeout: number) {
    this.address = config.nodes.join(',');
    this.client = config.isCluster ? clusterOf(config, timeout) : serverOf(config, timeout);
    this.watchErrors(this.client);
    defineScripts(this.client);
  }

  /** Throws `redis-unreachable` or `redis-denied` where a first connection cannot be made. */
  async open(): Promise<void> {
    const refused = new Promise<never>((_, reject) => { this.client.once('refused', reject); });
    this.client.connect().catch(() => undefined);
    try {
      await this.call(() => Promise.race([ready(this.client), refused]));
    } catch (error) {
      this.client.disconnect();
      throw error;
    }
  }

  /** Rejects with an error that says what to do. What ran out of time may yet be done. */
  async call<T>(act: () => Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => { timer = setTimeout(() => { reject(this.#said ?? unanswered(this.address, this.timeout)); }, this.timeout); });
    try {
      return await Promise.race([act(), late]);
    } catch (error) {
      throw failureAt(this.address, error, this.#said);
    } finally {
      clearTimeout(timer);
    }
  }

  /** For subscriptions: one server gives a connection that subscribes nothing else to do, a cluster's client has one of its own. */
  subscriber(): Client {
    if (this.client instanceof Cluster) return this.client;
    const client = this.client.duplicate();
    this.watchErrors(client);
    return client;
  }

  /** The client says "error" for each attempt that fails; only the last is told, to who waits for an answer. */
  private watchErrors(client: Client): void {
    const note = (error: Error): void => {
      this.#said = error;
      const failure = failureAt(this.address, error);
      if (failure instanceof PicketwireError) client.emit('refused', error);
    };
    client.on('error', note);
    client.on('ready', () => { this.#said = null; });
  }
}

function ready(client: Client): Promise<void> {
  return client.status === 'ready' ? Promise.resolve() : new Promise((resolve) => { client.once('ready', resolve); });
}

function serverOf(config: RedisConfig, timeout: number): Redis {
  return new Redis({ ...endpoint(config.nodes[0] ?? ''), ...optionsOf(config, timeout), db: config.database, retryStrategy: delay, lazyConnect: true });
}

function clusterOf(config: RedisConfig, timeout: number): Cluster {
  return new Cluster(config.nodes.map(endpoint), {
    redisOptions: optionsOf(config, timeout),
    clusterRetryStrategy: delay,
    // A name in a certificate is the name that was asked for: the client would ask for the address it stands for.
    ...(config.tls ? { dnsLookup: (address, callback) => { callback(null, address); } } : {}),
    lazyConnect: true,
  });
}

function delay(times: number): number {
  return Math.min(50 * times, RETRY_MILLISECONDS);
}

function endpoint(node: string): { readonly host: string; readonly port: number } {
  const colon = node.lastIndexOf(':');
  return { host: node.slice(0, colon).replace(/^\[(.*)\]$/, '$1'), port: Number(node.slice(colon + 1)) };
}

function optionsOf({ tls, ca, username, password }: RedisConfig, timeout: number): Omit<RedisOptions, 'replyMapping'> {
  return {
    connectTimeout: timeout,
    commandTimeout: timeout,
    maxRetriesPerRequest: null,
    ...(username === null ? {} : { username }),
    ...(password === null ? {} : { password }),
    ...(tls ? { tls: ca === null ? {} : { ca: certificates('REDIS_CA', ca) } } : {}),
  };
}
