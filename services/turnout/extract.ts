/** Reads the turnout claims of an entry: who came to work, who stayed out, who stood outside, who voted. Pure. Rules: turnout/extract/rules.ts. */
import type { Modifier, TurnoutClaim } from '../kernel/core/claims.js';
import type { Entry } from '../kernel/core/entry.js';
import { attributesOf, type Attributes } from '../kernel/reading/attributes.js';
import { isEstimateBefore } from '../kernel/reading/modifiers.js';
import { overviewOf } from '../kernel/reading/overview.js';
import { claimsToKeep } from './extract/keep.js';
import { readBlocks, type Found } from './extract/walk.js';
import { mayTell } from './extract/scan.js';

/** Claims in the order of the text, those of the headline first. Nothing is thrown: what is not understood is no claim. */
export function extract(entry: Entry): readonly TurnoutClaim[] {
  const overview = overviewOf(entry);
  if (!mayTell(overview)) return [];
  const found = readBlocks(entry, overview);
  return found.length === 0 ? [] : claimsToKeep(found.map(one => claimOf(entry, one)));
}

function claimOf(entry: Entry, found: Found): TurnoutClaim {
  const { block, measure, quantity, of, sentence, rule, text, end } = found;
  const span = { block, start: quantity.start, end };
  const attributes = attributesOf(entry, span, sentence);
  return {
    measure, value: quantity.value, high: quantity.high, of: quantity.of ?? of, unit: quantity.unit, modifier: modifierOf(found),
    ...attributes, ...(measure.startsWith('ballot') ? ballotAttributes(attributes, text.slice(sentence.start, sentence.end)) : {}), span, words: text.slice(span.start, span.end), rule,
  };
}

/** An earlier ballot than the one this strike rests on. */
const FORMER_BALLOT = /\b(?:last|previous|earlier|first) (?:ballot|vote|mandate)|\b(?:19|20)\d\d\b|\blast (?:time|year)/i;

/** Days of other sentences are not the ballot's. */
const NAMES_DAY = /\b(?:today|tonight|yesterday|last night|this (?:morning|afternoon|evening)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d)/i;

/** A ballot told of is over, though it is of a strike to come; it belongs to the present dispute though it was held months ago. */
function ballotAttributes({ period, day }: Attributes, sentence: string): Pick<TurnoutClaim, 'status' | 'period' | 'day'> {
  return { status: 'actual', day: NAMES_DAY.test(sentence) ? day : null, period: period === 'earlier' && FORMER_BALLOT.test(sentence) ? 'earlier' : 'current' };
}

/** "Eight at seven, up to 14 by nine" grew to 14: no upper bound. */
function modifierOf({ tokens, quantity, rule, text }: Found): Modifier {
  if (rule === 'heads-joined' && /^up\s+to/.test(text.slice(quantity.start))) return 'exact';
  return quantity.modifier === 'exact' && isEstimateBefore(tokens, quantity.from) ? 'about' : quantity.modifier;
}

