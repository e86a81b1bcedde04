/** What Redis and the connection to it fail with, as errors that say what to do. */
import { PicketwireError, type ErrorCode } from '../../core/errors.js';

interface Kind { readonly code: ErrorCode; readonly pattern: RegExp; readonly advice: string }

const UNREACHABLE: Kind = {
  code: 'redis-unreachable',
  pattern: /^(CLUSTERDOWN|TRYAGAIN|LOADING|BUSY|MASTERDOWN|MOVED|ASK|UNBLOCKED)\b|ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH|Connection is closed|Command timed out|max retries|Too many Cluster redirections|Failed to refresh slots|None of startup nodes|Cluster (isn't|is ended)|aborted due to connection|Stream isn't writeable|certificate|SSL|TLS|socket/i,
  advice: 'See that Redis runs and can be reached there (REDIS_URL, REDIS_CLUSTER; rediss:// where it wants TLS, REDIS_CA for certificates of your own).',
};

const KINDS: readonly Kind[] = [
  { code: 'redis-denied', pattern: /^(WRONGPASS|NOAUTH|NOPERM)\b|without any password|ACL failure|no permission/i, advice: 'Check user and password in REDIS_URL and the rights of the user (docs/redis.md). Nothing was written.' },
  { code: 'redis-full', pattern: /^OOM\b/, advice: 'Redis has reached its maxmemory. Nothing was written: give it more memory.' },
  { code: 'redis-read-only', pattern: /^(READONLY|MISCONF|NOREPLICAS)\b/, advice: 'Redis refuses writes. Nothing was written.' },
  { code: 'data-damaged', pattern: /WRONGTYPE/, advice: 'A key of Picketwire has been written by something else. Nothing was written: remove the keys of the projection, it is made anew from the log.' },
  UNREACHABLE,
];

/** An error of ours as it is; one that has no kind too. @param because what the connection last said, when the error only says that there is none */
export function failureAt(address: string, error: unknown, because: Error | null = null): unknown {
  if (error instanceof PicketwireError || !isError(error)) return error;
  const texts = textsOf(error);
  const kind = KINDS.find(({ pattern }) => texts.some((text) => pattern.test(text)));
  if (kind === UNREACHABLE && because !== null && because !== error) return failureAt(address, because);
  if (kind === undefined) return error;
  return new PicketwireError(kind.code, `Redis at ${address}: ${texts.find((text) => kind.pattern.test(text))}. ${kind.advice}`, { address }, 1, { cause: error });
}

/** Not by its class: errors of sockets are of Node's own realm, which need not be ours. */
function isError(value: unknown): value is Error {
  return typeof value === 'object' && value !== null && 'message' in value;
}

/** True of what may be over in a moment. */
export function isPassing(error: unknown): boolean {
  return error instanceof PicketwireError && error.code === 'redis-unreachable';
}

export function unanswered(address: string, milliseconds: number): PicketwireError {
  return new PicketwireError('redis-unreachable', `Redis at ${address} did not answer within ${milliseconds / 1000} s. ${UNREACHABLE.advice}`, { address, milliseconds });
}

/** A cluster's client puts what its nodes say beside its own words; an error of several addresses has no words of its own. */
function textsOf(error: Error): string[] {
  const { lastNodeError, errors = [] } = error as { lastNodeError?: Error; errors?: readonly Error[] };
  const said = [lastNodeError, ...errors, error].filter(isError);
  return said.map((one) => `${one.message || (one as { code?: string }).code || one.name}`.replace(/^ERR /, '').replace(/\.$/, ''));
}
