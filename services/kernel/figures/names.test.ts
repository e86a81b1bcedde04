import { expect, test } from '@jest/globals';
import { figureId, sameName } from './names.js';

test.each([
  ['NHS England', 'nhs  england'],
  ['the Telegraph', 'Telegraph'],
  ['England’s', "England"],
  ['an official', 'official'],
  ['The\nBoard', 'board'],
])('%s and %s are one name: only case, spacing, article or possessive differs', (a, b) => {
  expect(sameName(a)).toBe(sameName(b));
});

test.each([
  ['NHS England', 'the NHS in England'],
  ['Ipswich', 'Ipswich Hospital'],
  ['St Thomas', "St Thomas Hospital"],
  ['Theatre', 'atre'],
])('%s and %s stay two names: nothing is guessed', (a, b) => {
  expect(sameName(a)).not.toBe(sameName(b));
});

test('an unnamed place has the empty name', () => { expect(sameName(null)).toBe(''); });

test('parts of an id never run into each other', () => {
  expect(figureId(['a|b', 'c'])).not.toBe(figureId(['a', 'b|c']));
});

test('a name too long for a key keeps its own digest', () => {
  const long = 'x'.repeat(500);
  expect(figureId([long]).length).toBeLessThan(200);
  expect(figureId([`${long}a`])).not.toBe(figureId([`${long}b`]));
});
