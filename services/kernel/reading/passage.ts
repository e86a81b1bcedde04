/** Where a claim stands in its entry: its sentence, what stands before it in its paragraph, and before that in the entry. */
import type { Entry, Span } from '../core/entry.js';
import { textOf } from '../core/entry.js';
import { sentencesIn } from './sentences.js';

/** Offsets into a block's text, end exclusive. */
export interface Range { readonly start: number; readonly end: number }

/** One sentence, and where to go on looking when it does not say. */
export interface Passage {
  readonly entry: Entry;
  readonly block: number;
  /** The text of the block that `sentence` counts in. */
  readonly text: string;
  readonly sentence: Range;
}

/** The passage a span stands in, its sentence found anew where the caller has none. */
export function passageAt(entry: Entry, span: Span, sentence?: Range): Passage {
  const text = textOf(entry, span.block);
  const own = sentence ?? sentencesIn(text).find(range => range.end > span.start) ?? { start: 0, end: text.length };
  return { entry, block: span.block, text, sentence: own };
}

export function sentenceText(passage: Passage): string {
  return passage.text.slice(passage.sentence.start, passage.sentence.end);
}

/** How far back a sentence goes on from, in characters of its paragraph and in blocks of its entry: keeps reading linear. */
const REACH = 1500, BLOCKS = 8;

/** Sentences of the same paragraph (the same line of a block) before this one, the nearest first. */
export function earlierInParagraph(passage: Passage): readonly Passage[] {
  const known = before.get(passage);
  if (known !== undefined) return known;
  const reached = Math.max(0, passage.sentence.start - REACH);
  const from = reached + passage.text.slice(reached, passage.sentence.start).lastIndexOf('\n') + 1;
  const ranges = sentencesIn(passage.text.slice(from, passage.sentence.start)).map(({ start, end }) => ({ start: start + from, end: end + from }));
  const found = backwards(passage, passage.block, ranges);
  before.set(passage, found);
  return found;
}

/** Each attribute of a claim asks for them. */
const before = new WeakMap<Passage, readonly Passage[]>();

/** Sentences of the blocks before this one, the nearest first; none for the headline. */
export function earlierInEntry(passage: Passage): readonly Passage[] {
  const found: Passage[] = [];
  for (let block = passage.block - 1; block >= Math.max(0, passage.block - BLOCKS); block--) {
    const text = textOf(passage.entry, block).slice(0, REACH);
    found.push(...backwards({ ...passage, text }, block, sentencesIn(text)));
  }
  return found;
}

function backwards(passage: Passage, block: number, ranges: readonly Range[]): readonly Passage[] {
  return [...ranges].reverse().map(sentence => ({ ...passage, block, sentence }));
}

// The sentence takes up what was spoken of: by a pronoun, by "the trust", by the same count.
const CONTINUES = /^["“‘'•\s]*(?:(?:and|but|so|in the event,|in the end|there|then|meanwhile,)\s+)?(?:it|its|they|their|he|she|his|her|that|this|these|those|there|here|both|all|each|the (?:same|latter|hospital|trust|board|company|council|school|university|college|service|station|operator|firm|union|department|agency|society|airport|airline|court|prison|figure|number|total|count)s?)\b|\bthere\b(?! (?:are|is|were|was|has|have|had|will|would|may|could))|\b(?:the same (?:count|figure|total|number)|equivalent|comparable|corresponding)\b|^of (?:its|their)\b/i;

/** True where the sentence goes on with what earlier ones were about. */
export function continues(sentence: string): boolean {
  return CONTINUES.test(sentence);
}
