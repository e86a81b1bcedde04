/** The look before the grammar passes over nothing that the grammar would read. */
import { expect, test } from '@jest/globals';
import type { Entry } from '../../kernel/core/entry.js';
import { overviewOf, type Overview } from '../../kernel/reading/overview.js';
import { entryOf } from './example.test-data.js';
import { RULES } from './rules.js';
import { mayTell } from './scan.js';
import { readBlocks } from './walk.js';

const SEEN = ~0;

/** As if every sentence held every word. */
function unscanned(entry: Entry): Overview {
  const { blocks } = overviewOf(entry);
  return { seen: SEEN, blocks: blocks.map(block => ({ ...block, seen: SEEN, sentences: block.sentences.map(sentence => ({ ...sentence, seen: SEEN, counted: null })) })) };
}

const sentences = RULES.flatMap(rule => rule.examples.flatMap(([text]) => text.split(/(?<=[.;:,]) /)));
/** Parts of examples: some tell a figure, most tell nothing. */
const passed = sentences.map(text => entryOf(text)).filter(entry => !mayTell(overviewOf(entry)));

test('parts of examples are passed over', () => { expect(passed.length).toBeGreaterThan(20); });

test.each(passed.map(entry => [entry.blocks[0]!.text, entry] as const))('reads nothing in %j without the look either', (_, entry) => {
  expect(readBlocks(entry, unscanned(entry))).toEqual([]);
});
