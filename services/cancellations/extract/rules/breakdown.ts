/** The parts of a count just given: "The agency's breakdown lists 13,300 visits and 2,040 surgeries." */
import { wordGroup } from '../../../kernel/reading/word-groups.js';
import { smallPattern } from '../../../kernel/reading/small-letters.js';
import type { Found, Placed, Rule } from '../reading.js';

const PARTS = smallPattern(String.raw`\b(?:breakdown|split|made up of|comprises?|comprising|consists? of|includes?|including|among them|of which|of those|of them)\b[^.;]*$`);

export const breakdown: Rule = {
  name: 'breakdown', needs: wordGroup(['breakdown', 'split', 'made', 'comprise', 'comprises', 'comprising', 'consist', 'consists', 'include', 'includes', 'including', 'among', 'of']),
  says: 'The parts of a count just given.',
  examples: [
    ['Some 24,500 appointments fell through. The breakdown lists 13,300 outpatient visits and 2,040 planned surgeries.', '13300 outpatient visit cancelled', '2040 planned surgery cancelled'],
  ],
  read: (reading, found) => {
    const last = [...reading.before, ...found].filter(one => one.quantity).at(-1);
    return last ? reading.quantities.flatMap(quantity => part(quantity, last)) : [];
    function part(quantity: Placed, whole: Found): readonly Found[] {
      const object = PARTS.test(reading.flat.slice(0, quantity.start)) ? quantity.counted() : null;
      const smaller = whole.quantity !== null && whole.quantity.unit === 'count' && quantity.value < whole.quantity.value;
      return object && smaller ? [{ quantity, what: object.groups?.thing ?? '', outcome: whole.outcome, start: quantity.start, end: quantity.end + object[0].length }] : [];
    }
  },
};
