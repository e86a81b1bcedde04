/** Cursors of a stream: of one view the store's own, of several `turnout=0:118-1;quotes=0:120-1`. Empty stands for the beginning: a fresh snapshot. */
import { PicketwireError } from '../../kernel/core/errors.js';
import { parseCursor } from '../../kernel/store/cursor.js';
import type { Cursor } from '../../kernel/store/store.js';
import type { Streamed } from '../schema/stream.js';

/** Where a stream is in each of its views; a view that is not in it begins afresh. */
export type StreamPlace = ReadonlyMap<Streamed, Cursor>;

export function formatStreamCursor(views: readonly Streamed[], place: StreamPlace): string {
  if (views.length === 1) return place.get(views[0]!) ?? '';
  return namedCursor(views, place);
}

/** Never empty: what a browser is given as the id of an event. With an empty one it would come back with the `after` that it began with. */
export function formatEventId(views: readonly Streamed[], place: StreamPlace): string {
  return formatStreamCursor(views, place) || namedCursor(views, place);
}

function namedCursor(views: readonly Streamed[], place: StreamPlace): string {
  return views.map((view) => `${view}=${place.get(view) ?? ''}`).join(';');
}

/** What it says of views that are not asked for is passed over. Throws `cursor-invalid`. */
export function parseStreamCursor(text: string, views: readonly Streamed[], parameter: string): Map<Streamed, Cursor> {
  const named = text.includes('=') ? text.split(';').map((part) => part.split('=', 2)) : [[views.length === 1 ? views[0] : '', text]];
  const place = new Map<Streamed, Cursor>();
  for (const [name, cursor] of text === '' ? [] : named as [string, string][]) {
    const view = views.find((each) => each === name);
    if (name === '' || !isCursor(cursor)) throw invalid(text, views, parameter);
    if (view !== undefined && cursor !== '') place.set(view, cursor);
  }
  return place;
}

function isCursor(text: string): text is Cursor {
  try {
    parseCursor(text as Cursor);
    return true;
  } catch {
    return false;
  }
}

function invalid(value: string, views: readonly Streamed[], parameter: string): PicketwireError {
  const expected = views.length === 1 ? '0:118-1,3:42-2' : views.slice(0, 2).map((view) => `${view}=0:118-1`).join(';');
  return new PicketwireError(
    'cursor-invalid',
    `${parameter}: ${JSON.stringify(value)} is no cursor of a stream of ${views.join(' and ')}: use the one that its last event gave ("${expected}"), or none to begin with the current rows.`,
    { parameter, value, expected }, 2,
  );
}
