/** A list whose one verb stands at its end or before it: "40 screenings, two premieres and a gala were called off", "Cancelled flights: 61", "19 clinics that the trust had to stand down". */
import { smallPattern } from '../../../kernel/reading/small-letters.js';
import { wordGroup } from '../../../kernel/reading/word-groups.js';
import { anchored, COUNTED, GONE, matchAt, verbIn } from '../pattern.js';
import { CANCELLING_GROUP, GONE_GROUP } from '../groups.js';
import type { Found, Placed, Reading, Rule } from '../reading.js';
import { THING } from '../things.js';
import { CANCELLED, CANCELLING, outcomeOf } from '../verbs.js';

const ONE_MORE = String.raw`(?:,\s|,?\sand\s)(?:an?|the|one)\s(?:[\p{L}-]+\s?){1,3}?`;
const JOINT = smallPattern(`^(?:,\\s(?:an?|the|one)\\s(?:[\\p{L}-]+\\s?){1,3}?)*(?:,\\s|,?\\sand\\s|,?\\splus\\s)(?:some\\s|about\\s|another\\s)?$`);
const AND_ONE_GONE = anchored(`${COUNTED}${ONE_MORE}${GONE}`);
const THAT_IT_LOST = anchored(`${COUNTED}\\s(?:that|which)\\s[^,;.:§]{2,60}?\\s(?:had to\\s|has had to\\s|have had to\\s|was forced to\\s)?(?<verb>${CANCELLING})(?=$|[.,;])`);
const LABEL = smallPattern(`^[•–—*-]?\\s*(?:(?<verb>${CANCELLED})\\s(?<thing>${THING})|(?<thing2>${THING})\\s(?<verb2>${CANCELLED})|(?<thing3>${THING}))(?:\\s(?:so far|today|this morning|yesterday))?\\s?[:|–—]\\s$`);
const GONE_RIGHT_BEHIND = smallPattern(`^\\s(?<verb>${CANCELLED})(?:$|[.,;)])`);

const LONGEST_LABEL = 80;
/** A cheap look before the longer pattern. */
const ONE_FOLLOWS = /^(?:,\s|,?\sand\s)(?:an?|the|one)\s/;

export const listed: Rule = {
  name: 'listed', needs: 0,
  says: 'Items of a list whose one verb stands at its end, or in its label.',
  examples: [
    ['Around 40 screenings, two premieres and a gala were called off.', '40 screening cancelled'],
    ['Six guided tours, a lecture and two concerts are off.', '6 guided tour cancelled'],
    ["It wasn't 90 but 19 clinics that North Manchester General had to stand down.", '19 clinic cancelled'],
    ['Cancelled flights: 61', '61 flight cancelled'],
    ['Bin collections missed: 14,000 in Fife.', '14000 bin collection cancelled'],
    ['Day centres: eight shut.', '8 day centre closed'],
    ['Trains cancelled last year: see page 14'],
  ],
  read: (reading, found) => {
    const own = reading.quantities.flatMap(quantity => alone(reading, quantity) ?? []);
    return [...own, ...before(reading, [...found, ...own])];
  },
};

function alone(reading: Reading, quantity: Placed): Found | null {
  const { flat } = reading;
  const object = quantity.counted(), behind = object ? quantity.after() : 0;
  const next = object ? flat.slice(quantity.end + object[0].length, quantity.end + object[0].length + 12) : '';
  const match = ((behind & GONE_GROUP) !== 0 && ONE_FOLLOWS.test(next) ? matchAt(AND_ONE_GONE, flat, quantity.end) : null) ?? ((behind & CANCELLING_GROUP) !== 0 && /^\s(?:that|which)\s/.test(next) ? matchAt(THAT_IT_LOST, flat, quantity.end) : null);
  if (match && object) return { quantity, what: object.groups?.thing ?? '', outcome: outcomeOf(verbIn(match)), start: quantity.start, end: quantity.end + object[0].length };
  return labelled(quantity, flat);
}

function labelled(quantity: Placed, flat: string): Found | null {
  const lead = flat.slice(0, quantity.start), rest = flat.slice(quantity.end);
  const label = /[:|–—]\s$/.test(lead) && lead.length < LONGEST_LABEL ? LABEL.exec(lead)?.groups : undefined;
  if (!label || quantity.counted()) return null;
  const verb = label.verb ?? label.verb2 ?? GONE_RIGHT_BEHIND.exec(rest)?.groups?.verb;
  if (verb === undefined || !(label.thing3 !== undefined || /^(?:$|[.,;)]|\s(?:in|at|on|from|of|out)\b)/.test(rest))) return null;
  return { quantity, what: label.thing ?? label.thing2 ?? label.thing3 ?? '', outcome: outcomeOf(verb), start: quantity.start, end: quantity.end };
}

/** Items of the list before one whose verb was read, from right to left. */
function before(reading: Reading, known: readonly Found[]): readonly Found[] {
  const found: Found[] = [];
  for (const quantity of [...reading.quantities].reverse()) {
    const object = quantity.counted();
    if (!object || [...known, ...found].some(one => one.quantity?.start === quantity.start)) continue;
    const end = quantity.end + object[0].length;
    const next = [...known, ...found].find(one => one.quantity !== null && one.start >= end && JOINT.test(reading.flat.slice(end, one.start)));
    if (next) found.push({ quantity, what: object.groups?.thing ?? '', outcome: next.outcome, start: quantity.start, end });
  }
  return found.reverse();
}

export const fewer: Rule = {
  name: 'fewer', needs: wordGroup(['fewer']),
  says: 'So many fewer than ran or were planned.',
  examples: [['There were 420 fewer trains than usual, with 12 cancelled at Crewe.', '420 train cancelled'], ['Some 40 fewer trains were late, none was cancelled.']],
  read: reading => reading.quantities.flatMap(quantity => {
    const match = matchAt(FEWER, reading.flat, quantity.end);
    return match ? [{ quantity, what: match.groups?.thing ?? '', outcome: 'cancelled' as const, start: quantity.start, end: quantity.end + match[0].length }] : [];
  }),
};

const FEWER = anchored(`\\sfewer\\s(?<thing>${THING})(?=\\s(?:than (?:usual|normal|planned|on a normal)|ran|run|will run))`);
