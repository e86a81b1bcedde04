/** Server-sent events as text (https://html.spec.whatwg.org/multipage/server-sent-events.html). JSON has no line break in it, so each event has one `data:`. */
import type { RowKey } from '../../kernel/core/projection.js';
import { parseRowKey } from '../../kernel/core/projection.js';
import type { StreamClosed, Streamed } from '../schema/stream.js';
import { formatEventId, formatStreamCursor, type StreamPlace } from './stream-cursor.js';

/** All of a change but its cursor, which differs from stream to stream: the rest of its JSON is made once. */
export interface ChangeText { readonly blog: string | null; readonly rest: string }

export function resetText(view: Streamed): ChangeText {
  return { blog: null, rest: rest(view, '', null, 'reset', null) };
}

/** @param row as users read it; null when it is gone */
export function changeText(view: Streamed, key: string, row: object | null): ChangeText {
  const { blog } = parseRowKey(key as RowKey);
  return { blog, rest: rest(view, key, blog, row === null ? 'remove' : 'set', row) };
}

function rest(view: Streamed, key: string, blog: string | null, change: string, row: object | null): string {
  return JSON.stringify({ view, key, blog, change, row }).slice(1);
}

export function changeEvent(views: readonly Streamed[], place: StreamPlace, { rest }: ChangeText): string {
  return `id: ${formatEventId(views, place)}\nevent: change\ndata: {"cursor":"${formatStreamCursor(views, place)}",${rest}\n\n`;
}

export function liveEvent(views: readonly Streamed[], place: StreamPlace): string {
  return `id: ${formatEventId(views, place)}\nevent: live\ndata: {"cursor":"${formatStreamCursor(views, place)}"}\n\n`;
}

export function closedEvent(closed: StreamClosed): string {
  return `event: closed\ndata: ${JSON.stringify(closed)}\n\n`;
}

/** Tells the reader how long to wait before it comes back. */
export function retryLine(milliseconds: number): string {
  return `retry: ${Math.round(milliseconds)}\n\n`;
}

/** A comment: says that the connection stands. */
export const HEARTBEAT = ':\n\n';
