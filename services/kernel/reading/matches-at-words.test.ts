/** Trying a pattern only at its first words finds what trying it everywhere finds. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { everyMatch } from './every-match.js';
import { matchesAtWords } from './matches-at-words.js';
import { enter, wordTable } from './scan.js';

const SOURCE = String.raw`\b(?:by (?:noon|\d{1,2})|the day|today|\d+ days)(?![a-z])`;
const FIRST_WORDS = wordTable();
enter(FIRST_WORDS, ['by', 'the', 'today'], 1);

test('the same matches at the same places', () => {
  const piece = fc.constantFrom('by', 'noon', 'the', 'day', 'days', 'today', '7', '12', '_', '-', ' ', ' ', ' ', '.', 'é', 'x');
  fc.assert(fc.property(fc.array(piece, { maxLength: 25 }).map(pieces => pieces.join('')), text => {
    const places = (found: readonly RegExpExecArray[]) => found.map(match => [match.index, match[0]]);
    expect(places(matchesAtWords(new RegExp(SOURCE, 'y'), FIRST_WORDS, text))).toEqual(places(everyMatch(new RegExp(SOURCE, 'g'), text)));
  }));
});
