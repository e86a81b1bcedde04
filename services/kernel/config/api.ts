/** Who may ask the HTTP API, and how often: PICKETWIRE_TOKENS, PICKETWIRE_TOKENS_FILE, PICKETWIRE_ORIGINS, PICKETWIRE_RATE_LIMIT and PICKETWIRE_STREAMS; and PICKETWIRE_TOKEN, with which this process asks that of another. */
import { readFileSync } from 'node:fs';
import type { Environment } from './variable.js';
import { count, given, reject } from './variable.js';

export interface Api {
  /** SHA-256 hashes of tokens, in hex; none lets everybody in. */
  readonly tokens: readonly string[];
  /** Origins of other sites whose pages may read. */
  readonly origins: readonly string[];
  /** Requests per minute and address; `default` where nobody said, null for as many as come. */
  readonly rateLimit: number | 'default' | null;
  /** Streams that may be open at the same time; null where nobody said. */
  readonly streams: number | null;
}

/** Throws `config-invalid`. */
export function readApi(env: Environment): Api {
  return { tokens: [...tokensHere(env), ...tokensInFile(env)], origins: origins(env), rateLimit: rateLimit(env), streams: count(env, 'PICKETWIRE_STREAMS', 100_000) };
}

/** The token that a server of `--url` is asked with; null where nobody gave one. Throws `config-invalid`, without the value. */
export function readToken(env: Environment): string | null {
  const value = given(env, 'PICKETWIRE_TOKEN');
  // What a header can carry as a bearer token (RFC 6750, section 2.1).
  return value === null || /^[\w.~+/-]+=*$/.test(value) ? value : reject('PICKETWIRE_TOKEN or --token', value, 'a token as "picketwire token" prints one', true);
}

function tokensHere(env: Environment): readonly string[] {
  const value = given(env, 'PICKETWIRE_TOKENS');
  return value === null ? [] : value.split(',').map(hash => hashIn(hash, 'PICKETWIRE_TOKENS', ''));
}

function origins(env: Environment): readonly string[] {
  const value = given(env, 'PICKETWIRE_ORIGINS');
  const list = value === null ? [] : value.split(',').map(origin => origin.trim());
  const isOrigin = (text: string): boolean => /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
  return list.every(isOrigin) ? list : reject('PICKETWIRE_ORIGINS', value ?? '', 'a list of origins parted by commas, as a browser sends them: "https://desk.example,http://localhost:3000"');
}

/** A hash a line; what follows "#" is a note of whose it is. */
function tokensInFile(env: Environment): readonly string[] {
  const file = given(env, 'PICKETWIRE_TOKENS_FILE');
  if (file === null) return [];
  const lines = linesOf(file).map((line, index) => [line.replace(/#.*/, '').trim(), index + 1] as const).filter(([line]) => line !== '');
  // A file that was emptied by mistake must not let everybody in.
  if (lines.length === 0) reject('PICKETWIRE_TOKENS_FILE', file, 'a file with a hash in it, as "picketwire token" prints one');
  return lines.map(([line, number]) => hashIn(line, 'PICKETWIRE_TOKENS_FILE', `, line ${number}`));
}

function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/);
  } catch (error) {
    return reject('PICKETWIRE_TOKENS_FILE', file, `a file that can be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

/** The value is not shown: it may be a token, put there by mistake. */
function hashIn(text: string, name: string, where: string): string {
  const hash = text.trim().toLowerCase();
  return /^[0-9a-f]{64}$/.test(hash) ? hash : reject(`${name}${where}`, text, 'a hash of 64 hexadecimal digits, as "picketwire token" prints one', true);
}

function rateLimit(env: Environment): Api['rateLimit'] {
  if (given(env, 'PICKETWIRE_RATE_LIMIT')?.toLowerCase() === 'off') return null;
  return count(env, 'PICKETWIRE_RATE_LIMIT', 1_000_000, ', or "off"') ?? 'default';
}
