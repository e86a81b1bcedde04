/** The thing was named before: "it lost 187", "we have had to take off 58", "16 have nothing running", "in Hull the proportion lost was 94 per cent". */
import { wordGroup } from '../../../kernel/reading/word-groups.js';
import { smallLetters, smallPattern } from '../../../kernel/reading/small-letters.js';
import { anchored, AUXILIARY, GONE, matchAt, verbIn } from '../pattern.js';
import { GONE_GROUP } from '../groups.js';
import { antecedent, type Found, type Placed, type Reading, type Rule } from '../reading.js';
import type { Quantity } from '../../../kernel/reading/quantity.js';
import { CANCELLING, CANCELLING_WORDS, GONE_WORDS, nearVerb, outcomeOf } from '../verbs.js';

const VERB_BEFORE = smallPattern(`(?<![\\p{L}-])(?<verb>${CANCELLING})(?:\\s(?:another|a further|only|just|a total of|some|as many as))*\\s$`);
/** Nothing that is counted follows: the phrase ends, or goes on with a preposition. */
const ENDS = smallPattern(String.raw`^(?:\sof (?:them|those|these)\b)?(?:$|[,.;:)!?”"]|\s(?:from|in|on|at|this|today|yesterday|tomorrow|over|before|after|when|because|by|while|but|so|then|during|overnight|since|across|as|to|between)\b|\sand\s(?:[\p{L}'-]+\s){1,3}§+(?:[.,;]|$))`);
const GONE_AFTER = anchored(`(?:\\sof (?:them|those|these)|\\s(?:more|others))?(?=${AUXILIARY}|\\s)${GONE}`);
const SHARE_BEFORE = smallPattern(String.raw`\b(?:proportion|share|number|figure|percentage|total)\s(?<verb>\p{L}+(?: (?:off|back|down))?)(?:\s[^,.;:]{0,40})?\s(?:was|is|were|stood at|stands at|reached|came to|rose to|to|at)\s$`);
const PARTICIPLE = smallPattern(`^(?!\\p{L}+ing\\b)(?:${CANCELLING})`);

/** The verb is left out: "Vento has scrapped seven and Corbet two". */
const GAPPED = /^,?\sand\s(?:the\s)?\p{Lu}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’-]*){0,3}\s$/u;

export const elliptic: Rule = {
  name: 'elliptic', needs: wordGroup([...CANCELLING_WORDS, ...GONE_WORDS]),
  says: 'A count whose thing was named before.',
  examples: [
    ['The trust had 300 clinics in the diary. In the end it lost 187.', '187 clinic cancelled'],
    ['Of the 212 operations on our lists we have had to take off 58.', '58 operation cancelled'],
    ['Some 37 school runs were cancelled and 19 more are to be cancelled.', '19 school run cancelled'],
    ['Aldair has axed 18 departures. Vento has scrapped seven and Corbet two.', '7 departure cancelled', '2 departure cancelled'],
    ['Of its 26 routes, 16 have nothing running on them.', '16 route cancelled'],
    ['In Leeds 40 rounds were lost; by contrast the proportion lost was 94 per cent in Hull.', '94 round cancelled'],
  ],
  read: (reading, found) => {
    const whole = verbal(reading, found);
    return [...whole, ...gapped(reading, [...found, ...whole])];
  },
};

function gapped(reading: Reading, found: readonly Found[]): readonly Found[] {
  return reading.quantities.flatMap(quantity => {
    const prior = found.filter(one => one.quantity !== null && one.end <= quantity.start).at(-1);
    if (!prior || !GAPPED.test(reading.text.slice(prior.end, quantity.start)) || !/^(?:$|[.,;])/.test(reading.flat.slice(quantity.end))) return [];
    return [{ ...prior, quantity, start: quantity.start, end: quantity.end }];
  });
}

function verbal(reading: Reading, found: readonly Found[]): readonly Found[] {
  return reading.quantities.flatMap(quantity => {
    const outcome = cancelledBy(reading, quantity);
    const thing = outcome && antecedent(reading, quantity.start, found);
    return outcome && thing && !isNext(reading, quantity, found) && isGone(reading, quantity) && !isPeople(reading, thing) ? [{ quantity, what: thing, outcome: outcome.outcome, start: quantity.start, end: quantity.end }] : [];
  });
}

const DENIED = smallPattern(String.raw`\b(?:no|not|n't|never)\s(?:\p{L}+\s){0,2}$`);

function isGone(reading: Reading, quantity: Quantity): boolean {
  return !DENIED.test(reading.flat.slice(Math.max(0, quantity.start - 40), quantity.start));
}

function cancelledBy(reading: Reading, quantity: Placed): Pick<Found, 'outcome'> | null {
  const lead = reading.flat.slice(Math.max(0, quantity.start - 120), quantity.start), after = reading.flat.slice(quantity.end);
  const ends = ENDS.test(after);
  const active = ends && nearVerb(reading.flat, quantity.start) ? VERB_BEFORE.exec(lead) : null;
  if (active) return { outcome: outcomeOf(active.groups?.verb ?? '') };
  const share = ends ? SHARE_BEFORE.exec(lead) : null;
  if (share && PARTICIPLE.test(share.groups?.verb ?? '')) return { outcome: outcomeOf(share.groups?.verb ?? '') };
  const passive = (quantity.after() & GONE_GROUP) === 0 ? null : matchAt(GONE_AFTER, reading.flat, quantity.end);
  return passive && !/^\s?(?:of them\s)?(?:also\s)?part(?:ly|ially)\b/.test(after) && !/\bpart(?:ly|ially)\s/.test(passive[0]) && !/^affected|^hit/.test(verbIn(passive)) ? { outcome: outcomeOf(verbIn(passive)) } : null;
}

/** "cancelled two lessons and postponed a third": the next one, no share. */
function isNext(reading: Reading, quantity: Quantity, found: readonly Found[]): boolean {
  const words = reading.text.slice(quantity.start, quantity.end).toLowerCase();
  return (words === 'a third' || words === 'a fourth' || words === 'a fifth') && found.some(one => one.quantity?.unit === 'count' && one.end <= quantity.start);
}

/** Votes, members and people are lost in other ways. */
function isPeople(reading: Reading, thing: string): boolean {
  return /\b(?:votes?|voters|members|doctors|nurses|drivers|seats?|jobs?|games?|points)\b/i.test(reading.text) && !reading.flat.includes(smallLetters(thing));
}
