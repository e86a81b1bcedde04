/** What a stream is asked for by its query and by the id of the last event that the reader saw. */
import Type, { type Static } from 'typebox';
import { PicketwireError } from '../../kernel/core/errors.js';
import { STREAMED, type Streamed } from '../schema/stream.js';
import type { StreamRequest } from './hub.js';
import { parseStreamCursor } from './stream-cursor.js';

export const StreamQuery = Type.Object({
  view: Type.Optional(Type.Array(Type.String(), { description: `Which views: ${STREAMED.join(', ')}; all when left out. Again for each, or parted by commas.` })),
  blog: Type.Optional(Type.String({ description: 'Only rows of this blog.' })),
  after: Type.Optional(Type.String({ description: 'Goes on right after this cursor. Last-Event-ID, where there is one, goes before it.' })),
});
export type StreamQuery = Static<typeof StreamQuery>;

/** Throws `parameter-invalid` or `cursor-invalid`. @param lastEventId the header, as a browser sends it when it comes back */
export function readRequest({ view, blog, after }: StreamQuery, lastEventId: string | undefined): StreamRequest {
  const views = readViews(view ?? []);
  const place = lastEventId ? parseStreamCursor(lastEventId, views, 'Last-Event-ID') : parseStreamCursor(after ?? '', views, 'after');
  return { views, blog: blog || null, place };
}

function readViews(given: readonly string[]): readonly Streamed[] {
  const names = given.flatMap((list) => list.split(','));
  const unknown = names.find((name) => !(STREAMED as readonly string[]).includes(name));
  const expected = STREAMED.join(', ');
  if (unknown !== undefined) throw new PicketwireError('parameter-invalid', `view: ${JSON.stringify(unknown)} is no view that can be followed; there are ${expected}.`, { parameter: 'view', value: unknown, expected }, 2);
  return names.length === 0 ? STREAMED : STREAMED.filter((name) => names.includes(name));
}
