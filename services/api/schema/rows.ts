/** The public rows (INTERFACE.md, "JSON rows") as JSON Schema: what `query`, `watch`, the HTTP API, its stream and its client all give. */
import Type, { type Static, type TSchema } from 'typebox';

const nullable = <T extends TSchema>(schema: T, description?: string) => Type.Union([schema, Type.Null()], description === undefined ? {} : { description });
const text = (description: string) => Type.String({ description });
const words = <W extends string>(...all: W[]) => Type.Enum(all);

const Blog = text('Id of the blog: the base name of its dump, or what --blog said.');
const Time = nullable(Type.String({ pattern: '^\\d{2}:\\d{2}$' }), '"HH:MM" as the page prints it; null when it prints none.');
const Moment = nullable(Type.String(), 'Of the first and last standing entry that has a time: "2016-04-26T08:15", or "08:15" where its date is unknown.');
const Day = nullable(Type.String({ format: 'date' }));

export const Span = Type.Object({
  block: Type.Integer({ minimum: -1, description: 'Index of the block; -1 is the headline.' }),
  start: Type.Integer({ minimum: 0, description: 'UTF-16 offset in the text of the block.' }),
  end: Type.Integer({ minimum: 0, description: 'Exclusive.' }),
}, { description: 'Where words stand in an entry.' });
export type Span = Static<typeof Span>;

/** What leads back to where something was said. */
const said = {
  entry: text('Id of the entry.'),
  revision: Type.Integer({ minimum: 1, description: 'Revision of the entry that says so.' }),
  time: Time,
  date: nullable(Type.String({ format: 'date' }), 'Date of the entry.'),
  order: text('Place of the entry in its feed, oldest first: compare as plain strings.'),
  href: Type.Optional(Type.String({ description: 'In answers of the HTTP API: the path at which that revision of the entry is read.' })),
};

const value = {
  value: Type.Number({ description: 'The figure; of a range its lower bound.' }),
  high: nullable(Type.Number(), 'Upper bound of a range.'),
  of: nullable(Type.Number(), 'The base that the text gives.'),
  modifier: words('exact', 'about', 'over', 'under', 'multiple'),
  source: nullable(Type.String(), 'Who says so; null when nobody is named.'),
  day: nullable(Type.String({ format: 'date' }), 'The day that the figure is about.'),
  ...said,
  words: text('The words that say so, as the entry has them.'),
  span: Span,
  rule: text('Name of the rule that read it.'),
};

const kind = {
  unit: words('percent', 'count'),
  where: nullable(Type.String(), 'The place.'),
  period: words('current', 'earlier', 'cumulative'),
  status: words('actual', 'expected'),
};

const list = <T extends TSchema>(each: T) => ({
  others: Type.Array(each, { description: 'What other sources say of the same, the newest first.' }),
  history: Type.Array(each, { description: 'What was said before and no longer stands, the newest first.' }),
  more: Type.Boolean({ description: 'True when there is more than the row keeps.' }),
});

export const Value = Type.Object(value);
export type Value = Static<typeof Value>;

export const TurnoutRow = Type.Object({
  blog: Blog,
  measure: words('working', 'striking', 'picket', 'picket-lines', 'ballot-turnout', 'ballot-yes'),
  ...kind, ...value, ...list(Value),
});
export type TurnoutRow = Static<typeof TurnoutRow>;

const outcome = { outcome: words('cancelled', 'postponed', 'closed'), unit: kind.unit };

export const TallyValue = Type.Object({ ...outcome, ...value });
export type TallyValue = Static<typeof TallyValue>;

const What = text('The thing, singular: "elective operation".');

export const TallyRow = Type.Object({ blog: Blog, what: What, ...kind, ...outcome, ...value, ...list(TallyValue) });
export type TallyRow = Static<typeof TallyRow>;

export const PersonalReport = Type.Object({ what: What, where: kind.where, period: kind.period, status: kind.status, ...outcome, ...value });

export const PersonalRow = Type.Object({
  blog: Blog,
  personal: Type.Literal(true),
  count: Type.Integer({ minimum: 0, description: 'Reports of one person\'s own loss: counted apart, never among the tallies.' }),
  reports: Type.Array(PersonalReport, { description: 'The newest of them.' }),
  more: Type.Boolean(),
});
export type PersonalRow = Static<typeof PersonalRow>;

export const CancellationRow = Type.Union([TallyRow, PersonalRow]);
export type CancellationRow = Static<typeof CancellationRow>;

export const QuoteRow = Type.Object({
  blog: Blog, ...said,
  headline: nullable(Type.String()),
  text: text('The words, without their quote marks; parts of a broken quotation joined by a space.'),
  kind: words('direct', 'fragment', 'block', 'message'),
  speaker: nullable(Type.String()),
  role: nullable(Type.String()),
  span: Span,
  parts: Type.Array(Span),
  rule: text('Name of the rule that found it.'),
});
export type QuoteRow = Static<typeof QuoteRow>;

export const BlogRow = Type.Object({
  id: Blog,
  title: nullable(Type.String()), publisher: nullable(Type.String()), url: nullable(Type.String()),
  date: Day,
  scope: nullable(Type.String(), 'What the blog is about where an entry names no place.'),
  timeZone: nullable(Type.String()),
  entries: Type.Integer({ minimum: 0 }),
  first: Moment, last: Moment,
});
export type BlogRow = Static<typeof BlogRow>;

const Block = Type.Object({
  kind: words('paragraph', 'quote', 'list', 'message'),
  text: Type.String(),
  by: nullable(Type.String(), 'Of a quote: the line that says whose words it is. Of a message: its sender.'),
});

const content = { headline: nullable(Type.String()), blocks: Type.Array(Block) };

export const EntryRow = Type.Object({
  blog: Blog, ...said,
  ...content,
  authors: Type.Array(Type.String()),
  keyEvent: Type.Boolean(), pinned: Type.Boolean(),
  earlier: Type.Array(Type.Object({ revision: said.revision, time: Time, ...content }), { description: 'What it said before it was revised, the newest first: what figures of those revisions point into.' }),
  more: Type.Boolean({ description: 'True when there were more revisions than are kept.' }),
});
export type EntryRow = Static<typeof EntryRow>;
