/** What a stream is asked for by its query and by the id of the last event that the reader saw. */
import Type, { type Static } from 'typebox';
import { PicketwireError } from '../../kernel/core/errors.js';
import * as parameters from '../http/parameters.js';
import { STREAMED, type Streamed } from '../schema/stream.js';
import type { StreamRequest } from './hub.js';
import { parseStreamCursor } from './stream-cursor.js';

const views = `Which views: ${STREAMED.join(', ')}; all when left out. Again for each, or parted by commas.`;
const cursor = 'Goes on right after this cursor. The header Last-Event-ID, where there is one, goes before it.';

/** A cursor has some thirty characters for each partition of each view. */
const LONGEST_CURSOR = 16_000;

export const StreamQuery = parameters.only({
  view: Type.Optional(Type.Union([Type.String({ maxLength: 200 }), Type.Array(Type.String({ maxLength: 200 }))], { description: views })),
  blog: Type.Optional(parameters.blog),
  after: Type.Optional(Type.String({ maxLength: LONGEST_CURSOR, description: cursor })),
});
type StreamQuery = Static<typeof StreamQuery>;

/** Throws `parameter-invalid` or `cursor-invalid`. @param lastEventId the header, as a browser sends it when it comes back */
export function readRequest({ view, blog, after }: StreamQuery, lastEventId: string | undefined): StreamRequest {
  const views = readViews([view ?? []].flat());
  const place = lastEventId ? parseStreamCursor(lastEventId, views, 'Last-Event-ID') : parseStreamCursor(after ?? '', views, 'after');
  return { views, blog: blog ?? null, place };
}

function readViews(given: readonly string[]): readonly Streamed[] {
  const names = given.flatMap((list) => list.split(','));
  const unknown = names.find((name) => !(STREAMED as readonly string[]).includes(name));
  const expected = STREAMED.join(', ');
  if (unknown !== undefined) throw new PicketwireError('parameter-invalid', `view: ${JSON.stringify(unknown)} is no view that can be followed; there are ${expected}.`, { parameter: 'view', value: unknown, expected }, 2);
  return names.length === 0 ? STREAMED : STREAMED.filter((name) => names.includes(name));
}
