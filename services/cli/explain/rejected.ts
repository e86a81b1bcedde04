/** The numbers of an entry that no claim has, and why not. */
import type { FigureClaim } from '../../kernel/core/claims.js';
import { HEADLINE, textOf, type Entry, type Span } from '../../kernel/core/entry.js';
import { lookAlikesIn, quantitiesIn, type Quantity } from '../../kernel/reading/quantity.js';
import { sentencesIn, type Sentence } from '../../kernel/reading/sentences.js';
import { OPINION } from '../../turnout/extract/lexicon.js';
import { inSentence, type InSentence } from './sentence.js';

export interface Rejection {
  readonly span: Span;
  readonly sentence: InSentence;
  /** Name of the kind of look-alike, `opinion-poll`, `said-again`, `base` or `no-rule`. */
  readonly why: string;
  /** One line for people. */
  readonly says: string;
}

type Reason = Pick<Rejection, 'why' | 'says'>;

/** @param claims the figures read from the entry */
export function rejectedIn(entry: Entry, claims: readonly FigureClaim[]): readonly Rejection[] {
  const blocks = [HEADLINE, ...entry.blocks.keys()];
  return blocks.flatMap(block => sentencesIn(textOf(entry, block)).flatMap(sentence => rejectedFrom(entry, block, sentence, claims)));
}

function rejectedFrom(entry: Entry, block: number, { start, end }: Sentence, claims: readonly FigureClaim[]): readonly Rejection[] {
  const text = textOf(entry, block).slice(start, end);
  const numbers: readonly (Reason & { readonly start: number; readonly end: number })[] = [
    ...lookAlikesIn(text).map(one => ({ start: one.start, end: one.end, why: one.lookAlike.name, says: one.lookAlike.says })),
    ...quantitiesIn(text).filter(({ lone }) => !lone).map(one => ({ start: one.start, end: one.end, ...reasonFor(one, text, claims) })),
  ];
  return numbers.toSorted((a, b) => a.start - b.start).flatMap(number => {
    const span = { block, start: start + number.start, end: start + number.end };
    return claims.some(claim => meet(claim.span, span)) ? [] : [{ span, sentence: inSentence(entry, span), why: number.why, says: number.says }];
  });
}

function reasonFor({ base, value, unit }: Quantity, sentence: string, claims: readonly FigureClaim[]): Reason {
  if (base || claims.some(claim => claim.of === value && unit === 'count')) return { why: 'base', says: 'the base of another figure: out of 26,000' };
  if (claims.some(claim => claim.value === value && claim.unit === unit)) return { why: 'said-again', says: 'a claim of this entry said again' };
  if (OPINION.test(sentence.toLowerCase())) return { why: 'opinion-poll', says: 'a poll of opinion' };
  return { why: 'no-rule', says: 'counts something, but no rule of turnout or cancellations takes it' };
}

function meet(a: Span, b: Span): boolean {
  return a.block === b.block && a.start < b.end && b.start < a.end;
}
