/** Reads the whole configuration: flags go before the environment, the environment before the defaults. */
import { PicketwireError } from '../core/errors.js';
import { readApi, readToken, type Api } from './api.js';
import { readRedis, type Redis } from './redis.js';
import { DEFAULT_TOPIC } from './topic.js';
import type { Environment } from './variable.js';
import { addresses, count, flag, given, oneOf, port, reject, url } from './variable.js';

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface Sasl {
  readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
  readonly username: string;
  readonly password: string;
}

export interface Kafka {
  readonly brokers: readonly string[];
  readonly ssl: boolean;
  /** File of the certificates to trust (PEM); those that Node trusts where null. */
  readonly ca: string | null;
  readonly sasl: Sasl | null;
  readonly topic: string;
  readonly schemaRegistry: string | null;
}

/** How the topics are made, by the job that makes them. */
export interface TopicSettings {
  readonly partitions: number;
  /** Copies of each partition; null leaves it to the brokers. */
  readonly replication: number | null;
  /** Null keeps events for ever: only then can a projection be made anew from the first one. */
  readonly retentionMilliseconds: number | null;
}

/** The log in Kafka, its projections in Redis. */
export interface Servers { readonly kafka: Kafka; readonly redis: Redis }

export interface Config {
  /** Folder of the embedded log and store; used when `servers` is null. */
  readonly data: string;
  readonly servers: Servers | null;
  readonly topics: TopicSettings;
  readonly host: string;
  /** Null where nobody said. */
  readonly port: number | null;
  readonly api: Api;
  /** What another server's HTTP API is asked with (`--url`). */
  readonly token: string | null;
  readonly logLevel: LogLevel;
}

/** What the command line says of the same things. */
export interface Flags {
  readonly data?: string | undefined;
  readonly host?: string | undefined;
  readonly port?: string | undefined;
  readonly logLevel?: string | undefined;
  readonly token?: string | undefined;
}

/** Throws `config-invalid` or `config-half-set`: every variable is checked, also those that nothing uses now. */
export function readConfig(environment: Environment, flags: Flags = {}): Config {
  const env = { ...environment, ...asVariables(flags) };
  return {
    data: given(env, 'PICKETWIRE_DATA') ?? '.picketwire',
    servers: servers(readKafka(env), readRedis(env)),
    topics: topics(env),
    host: host(env),
    port: port(env, 'PORT'),
    api: readApi(env),
    token: readToken(env),
    logLevel: oneOf(env, 'LOG_LEVEL', LOG_LEVELS) ?? 'info',
  };
}

function asVariables({ data, host, port, logLevel, token }: Flags): Environment {
  const named = { PICKETWIRE_DATA: data, HOST: host, PORT: port, LOG_LEVEL: logLevel, PICKETWIRE_TOKEN: token };
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
}

function servers(kafka: Kafka | null, redis: Redis | null): Config['servers'] {
  if (kafka && redis) return { kafka, redis };
  if (kafka) halfSet('KAFKA_BROKERS is set but neither REDIS_URL nor REDIS_CLUSTER: the log would be in Kafka and its projections nowhere');
  if (redis) halfSet('Redis is set but not KAFKA_BROKERS: there would be projections and no log to fold');
  return null;
}

function halfSet(problem: string, right = 'Set both, or neither for the embedded default'): never {
  throw new PicketwireError('config-half-set', `${problem}. ${right}.`, {}, 2);
}

function readKafka(env: Environment): Kafka | null {
  const brokers = addresses(env, 'KAFKA_BROKERS');
  const ssl = flag(env, 'KAFKA_SSL');
  const ca = given(env, 'KAFKA_CA');
  if (ca !== null && !ssl) halfSet('KAFKA_CA is set, but not KAFKA_SSL: the connection would not be encrypted', 'Set both, or no KAFKA_CA');
  const rest = { ssl, ca, sasl: readSasl(env), topic: topic(env), schemaRegistry: url(env, 'SCHEMA_REGISTRY_URL', ['http:', 'https:']) };
  return brokers && { brokers, ...rest };
}

function readSasl(env: Environment): Sasl | null {
  const mechanism = oneOf(env, 'KAFKA_SASL_MECHANISM', ['plain', 'scram-sha-256', 'scram-sha-512']);
  const username = given(env, 'KAFKA_SASL_USERNAME');
  const password = env['KAFKA_SASL_PASSWORD'] || null;
  if (mechanism && username && password) return { mechanism, username, password };
  const missing = Object.entries({ KAFKA_SASL_MECHANISM: mechanism, KAFKA_SASL_USERNAME: username, KAFKA_SASL_PASSWORD: password }).filter(([, value]) => !value);
  if (missing.length < 3) halfSet(`Signing in to Kafka needs ${missing.map(([name]) => name).join(' and ')} too`, 'Set all three KAFKA_SASL_ variables, or none');
  return null;
}

function topic(env: Environment): string {
  const value = given(env, 'KAFKA_TOPIC') ?? DEFAULT_TOPIC;
  if (!/^(?!\.{1,2}$)[A-Za-z0-9._-]{1,249}$/.test(value)) reject('KAFKA_TOPIC', value, 'a topic name: up to 249 letters, digits, ".", "_" and "-"');
  return value;
}

const DAY_MILLISECONDS = 86_400_000;

function topics(env: Environment): TopicSettings {
  const days = given(env, 'KAFKA_RETENTION_DAYS')?.toLowerCase() === 'forever' ? null : count(env, 'KAFKA_RETENTION_DAYS', 36_500, ', or "forever"');
  return {
    partitions: count(env, 'KAFKA_PARTITIONS', 10_000) ?? 8,
    replication: count(env, 'KAFKA_REPLICATION', 100),
    retentionMilliseconds: days === null ? null : days * DAY_MILLISECONDS,
  };
}

function host(env: Environment): string {
  const value = given(env, 'HOST') ?? '127.0.0.1';
  return /^[A-Za-z0-9.:_-]+$/.test(value) ? value : reject('HOST', value, 'a host name or an IP address, as in "127.0.0.1"');
}
