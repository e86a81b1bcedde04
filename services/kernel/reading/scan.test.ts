/** The fast look never misses a word of its groups. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { QUANTITY, scanFor } from './scan.js';

const NUMBERS = ['dozen', 'twenty'];
const CUES = ['picket', 'walked'];
const scan = scanFor(NUMBERS, CUES);

test('a digit counts as a quantity, in any place', () => { expect(scan('about 4') & QUANTITY).toBe(QUANTITY); });

test('plain text of other words shows nothing', () => { expect(scan('The rain has set in across the valley.')).toBe(0); });

test('letters around a word make it another word', () => { expect(scan('pickets dozens')).toBe(0); });

test('words of a group are seen in any case and between any marks', () => {
  const printed = fc.constantFrom(...CUES, 'Picket', 'WALKED');
  const marks = fc.constantFrom('', ' ', '“', '-', '\n', '.');
  fc.assert(fc.property(fc.lorem(), marks, printed, marks, (lead, before, word, after) => {
    expect(scan(`${lead} ${before}${word}${after} so`) & 2).toBe(2);
  }), { seed: 5 });
});

test('only what stands between the offsets is looked at', () => {
  const text = 'twenty on the picket';
  expect(scan(text, 0, 6)).toBe(1);
  expect(scan(text, 7)).toBe(2);
});
