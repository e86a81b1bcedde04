/** Where sentences end, and where they do not. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sentencesIn } from './sentences.js';

const cut = (text: string): string[] => sentencesIn(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['Dr. Ames spoke to Mr. Bell. He left.', ['Dr. Ames spoke to Mr. Bell.', 'He left.']],
  ['It rose to 47.4% today. Then it fell.', ['It rose to 47.4% today.', 'Then it fell.']],
  ['It began at 8 a.m. on the line. All came.', ['It began at 8 a.m. on the line.', 'All came.']],
  ['It ends at 5 p.m. Wednesday. All came.', ['It ends at 5 p.m. Wednesday.', 'All came.']],
  ['“We won.” She smiled.', ['“We won.”', 'She smiled.']],
  ['Scrapped two classes outright.Inpatients will see one.', ['Scrapped two classes outright.', 'Inpatients will see one.']],
  ['• One item\n• Another', ['• One item', '• Another']],
  ['No. 12 was late. No. That was all.', ['No. 12 was late.', 'No.', 'That was all.']],
  ['J. R. Oake said so… and then no more.', ['J. R. Oake said so… and then no more.']],
])('%j', (text, expected) => { expect(cut(text)).toEqual(expected); });

test('every word stands in exactly one sentence, in order', () => {
  const words = fc.array(fc.constantFrom('Dr.', 'nurses', 'left.', 'Then', '“Yes!”', '8.10am', '3,000', 'No.', 'St.', '\n', 'a.m.', 'why?'), { maxLength: 40 });
  fc.assert(fc.property(words, list => {
    const text = list.join(' ');
    expect(cut(text).join(' ').split(/\s+/).filter(Boolean)).toEqual(text.split(/\s+/).filter(Boolean));
  }), { seed: 3 });
});
