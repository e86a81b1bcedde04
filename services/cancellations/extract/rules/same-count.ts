/** Another occasion's figures for what was just counted: "the equivalent totals were 1,302 and 74", "that takes the number lost to just short of 13,000". */
import { wordGroup } from '../../../kernel/reading/word-groups.js';
import { smallPattern } from '../../../kernel/reading/small-letters.js';
import type { Found, Reading, Rule } from '../reading.js';

const EQUIVALENT = smallPattern(String.raw`\b(?:equivalent|corresponding|comparable|same)\s(?:totals?|figures?|numbers?|counts?)\s(?:were|was|had been|stood at|came to)\s$`);
const TAKES_TO = smallPattern(String.raw`\b(?:takes?|took|brings?|brought|bringing|taking)\s(?:the|that|its)\s(?:\p{L}+\s){0,2}?(?:number|total|tally|toll|count|figure)\b[^.;:§]{0,60}\sto\s$`);

export const sameCount: Rule = {
  name: 'same-count', needs: wordGroup(['equivalent', 'corresponding', 'comparable', 'same', 'take', 'takes', 'took', 'taking', 'bring', 'brings', 'brought', 'bringing']),
  says: 'Another day’s figures for what was just counted.',
  examples: [
    ['Trusts called off 1,148 visits and 67 procedures. On 15 December the equivalent totals were 1,302 and 74.', '1302 visit cancelled', '74 procedure cancelled'],
    ['Some 4,659 scans were cancelled. That takes the number lost since January to just short of 13,000.', '13000 scan cancelled'],
  ],
  read: reading => [...equivalents(reading), ...totals(reading)],
};

function equivalents(reading: Reading): readonly Found[] {
  const first = reading.quantities.findIndex(quantity => EQUIVALENT.test(reading.flat.slice(0, quantity.start)));
  const counts = first < 0 ? [] : reading.quantities.slice(first);
  const told = reading.before.filter(one => one.quantity).slice(-counts.length);
  if (counts.length === 0 || told.length !== counts.length) return [];
  return counts.map((quantity, index) => ({ ...told[index] as Found, quantity, start: quantity.start, end: quantity.end }));
}

function totals(reading: Reading): readonly Found[] {
  const last = reading.before.filter(one => one.quantity).at(-1);
  return reading.quantities.filter(quantity => last && TAKES_TO.test(reading.flat.slice(0, quantity.start)))
    .map(quantity => ({ ...last as Found, quantity, start: quantity.start, end: quantity.end }));
}
