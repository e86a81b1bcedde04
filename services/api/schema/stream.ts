/** What the stream says: a line of `watch` (INTERFACE.md) as the data of each server-sent event. */
import Type, { type Static } from 'typebox';
import { CancellationRow, EntryRow, QuoteRow, TurnoutRow } from './rows.js';

/** Views that are followed, in the order in which a stream of several begins. */
export const STREAMED = ['turnout', 'cancellations', 'quotes', 'entries'] as const;
export type Streamed = (typeof STREAMED)[number];

export interface RowOf {
  readonly turnout: TurnoutRow;
  readonly cancellations: CancellationRow;
  readonly quotes: QuoteRow;
  readonly entries: EntryRow;
}

/** Opaque to who uses it. Of one view `0:118-1,3:42-2`, of several `turnout=0:118-1;quotes=0:120-1`. */
const Cursor = Type.String({ description: 'Goes on right after this change, as Last-Event-ID or `after`; empty is the beginning.' });

const place = {
  cursor: Cursor,
  view: Type.Enum([...STREAMED]),
  key: Type.String({ description: 'Names the row within its view: a later change of the same key replaces it.' }),
  blog: Type.String(),
};

/**
 * One change. `reset` begins a snapshot of its view: forget its rows, what follows as `set` is all there is.
 * Until the last row of a snapshot its cursor is the one before it, so that who stops half-way is reset again.
 */
export const StreamChange = Type.Union([
  ...([['turnout', TurnoutRow], ['cancellations', CancellationRow], ['quotes', QuoteRow], ['entries', EntryRow]] as const).map(([view, row]) =>
    Type.Object({ ...place, view: Type.Literal(view), change: Type.Literal('set'), row })),
  Type.Object({ ...place, change: Type.Literal('remove'), row: Type.Null() }),
  Type.Object({ cursor: Cursor, view: place.view, key: Type.Literal(''), blog: Type.Null(), change: Type.Literal('reset'), row: Type.Null() }),
]);

/** As its type says it best: which row goes with which view. */
export type StreamChange = { [V in Streamed]:
  | { readonly cursor: string; readonly view: V; readonly key: string; readonly blog: string; readonly change: 'set'; readonly row: RowOf[V] }
  | { readonly cursor: string; readonly view: V; readonly key: string; readonly blog: string; readonly change: 'remove'; readonly row: null }
  | { readonly cursor: string; readonly view: V; readonly key: ''; readonly blog: null; readonly change: 'reset'; readonly row: null }
}[Streamed];

/** `event: live`: the snapshots are complete, what follows happens now. */
export const StreamLive = Type.Object({ cursor: Cursor });
export type StreamLive = Static<typeof StreamLive>;

/** `event: closed`: why the server ends the stream. `slow`: the reader did not keep up; it may resume from its cursor. `stopping`: the server ends. `failed`: what it reads from is away. */
export const StreamClosed = Type.Object({ reason: Type.Enum(['slow', 'stopping', 'failed']), detail: Type.String() });
export type StreamClosed = Static<typeof StreamClosed>;
