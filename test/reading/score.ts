/** Holds what the readers find in a marked document against its marking. Format of a marking: test/reading/README.md. */
import type { CancellationClaim, QuoteClaim, TurnoutClaim } from '../../services/kernel/core/claims.js';
import { matchPairs, type Counts } from './match.js';
import { nearlyEqual, sameName, sameThing, sharesWords, wordsOf } from './likeness.js';

type Loose = { readonly loose?: boolean; readonly loose_fields?: readonly string[] };
type Marked<C> = Partial<C> & Loose & { readonly entry: number };
export type MarkedQuote = Marked<QuoteClaim> & { readonly text: string };

export interface Marking {
  readonly meta: { readonly date: string | null; readonly scope: string | null; readonly order: string; readonly layout: string };
  readonly entries: readonly ({ readonly line?: number; readonly starts: string; readonly time: string | null } & Loose)[];
  readonly turnout: readonly Marked<TurnoutClaim>[];
  readonly cancellations: readonly Marked<CancellationClaim>[];
  readonly quotes: readonly MarkedQuote[];
  readonly traps: readonly string[];
}

export interface Reading {
  readonly entries: readonly { readonly line: number; readonly time: string | null }[];
  readonly turnout: readonly (TurnoutClaim & { readonly entry: number })[];
  readonly cancellations: readonly (CancellationClaim & { readonly entry: number })[];
  readonly quotes: readonly (QuoteClaim & { readonly entry: number })[];
}

/** How many were right, of how many. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

export interface Score {
  readonly entries: Counts;
  readonly turnout: Counts;
  readonly cancellations: Counts;
  /** A quote counts as found only with the right speaker. */
  readonly quotes: Counts;
  /** Times right, of entries where either side has one. */
  readonly times: Share;
  /** Fields (where, source, day, …) right, of those that either side gives. */
  readonly fields: Readonly<Record<string, Share>>;
  /** Numbers marked as look-alikes that were read as claims. */
  readonly lookAlikes: number;
}

const FIELDS = ['modifier', 'where', 'source', 'day', 'of', 'high', 'outcome'] as const;

export function score(marking: Marking, reading: Reading, lines: readonly string[]): Score {
  const markedLines = firstLines(marking, lines);
  const lineOf = (entry: number) => reading.entries[entry]?.line;
  const together = (marked: { entry: number }, read: { entry: number }) =>
    marking.meta.order === 'single' || markedLines[marked.entry] === lineOf(read.entry) ? 0.2 : 0;

  const entries = matchPairs(marking.entries.map((entry, i) => ({ ...entry, at: markedLines[i] })), reading.entries, (m, r) => (m.at === r.line ? 1 : 0));
  const turnout = matchPairs(marking.turnout, reading.turnout, (m, r) => (m.measure === r.measure && sameFigure(m, r) ? 1 + together(m, r) : 0));
  const cancellations = matchPairs(marking.cancellations, reading.cancellations, (m, r) => (sameFigure(m, r) && sameLoss(m, r) ? 1 + together(m, r) : 0));
  const quotes = matchPairs(marking.quotes, reading.quotes, (m, r) => sameWords(m.text, r.text));
  const wrongSpeakers = quotes.pairs.filter(([m, r]) => !m.loose && !doubted(m, 'speaker') && !sameName(m.speaker ?? null, r.speaker)).length;
  const timed = entries.pairs.filter(([m, r]) => (m.time ?? r.time) !== null && !doubted(m, 'time'));

  return {
    entries: entries.counts,
    turnout: turnout.counts,
    cancellations: cancellations.counts,
    quotes: { found: quotes.counts.found - wrongSpeakers, extra: quotes.counts.extra + wrongSpeakers, missed: quotes.counts.missed + wrongSpeakers },
    times: { right: timed.filter(([m, r]) => m.time === r.time).length, of: timed.length },
    fields: fieldsRight([...turnout.pairs, ...cancellations.pairs]),
    lookAlikes: lookAlikes(marking.traps, [...turnout.extra, ...cancellations.extra]),
  };
}

function firstLines(marking: Marking, lines: readonly string[]): readonly (number | undefined)[] {
  let from = 0;
  return marking.entries.map(entry => {
    const at = entry.line ?? lines.findIndex((line, i) => i >= from && plain(line).startsWith(plain(entry.starts))) + 1;
    if (at > 0) from = at;
    return at > 0 ? at : undefined;
  });
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().slice(0, 30);
}

function doubted(marked: Loose, field: string): boolean {
  return marked.loose_fields?.includes(field) ?? false;
}

function sameFigure(marked: Marked<TurnoutClaim | CancellationClaim>, read: TurnoutClaim | CancellationClaim): boolean {
  const whole = { period: 'current', status: 'actual', ...marked };
  const agree = (field: 'unit' | 'period' | 'status') => doubted(marked, field) || whole[field] === read[field];
  return nearlyEqual(marked.value ?? null, read.value) && agree('unit') && agree('period') && agree('status');
}

function sameLoss(marked: Marked<CancellationClaim>, read: CancellationClaim): boolean {
  return (marked.personal ?? false) === read.personal && (doubted(marked, 'what') || sameThing(marked.what ?? '', read.what));
}

/** Dice coefficient of the words, 0 below .8. */
function sameWords(marked: string, read: string): number {
  const left = [...wordsOf(marked)];
  const right = wordsOf(read);
  const total = left.length + right.length;
  const common = right.filter(word => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  const likeness = (2 * common) / Math.max(1, total);
  return likeness >= 0.8 ? likeness : 0;
}

function fieldsRight(pairs: readonly (readonly [Loose, object])[]): Score['fields'] {
  const fields: Record<string, { right: number; of: number }> = {};
  for (const [marked, read] of pairs) {
    if (marked.loose) continue;
    for (const field of FIELDS) {
      const want = (marked as Record<string, unknown>)[field] ?? null;
      const got = (read as Record<string, unknown>)[field] ?? null;
      if (doubted(marked, field) || (want === null && got === null)) continue;
      const tally = (fields[field] ??= { right: 0, of: 0 });
      tally.of++;
      if (sameField(field, want, got)) tally.right++;
    }
  }
  return fields;
}

function sameField(field: string, want: unknown, got: unknown): boolean {
  if (typeof want === 'number' && typeof got === 'number') return nearlyEqual(want, got);
  if (field === 'where' || field === 'source') return typeof want === 'string' && typeof got === 'string' && sharesWords(want, got);
  return want === got;
}

function lookAlikes(traps: readonly string[], extra: readonly { readonly value: number }[]): number {
  const values = traps.flatMap(trap => trap.replace(/(\d),\s?(\d{3})/g, '$1$2').match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
  return extra.filter(claim => values.some(value => nearlyEqual(value, claim.value))).length;
}
