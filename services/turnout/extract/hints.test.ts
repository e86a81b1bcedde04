/** A hint is never missing where its pattern matches. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hints, hintsIn } from './hints.js';
import { OPINION, OUTSIDERS, STAND_INS, THRESHOLD } from './lexicon.js';

/** The words that stand in a pattern, with the endings that it lets them have. */
function wordsIn(pattern: RegExp): readonly string[] {
  return [...new Set(pattern.source.split(/[^a-z?]+/).flatMap(word => [word.replaceAll('?', ''), word.replaceAll(/[a-z]\?/g, '')]).filter(word => word.length > 1))];
}

test.each([['outsiders', OUTSIDERS], ['standIns', STAND_INS], ['opinion', OPINION], ['threshold', THRESHOLD]] as const)('%s', (hint, pattern) => {
  const text = fc.array(fc.constantFrom(...wordsIn(pattern), 'rain'), { maxLength: 6 }).chain(words => fc.constantFrom(' ', '-').map(joint => `${words.join(joint)} `));
  fc.assert(fc.property(text, words => { if (pattern.test(words)) expect(hints(hintsIn(words), hint)).toBe(true); }), { numRuns: 2000 });
});
