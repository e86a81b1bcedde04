/** How one environment variable is read: its default, and what would be right when it is not. */
import { PicketwireError } from '../core/errors.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Throws `config-invalid`, naming variable, value and what would be right. A secret's value is never shown. */
export function reject(name: string, value: string, right: string, secret = false): never {
  const shown = secret ? 'the value given' : JSON.stringify(value);
  throw new PicketwireError('config-invalid', `${name}: ${shown} is not ${right}`, secret ? { name } : { name, value }, 2);
}

/** The value as the user gave it; a variable that is set but empty counts as not set. */
export function given(env: Environment, name: string): string | null {
  return env[name]?.trim() || null;
}

/** Reads a variable that is one of a few words, in any case. */
export function oneOf<W extends string>(env: Environment, name: string, words: readonly W[]): W | null {
  const value = given(env, name);
  if (value === null) return null;
  return words.find(word => word === value.toLowerCase()) ?? reject(name, value, `one of ${words.join(', ')}`);
}

export function flag(env: Environment, name: string): boolean {
  const word = oneOf(env, name, ['true', 'false', '1', '0', 'yes', 'no']);
  return word === 'true' || word === '1' || word === 'yes';
}

/** A TCP port; 0 asks the system for a free one. */
export function port(env: Environment, name: string): number | null {
  const value = given(env, name);
  if (value === null) return null;
  return isPort(value) ? Number(value) : reject(name, value, 'a port number from 0 to 65535');
}

/** A whole number from 1 to `most`; null when the variable is not set. */
export function count(env: Environment, name: string, most: number, or = ''): number | null {
  const value = given(env, name);
  if (value === null) return null;
  const isCount = /^\d{1,9}$/.test(value) && Number(value) >= 1 && Number(value) <= most;
  return isCount ? Number(value) : reject(name, value, `a whole number from 1 to ${most}${or}`);
}

/** A list of `host:port`, parted by commas; null when the variable is not set. */
export function addresses(env: Environment, name: string): readonly string[] | null {
  const value = given(env, name);
  if (value === null) return null;
  const list = value.split(',').map(address => address.trim());
  return list.every(isAddress) ? list : reject(name, value, 'a list of host:port parted by commas, as in "kafka-1:9092,kafka-2:9092"');
}

/** A URL of one of the schemes ("redis:"). Its value is kept out of messages, since it may hold a password. */
export function url(env: Environment, name: string, schemes: readonly string[]): string | null {
  const value = given(env, name);
  if (value === null) return null;
  const right = `a URL that begins with ${schemes.map(scheme => `${scheme}//`).join(' or ')}`;
  if (!URL.canParse(value) || !schemes.includes(new URL(value).protocol)) reject(name, value, right, value.includes('@'));
  return value;
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}

function isAddress(text: string): boolean {
  const [, host, number] = /^(\[[\da-fA-F:.]+\]|[^\s:/@]+):(\d+)$/.exec(text) ?? [];
  return host !== undefined && isPort(number ?? '') && number !== '0';
}
