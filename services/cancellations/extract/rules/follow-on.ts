/** Counts that lean on a claim just made: "and another 20 or so may follow", "and in the Midlands some 2,000", "88,200 of those on its own", "4,659 all told". */
import { smallPattern } from '../../../kernel/reading/small-letters.js';
import type { Quantity } from '../../../kernel/reading/quantity.js';
import type { Found, Reading, Rule } from '../reading.js';

const ANOTHER = /\b(?:another|a further|further)\s$/i;
const FOLLOWS = smallPattern(String.raw`^(?:\s\p{L}+){0,2}?\s(?:(?:may|might|could|will|would|are (?:likely|expected|set) to)\s(?:also\s)?(?:follow|go(?: too| the same way)?|join them|be next)|going the same way|to follow|to come|in line to go)\b`);
const IN_PLACE = /(?:^|[,;]\s|\s)(?:and|while|with|but)?\s?(?:in|at|across|for)\s(?:the\s)?\p{Lu}[^,;.:§]{1,40}?,?\s(?:it (?:was|is)|the (?:figure|number|total) (?:was|is)|a further|another)?\s?$/u;
const CLAUSE_ENDS = /^(?:$|[.,;:)!?”"–—-]|\s(?:and|with|while|more)\b)/u;
const OF_THOSE = smallPattern(String.raw`^\sof (?:those|these|them)\s(?:on its own|alone|by itself|in \p{L}+|today|yesterday)`);
const IN_ALL = smallPattern(String.raw`^\s(?:all told|in all|in total|altogether|all in all)\b`);

export const followOn: Rule = {
  name: 'follow-on', needs: 0,
  says: 'A count that leans on a claim just made: another 20, in Essex some 2,000, 4,659 all told.',
  examples: [
    ['The hospital rebooked 63 day cases, and another 20 or so may follow.', '20 day case postponed'],
    ['In Kent 1,340 lessons were lost, and in Essex some 2,000.', '2000 lesson cancelled'],
    ['Trusts cancelled 2,061 operations and 2,598 scans – 4,659 all told.', '4659 operation or scan cancelled'],
    ['In all 600,000 visits have been moved. Last week was responsible for 88,200 of those on its own.', '88200 visit postponed'],
  ],
  read: (reading, found) => reading.quantities.flatMap(quantity => leaning(reading, quantity, found)),
};

function leaning(reading: Reading, quantity: Quantity, found: readonly Found[]): readonly Found[] {
  const told = [...reading.before, ...found.filter(one => one.end <= quantity.start)];
  const last = told.at(-1);
  if (!last?.quantity) return [];
  const lead = reading.flat.slice(0, quantity.start), after = reading.flat.slice(quantity.end);
  const words = { quantity, outcome: last.outcome, start: quantity.start, end: quantity.end };
  const other = ANOTHER.test(lead) || /^another|^a further/i.test(reading.text.slice(quantity.start));
  if (FOLLOWS.test(after) && (other || /^\s(?:more|others)/.test(after))) return [{ ...words, what: last.what, expected: true }];
  if (OF_THOSE.test(after)) return [{ ...words, what: last.what }];
  if (IN_ALL.test(after)) return [{ ...words, what: both(told, reading, found) }];
  return found.length > 0 && IN_PLACE.test(reading.text.slice(0, quantity.start)) && CLAUSE_ENDS.test(after) ? [{ ...words, what: last.what, ...(last.expected ? { expected: true } : {}) }] : [];
}

/** A total is of everything that the sentence counted. */
function both(told: readonly Found[], reading: Reading, found: readonly Found[]): string {
  const parts = found.length > 0 ? told.slice(reading.before.length) : told.slice(-1);
  return [...new Set(parts.map(part => part.what))].join(' and ');
}
