/** Reads the values of flags; what is wrong is answered with what would be right, exit code 2. */
import { PicketwireError } from '../kernel/core/errors.js';

export const VIEWS = ['turnout', 'quotes', 'cancellations'] as const;
export type View = (typeof VIEWS)[number];
export const QUERIES = ['blogs', ...VIEWS] as const;
export type Query = (typeof QUERIES)[number];
export const SERVICES = ['producer', ...VIEWS, 'api'] as const;
export type ServiceName = (typeof SERVICES)[number];

/** Minutes of the day that pass in a minute; `Infinity` waits for nothing. */
export function speed(text: string): number {
  if (text === 'max') return Infinity;
  const value = number(text);
  return value > 0 && value <= 1_000_000 ? value : wrong('--speed', text, 'a number above 0 (60 lets a minute of the day pass in a second) or max');
}

export function limit(text: string): number {
  const value = number(text);
  return Number.isSafeInteger(value) && value > 0 ? value : wrong('--limit', text, 'a whole number from 1');
}

const PARTS = { h: 3_600_000, m: 60_000, s: 1000 } as const;

/** Milliseconds of "2m", "90s", "1h30m". */
export function duration(text: string): number {
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)([hms])/g)];
  const whole = parts.map(part => part[0]).join('');
  const value = parts.reduce((sum, [, count, unit]) => sum + Number(count) * PARTS[unit as keyof typeof PARTS], 0);
  return whole === text && value > 0 ? value : wrong('--duration', text, 'a time such as 2m, 90s or 1h30m');
}

/** An ISO date that is in the calendar. */
export function date(text: string): string {
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  if (parsed && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text)) return text;
  throw new PicketwireError('date-invalid', `--date: ${JSON.stringify(text)} is not a date; write year, month and day, as in 2016-04-26`, { value: text }, 2);
}

/** A blog's id is a file's base name: no white space, no "/". */
export function blogId(text: string): string {
  return text && text.length <= 200 && !/[\s/\p{Cc}]/u.test(text) ? text : wrong('--blog', text, 'a name without spaces and without "/", at most 200 characters long, as in "strike-26-april"');
}

/** Where a server is, without a path. */
export function serverUrl(text: string): string {
  const isServer = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
  return isServer ? text : wrong('--url', text, 'a URL as in http://127.0.0.1:7400');
}

export function query(text: string): Query {
  return oneOf(text, QUERIES, 'view');
}

export function view(text: string): View {
  return oneOf(text, VIEWS, 'view');
}

export function service(text: string): ServiceName {
  return oneOf(text, SERVICES, 'service');
}

function oneOf<W extends string>(text: string, words: readonly W[], kind: string): W {
  const found = words.find(word => word === text);
  if (found) return found;
  const meant = words.find(word => word.startsWith(text.toLowerCase().slice(0, 3)) && text.length >= 3);
  const hint = meant ? ` Did you mean ${meant}?` : '';
  throw new PicketwireError(kind === 'view' ? 'view-unknown' : 'usage', `there is no ${kind} ${JSON.stringify(text)}; there are ${words.join(', ')}.${hint}`, { value: text }, 2);
}

function number(text: string): number {
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
}

function wrong(flag: string, text: string, right: string): never {
  throw new PicketwireError('usage', `${flag}: ${JSON.stringify(text)} is not ${right}`, { flag, value: text }, 2);
}
