/** Figures that leave out the thing and its verb, because the count before gave them: "and 145 on Friday", "against 925 in December", "it was 16", "Angus: 48". */
import { namesPlaceNext } from '../../../kernel/reading/place-in-turn.js';
import { smallPattern } from '../../../kernel/reading/small-letters.js';
import { CANCEL_GROUP } from '../groups.js';
import type { Found, Placed, Reading, Rule } from '../reading.js';

/** Nothing that is counted follows: the clause ends, or goes on with when and where. */
const STANDS_ALONE = smallPattern(String.raw`^(?:$|[.,;:)!?”"–—]|\s(?:on|in|to|at|from|for|by|today|yesterday|tomorrow|outright|altogether|last|this|the|and|but|while|when|more|earlier|before|after|a (?:day|week))(?![\p{L}]))`);
/** It has a verb of its own after all. */
const OWN_VERB = smallPattern(String.raw`^\s(?:(?:on|in|to|at|from|for|by|of)\s(?:[^\s,;.]+\s){1,4})?(?:were|was|are|is|have|has|had|did|ran|went|will|would|could|remain\p{L}*)(?![\p{L}])`);
const COMPARED = smallPattern(String.raw`(?:\b(?:against|compared (?:with|to)|(?:up|down) (?:from|on)|more than|fewer than|than)(?:\sthe)?|\b(?:after|from)\s(?:just|only))\s$`);
const NEXT_DAY = smallPattern(String.raw`^[^.;:§]{0,60}?(?:,|\sand|,\sand|\sbut)(?:\s(?:another|a further|only|just|then|its rivals?|the other|the rest))?\s$`);
const IT_WAS = smallPattern(String.raw`(?:\b(?:it|that|this|the (?:figure|number|total|count|tally)(?:\s(?:there|now))?)\s(?:was|is|had been|comes to|came to|rose to|has risen to|reached|has reached|makes|made)(?:\snow)?|\bmake (?:that|it))\s$`);
const MAKE_THAT = /\bmake (?:that|it)\s$/;

export const inTurn: Rule = {
  name: 'in-turn', needs: 0,
  says: 'A count that leaves out thing and verb, because the count before gave them.',
  examples: [
    ['Air France cancelled 130 of 650 departures on Thursday and 145 on Friday.', '145 departure cancelled'],
    ['The agency is losing 1,400 practical tests today, against 925 in December.', '925 practical test cancelled'],
    ['Around 210 trains were cancelled, up from 150 last week.', '150 train cancelled'],
    ['It is taking 32 flights out of the programme. Since March that comes to a little over three hundred.', '300 flight cancelled'],
    ['In Fife 122 schools closed. Angus: 48. Moray: 12.', '48 school closed', '12 school closed'],
    ['The council says 52 per cent of rounds were not completed. A second release: make that 53.', '53 round cancelled'],
    ['Some 40 trains were cancelled. That is 12 miles of empty track.'],
  ],
  read: (reading, found) => reading.quantities.reduce<readonly Found[]>((all, quantity) => [...all, ...next(reading, quantity, [...found, ...all])], []),
};

function next(reading: Reading, quantity: Placed, found: readonly Found[]): readonly Found[] {
  const rest = reading.flat.slice(quantity.end);
  if (found.some(one => one.quantity?.start === quantity.start) || !STANDS_ALONE.test(rest) || OWN_VERB.test(rest)) return [];
  const here = found.filter(one => one.quantity !== null && one.end <= quantity.start).sort((a, b) => a.start - b.start).at(-1);
  const last = here ?? reading.before.filter(one => one.quantity !== null).at(-1);
  if (!last?.quantity || !goesOn(reading, quantity, here)) return [];
  const { end } = quantity;
  return [{ quantity: sameUnit(quantity, last.quantity), what: last.what, outcome: last.outcome, start: quantity.start, end, ...(last.expected ? { expected: true } : {}), ...(MAKE_THAT.test(reading.flat.slice(0, quantity.start)) ? { instead: true } : {}) }];
}

function goesOn({ flat, text, previous }: Reading, quantity: Placed, here: Found | undefined): boolean {
  const lead = flat.slice(0, quantity.start), between = here === undefined ? null : flat.slice(here.end, quantity.start);
  if (MAKE_THAT.test(lead)) return true;
  if (IT_WAS.test(lead)) return here !== undefined || (previous.seen & CANCEL_GROUP) !== 0;
  if (between !== null && between.length < 90 && (COMPARED.test(between) || NEXT_DAY.test(between))) return true;
  return namesPlaceNext(text.slice(here?.end ?? 0, quantity.start));
}

/** A share goes on as a share: "52 per cent … make that 53". */
function sameUnit(quantity: Placed, last: Found['quantity'] & object): Placed {
  return last.unit === 'percent' && quantity.unit === 'count' && quantity.value <= 100 && quantity.of === null ? { ...quantity, unit: 'percent' } : quantity;
}
