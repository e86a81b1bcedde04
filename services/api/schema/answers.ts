/** Bodies of the HTTP API's answers. */
import Type, { type Static, type TSchema } from 'typebox';
import { BlogRow, CancellationRow, EntryRow, QuoteRow, TurnoutRow } from './rows.js';

/** A row with the key that the stream names it by. */
const keyed = <T extends TSchema>(row: T) => Type.Object({ key: Type.String({ description: 'Names the row, here and in the stream.' }), row });

const part = <T extends TSchema>(row: T) => Type.Object({
  items: Type.Array(keyed(row)),
  next: Type.Union([Type.String(), Type.Null()], { description: 'Give it as `page` for the rows after these; null at the end.' }),
  cursor: Type.String({ description: 'Give it as `after` to the stream of this view: every change since, once.' }),
});

export const Blogs = Type.Object({ items: Type.Array(BlogRow), next: Type.Union([Type.String(), Type.Null()]) });
export type Blogs = Static<typeof Blogs>;
export const Turnout = part(TurnoutRow);
export type Turnout = Static<typeof Turnout>;
export const Cancellations = part(CancellationRow);
export type Cancellations = Static<typeof Cancellations>;
export const Quotes = part(QuoteRow);
export type Quotes = Static<typeof Quotes>;
export const Entries = part(EntryRow);
export type Entries = Static<typeof Entries>;

/** All that a page of one blog begins with: figures whole, quotes and entries their newest. */
export const Figures = Type.Object({
  blog: BlogRow, turnout: Turnout, cancellations: Cancellations, quotes: Quotes, entries: Entries,
  cursor: Type.String({ description: 'Give it as `after` to the stream of all views.' }),
});
export type Figures = Static<typeof Figures>;

/** The replay that runs in the same process, where there is one. `speed` null waits for nothing. */
export const Replay = Type.Object({
  state: Type.Enum(['starting', 'running', 'paused', 'finished', 'following', 'stopping']),
  speed: Type.Union([Type.Number(), Type.Null()]),
  done: Type.Integer({ minimum: 0 }),
  total: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]),
});
export type Replay = Static<typeof Replay>;

/** RFC 9457, `application/problem+json`. */
export const Problem = Type.Object({
  type: Type.String({ description: 'Where /docs explains `code`.' }),
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.String({ description: 'What is wrong and what would be right.' }),
  code: Type.String({ description: 'Stable name of the failure.' }),
  parameter: Type.Optional(Type.String()),
  value: Type.Optional(Type.String()),
  expected: Type.Optional(Type.String()),
});
export type Problem = Static<typeof Problem>;
