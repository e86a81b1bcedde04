/** The look over an entry agrees with the plain ways of finding sentences and words. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Entry } from '../core/entry.js';
import { overviewOf } from './overview.js';
import { sentencesIn } from './sentences.js';
import { NUMBERS, wordGroup } from './word-groups.js';

const WEATHER = wordGroup(['rain', 'sleet']);

function entryOf(headline: string | null, ...texts: readonly string[]): Entry {
  return { headline, blocks: texts.map(text => ({ kind: 'paragraph', text, by: null })) } as unknown as Entry;
}

test('each sentence says which groups of words it holds, and the block and the entry all of them', () => {
  const overview = overviewOf(entryOf('Dry so far', 'Rain at noon. Nobody minds.', 'Twelve umbrellas!'));
  expect(overview.blocks.map(block => block.sentences.map(({ seen }) => seen & (WEATHER | NUMBERS)))).toEqual([[0], [WEATHER, 0], [NUMBERS]]);
  expect(overview.blocks.map(({ seen }) => seen & WEATHER)).toEqual([0, WEATHER, 0]);
  expect(overview.seen & (WEATHER | NUMBERS)).toBe(WEATHER | NUMBERS);
});

test('sentences are those of sentencesIn, and no word of theirs is missed', () => {
  const piece = fc.constantFrom('rain', 'Sleet', 'the', 'Dr', 'p.m', '4', '.', '!', '?”', '…', ' ', '  ', '\n', '“', 'U.S.', 'outright.Inpatients', 'é');
  fc.assert(fc.property(fc.array(piece, { maxLength: 30 }).map(pieces => pieces.join('')), text => {
    const { sentences } = overviewOf(entryOf(null, text)).blocks[1]!;
    expect(sentences.map(({ start, end }) => ({ start, end }))).toEqual(sentencesIn(text));
    for (const { start, end, seen } of sentences) expect((seen & WEATHER) !== 0).toBe(/(?<![a-z])(?:rain|sleet)(?![a-z])/i.test(text.slice(start, end)));
  }));
});
