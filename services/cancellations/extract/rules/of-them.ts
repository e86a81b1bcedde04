/** Parts and wholes of what was just said to be gone: "88 operations, 12 of them at Truro", "Transfers are off, 84 of them", "gone by the board, all 3,100 pick-ups". */
import { wordGroup } from '../../../kernel/reading/word-groups.js';
import { smallPattern } from '../../../kernel/reading/small-letters.js';
import { antecedent, type Found, type Placed, type Reading, type Rule } from '../reading.js';
import { CANCELLED, FELL, outcomeOf } from '../verbs.js';

const OF_THEM = smallPattern(String.raw`^\sof (?:them|these|those|which)(?:$|[.,;)]|\s(?:in|at|to|on|so far|today|yesterday)(?![\p{L}]))`);
const ACCOUNTING = smallPattern(String.raw`\b(?:accounting|accounts|accounted) for\s$`);
const GONE_BEFORE = smallPattern(`(?:^|\\s)(?<verb>${CANCELLED}|${FELL}|gone by the board)(?:\\s[\\p{L}-]+){0,2},\\s(?:all\\s|some\\s|about\\s|a total of\\s)?$`);
const NO_VERB = smallPattern(String.raw`^(?:$|[.,;)]|\s(?:that|which|in|at|from|for|on|of)\s)`);

export const ofThem: Rule = {
  name: 'of-them', needs: wordGroup(['them', 'these', 'those', 'all', 'accounting', 'which', 'off', 'board', 'cancelled', 'postponed']),
  says: 'A part or the whole of what was just said to be gone.',
  examples: [
    ['The trust postponed 88 operations, 12 of them at Truro.', '12 operation postponed'],
    ['Non-urgent transfers are off, 84 of them so far.', '84 non-urgent transfer cancelled'],
    ['Upwards of 1,900 services never left the depot, school runs accounting for 212 of these.', '212 school run cancelled'],
    ['Bulky waste has gone by the board entirely, all 3,100 pick-ups that were in the book.', '3100 pick-up cancelled'],
    ['The trust postponed 88 operations. Surgeons did 12 of them at night.'],
  ],
  read: (reading, found) => reading.quantities.flatMap(quantity => {
    const one = part(reading, quantity, found) ?? whole(reading, quantity);
    return one ? [one] : [];
  }),
};

/** As far back as the verb is looked for, in characters. */
const REACH = 90;

function goneBefore(lead: string): RegExpExecArray | null {
  return /,\s(?:(?:all|some|about|a total of)\s)?$/.test(lead) ? GONE_BEFORE.exec(lead.slice(-REACH)) : null;
}

function part(reading: Reading, quantity: Placed, found: readonly Found[]): Found | null {
  if (!OF_THEM.test(reading.flat.slice(quantity.end))) return null;
  const lead = reading.flat.slice(0, quantity.start), words = { quantity, start: quantity.start, end: quantity.end };
  const last = found.filter(one => one.quantity !== null && one.end <= quantity.start).at(-1);
  if (last && (/,\s$/.test(lead) || ACCOUNTING.test(lead))) return { ...words, what: ACCOUNTING.test(lead) ? antecedent(reading, quantity.start, found) ?? last.what : last.what, outcome: last.outcome };
  const gone = last ? null : goneBefore(lead), thing = gone && antecedent(reading, quantity.start, found);
  return gone && thing ? { ...words, what: thing, outcome: outcomeOf(gone.groups?.verb ?? '') } : null;
}

function whole(reading: Reading, quantity: Placed): Found | null {
  const gone = goneBefore(reading.flat.slice(0, quantity.start)), object = gone && quantity.counted();
  if (!gone || !object || !NO_VERB.test(reading.flat.slice(quantity.end + object[0].length))) return null;
  return { quantity, what: object.groups?.thing ?? '', outcome: outcomeOf(gone.groups?.verb ?? ''), start: quantity.start, end: quantity.end + object[0].length };
}
