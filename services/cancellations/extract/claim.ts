/** Makes the claim of what a rule found: its outcome, its attributes, its words. */
import type { CancellationClaim, Modifier, Outcome, Status } from '../../kernel/core/claims.js';
import { textOf, type Entry, type Span } from '../../kernel/core/entry.js';
import { attributesOf } from '../../kernel/reading/attributes.js';
import { dayOf } from '../../kernel/reading/day.js';
import { isEstimateBefore } from '../../kernel/reading/modifiers.js';
import { earlierInParagraph, passageAt } from '../../kernel/reading/passage.js';
import type { Sentence } from '../../kernel/reading/sentences.js';
import { tokensIn } from '../../kernel/reading/tokens.js';
import type { Found } from './reading.js';
import type { FoundBy } from './sentence.js';
import { singular } from './things.js';

/** @param told claims before it in the entry: "affected" takes their outcome */
export function claimOf(entry: Entry, block: number, sentence: Sentence, { rule, found }: FoundBy, told: readonly Found[]): CancellationClaim {
  const span = { block, start: sentence.start + found.start, end: sentence.start + found.end };
  const attributes = attributesOf(entry, span, sentence);
  const { quantity } = found;
  return {
    value: quantity?.value ?? 1, high: quantity?.high ?? null, of: quantity?.of ?? null, modifier: modifier(entry, span, sentence, quantity?.modifier ?? 'exact', quantity !== null), unit: quantity?.unit ?? 'count',
    what: singular(found.what), outcome: outcome(found, told), personal: quantity === null,
    ...attributes, status: status(found, attributes.status), period: quantity === null && attributes.period === 'cumulative' ? 'current' : attributes.period,
    day: (found.dueBefore ? dayBefore(entry, block, sentence) : null) ?? attributes.day,
    span, words: textOf(entry, block).slice(span.start, span.end), rule,
  };
}

/** What somebody estimates or reckons is about so many. */
function modifier(entry: Entry, { block, start }: Span, sentence: Sentence, printed: Modifier, counted: boolean): Modifier {
  if (printed !== 'exact' || !counted) return printed;
  const before = tokensIn(textOf(entry, block), sentence.start, start);
  return isEstimateBefore(before, before.length) ? 'about' : printed;
}

/** "Her scan was to be on Tuesday. It was called off on Friday": the day it was for. */
function dayBefore(entry: Entry, block: number, sentence: Sentence): string | null {
  const before = earlierInParagraph(passageAt(entry, { block, ...sentence }, sentence))[0];
  return before ? dayOf(before, before.sentence) : null;
}

function outcome(found: Found, told: readonly Found[]): Outcome {
  return found.outcome ?? told.findLast(one => one.outcome !== null)?.outcome ?? 'cancelled';
}

function status(found: Found, read: Status): Status {
  if (found.expected) return 'expected';
  return found.quantity === null ? 'actual' : read;
}
