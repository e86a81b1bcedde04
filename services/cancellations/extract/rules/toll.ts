/** A dispute's price in things: "put the toll at 140,000 operations", "will cost hospitals 20,000 appointments", "lighter by 112 scans". */
import { wordGroup } from '../../../kernel/reading/word-groups.js';
import { smallPattern } from '../../../kernel/reading/small-letters.js';
import type { Rule } from '../reading.js';

const BEFORE = smallPattern(String.raw`\b(?:(?:toll|price|cost|damage|bill|casualties|impact|loss(?:es)?)\s(?:at|of|was|is|as|to|came to|comes to|stands at|stood at)|cost(?:s|ing)?\s(?:(?:the|its|their|our|us|them|it|him|her)\s)?(?:(?!§)[\p{L}'-]+\s){0,3}?(?:an estimated)?|lighter by|put paid to|puts paid to|accounted for the loss of|robbed \p{L}+ of|deprived \p{L}+ of)\s*$`);

export const toll: Rule = {
  name: 'toll', needs: wordGroup(['toll', 'price', 'cost', 'costs', 'costing', 'damage', 'bill', 'casualties', 'impact', 'loss', 'losses', 'lighter', 'paid', 'robbed', 'deprived']),
  says: 'The price of a dispute in things: the toll, the cost, the loss.',
  examples: [
    ['Ministers put the toll at 140,000 operations.', '140000 operation cancelled'],
    ['A second strike would cost hospitals up to 20,000 appointments.', '20000 appointment cancelled'],
    ['The diary was lighter by 112 ultrasounds and nigh on 300 X-rays.', '112 ultrasound cancelled'],
  ],
  read: reading => reading.quantities.flatMap(quantity => {
    const object = BEFORE.test(reading.flat.slice(Math.max(0, quantity.start - 90), quantity.start)) ? quantity.counted() : null;
    return object ? [{ quantity, what: object.groups?.thing ?? '', outcome: 'cancelled' as const, start: quantity.start, end: quantity.end + object[0].length }] : [];
  }),
};
