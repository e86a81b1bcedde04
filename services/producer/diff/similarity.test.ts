import { expect, test } from '@jest/globals';
import { post } from '../../../test/controls/pages.js';
import { ENOUGH } from './edited.js';
import { shinglesOf, similarity } from './similarity.js';

const likeness = (a: string, b: string) => similarity(shinglesOf(post(a)), shinglesOf(post(b)));

test.each([
  ['a number put right', 'The depot says 14 of its 60 lorries went out this morning.', 'The depot says 16 of its 60 lorries went out this morning.'],
  ['a sentence added', 'Bins in the north of the city will not be emptied until Thursday.', 'Bins in the north of the city will not be emptied until Thursday. The council asks people to keep lids shut.'],
  ['a correction put before it', 'Two of the nine courts in the county sat today, the ministry says.', 'Correction: three of the nine courts in the county sat today, the ministry says, not two.'],
])('%s leaves it the same entry', (_what, a, b) => {
  expect(likeness(a, b)).toBeGreaterThan(ENOUGH.noTime);
});

test.each([
  ['two posts on one subject', 'The depot says 14 of its 60 lorries went out this morning.', 'Drivers at the depot voted to stay out for another two days this morning.'],
  ['two posts by one speaker', 'The minister told the Commons that the offer was final and fair.', 'The minister said she would meet the union if the strike was called off.'],
  ['two short posts', 'More soon.', 'Good morning.'],
])('%s are two entries', (_what, a, b) => {
  expect(likeness(a, b)).toBeLessThan(ENOUGH.noTime);
});

test('the same words in another order are less alike than in the same', () => {
  expect(likeness('one two three four', 'four three two one')).toBe(0.5);
  expect(likeness('One, two: three four!', 'one two three four')).toBe(1);
});
