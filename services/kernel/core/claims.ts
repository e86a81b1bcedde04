/** What the three readers find in an entry. Meanings: DOMAIN.md, "What counts as a figure and as a quote". */
import type { Span } from './entry.js';

export type Modifier = 'exact' | 'about' | 'over' | 'under' | 'multiple';
export type Unit = 'percent' | 'count';
export type Status = 'actual' | 'expected';
export type Period = 'current' | 'earlier' | 'cumulative';

/** What is common to every figure read from an entry. `null` is what the text does not give. */
export interface FigureClaim {
  readonly value: number;
  /** Upper bound where the text gives a range; `value` is then the lower one. */
  readonly high: number | null;
  /** The base the text gives ("42.5% ... out of a possible 26,000"). */
  readonly of: number | null;
  readonly modifier: Modifier;
  readonly unit: Unit;
  readonly status: Status;
  readonly period: Period;
  readonly where: string | null;
  readonly source: string | null;
  /** ISO date the figure is about. */
  readonly day: string | null;
  readonly span: Span;
  /** The words at `span`. */
  readonly words: string;
  /** Name of the rule that read it. */
  readonly rule: string;
}

export type Measure = 'working' | 'striking' | 'picket' | 'picket-lines' | 'ballot-turnout' | 'ballot-yes';

export interface TurnoutClaim extends FigureClaim {
  readonly measure: Measure;
}

export type Outcome = 'cancelled' | 'postponed' | 'closed';

export interface CancellationClaim extends FigureClaim {
  /** The thing, singular, with its kind as the text gives it ("elective operation"). */
  readonly what: string;
  readonly outcome: Outcome;
  /** One person's own cancelled treatment, journey, exam or hearing. */
  readonly personal: boolean;
}

export type QuoteKind = 'direct' | 'fragment' | 'block' | 'message';

export interface QuoteClaim {
  /** The words, without their quote marks; parts of a broken quotation joined by a space. */
  readonly text: string;
  readonly kind: QuoteKind;
  readonly speaker: string | null;
  readonly role: string | null;
  /** The first part. */
  readonly span: Span;
  /** Every part in order, the first included. */
  readonly parts: readonly Span[];
  readonly rule: string;
}
