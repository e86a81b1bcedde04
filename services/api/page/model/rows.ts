/** The public rows as the page names them: what they have in common, and where they lead. */
import type { CancellationRow, EntryRow, PersonalRow, QuoteRow, Span, TallyRow, TallyValue, TurnoutRow, Value } from '../../schema/rows.js';

/** A figure of either kind. */
export type FigureRow = TurnoutRow | TallyRow;

/** One thing said of a figure: the one shown, another source's, or an earlier one. Its unit where it has one of its own. */
export type Said = Value | TallyValue;

/** Words of an entry in one revision. */
export interface Words {
  readonly entry: string;
  readonly revision: number;
  readonly spans: readonly Span[];
}

/** What an entry says in one revision. */
export type Content = Pick<EntryRow, 'revision' | 'time' | 'headline' | 'blocks'>;

export function wordsOf(said: Pick<Said, 'entry' | 'revision' | 'span'>): Words {
  return { entry: said.entry, revision: said.revision, spans: [said.span] };
}

export function wordsOfQuote({ entry, revision, parts }: QuoteRow): Words {
  return { entry, revision, spans: parts };
}

export function sameWords(one: Words | null, other: Words | null): boolean {
  if (one === null || other === null) return one === other;
  const sameSpans = one.spans.length === other.spans.length && one.spans.every((span, n) => sameSpan(span, other.spans[n]!));
  return one.entry === other.entry && one.revision === other.revision && sameSpans;
}

function sameSpan(one: Span, other: Span): boolean {
  return one.block === other.block && one.start === other.start && one.end === other.end;
}

export function isTally(row: CancellationRow): row is TallyRow {
  return !('personal' in row);
}

export function isPersonal(row: CancellationRow): row is PersonalRow {
  return 'personal' in row;
}

/** Feed order: oldest first. */
export function byOrder(one: { readonly order: string; readonly entry: string }, other: { readonly order: string; readonly entry: string }): number {
  return compare(one.order, other.order) || compare(one.entry, other.entry);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
