/** Cursors and tokens of change feeds as text: `<partition>:<offset>-<n>` joined by commas. */
import { PicketwireError } from '../core/errors.js';
import type { Cursor } from './store.js';

/** A change's place in its partition's feed. */
export interface Token { readonly offset: bigint; readonly n: number }

/** The last change seen of each partition; a partition not in it has been seen from nothing on. */
export type Places = ReadonlyMap<number, Token>;

const PLACE = /^(\d{1,5}):(\d{1,19})-(\d{1,9})$/;
const TOKEN = /^(\d{1,19})-(\d{1,9})$/;

export function parseToken(text: string): Token {
  const match = TOKEN.exec(text);
  if (match === null) throw new PicketwireError('cursor-invalid', `${JSON.stringify(text)} is no change token: <offset>-<n> is expected ("118-1").`, { token: text }, 2);
  return { offset: BigInt(match[1] ?? 0), n: Number(match[2]) };
}

export function formatToken({ offset, n }: Token): string {
  return `${offset}-${n}`;
}

export function compareTokens(a: Token, b: Token): number {
  return a.offset === b.offset ? a.n - b.n : a.offset < b.offset ? -1 : 1;
}

/** Throws `cursor-invalid`, naming the text. */
export function parseCursor(cursor: Cursor): Map<number, Token> {
  const places = new Map<number, Token>();
  for (const part of cursor === '' ? [] : cursor.split(',')) {
    const match = PLACE.exec(part);
    if (match === null || places.has(Number(match[1]))) throw invalid(cursor);
    places.set(Number(match[1]), { offset: BigInt(match[2] ?? 0), n: Number(match[3]) });
  }
  return places;
}

export function formatCursor(places: Places): Cursor {
  return [...places].sort(([a], [b]) => a - b).map(([partition, token]) => `${partition}:${formatToken(token)}`).join(',') as Cursor;
}

function invalid(cursor: string): PicketwireError {
  return new PicketwireError(
    'cursor-invalid',
    `${JSON.stringify(cursor)} is no cursor: use one that a line of \`picketwire watch\` gave ("0:118-1,3:42-2"), or none to begin with the current rows.`,
    { cursor },
    2,
  );
}
