/** Where Redis is and how to sign in to it: REDIS_URL, REDIS_CLUSTER and REDIS_CA. */
import { PicketwireError } from '../core/errors.js';
import type { Environment } from './variable.js';
import { addresses, given, reject, url } from './variable.js';

/** One server, or nodes of a cluster from which the others are found. */
export interface Redis {
  /** `host:port`; one of a server, any number of a cluster. */
  readonly nodes: readonly string[];
  readonly isCluster: boolean;
  readonly tls: boolean;
  /** File of the certificates to trust (PEM); those that Node trusts where null. */
  readonly ca: string | null;
  readonly username: string | null;
  readonly password: string | null;
  /** Always 0 of a cluster, which has no other. */
  readonly database: number;
}

/** With both, the nodes are those of REDIS_CLUSTER; scheme, user and password are those of REDIS_URL. Throws `config-invalid`, `config-half-set`. */
export function readRedis(env: Environment): Redis | null {
  const text = url(env, 'REDIS_URL', ['redis:', 'rediss:']);
  const cluster = addresses(env, 'REDIS_CLUSTER');
  const ca = given(env, 'REDIS_CA');
  const tls = text?.startsWith('rediss:') ?? false;
  if (ca !== null && !tls) throw new PicketwireError('config-half-set', 'REDIS_CA is set, but REDIS_URL does not begin with rediss://: the connection would not be encrypted. Set both, or no REDIS_CA.', {}, 2);
  if (text === null) return cluster && { nodes: cluster, isCluster: true, tls, ca, username: null, password: null, database: 0 };
  return { nodes: cluster ?? [nodeOf(text)], isCluster: cluster !== null, tls, ca, ...signIn(text), database: database(text, cluster !== null) };
}

function nodeOf(text: string): string {
  const { hostname, port } = new URL(text);
  if (hostname === '') reject('REDIS_URL', text, 'a URL with a host, as in "redis://127.0.0.1:6379"', true);
  return `${hostname}:${port || 6379}`;
}

function signIn(text: string): Pick<Redis, 'username' | 'password'> {
  const { username, password } = new URL(text);
  try {
    return { username: decodeURIComponent(username) || null, password: decodeURIComponent(password) || null };
  } catch {
    return reject('REDIS_URL', text, 'a URL whose user and password are written with %25 for "%"', true);
  }
}

function database(text: string, isCluster: boolean): number {
  const { pathname } = new URL(text);
  if (pathname === '' || pathname === '/') return 0;
  if (!/^\/\d{1,5}$/.test(pathname)) reject('REDIS_URL', text, 'a URL whose path is the number of a database, as in "redis://127.0.0.1:6379/0"', true);
  if (isCluster && Number(pathname.slice(1)) !== 0) reject('REDIS_URL', text, 'a URL of database 0, the only one of a cluster', true);
  return Number(pathname.slice(1));
}
