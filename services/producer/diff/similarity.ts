/** How much two texts have in common. */
import type { Block } from '../../kernel/core/entry.js';

/** What a text is compared by: its words and its pairs of words, each counted once. */
export interface Shingles {
  readonly words: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
}

export function shinglesOf(entry: { readonly headline: string | null; readonly blocks: readonly Block[] }): Shingles {
  const text = [entry.headline ?? '', ...entry.blocks.map(block => block.text)].join('\n');
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return { words: new Set(words), pairs: new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`)) };
}

/** 0 nothing in common, 1 the same words in the same order: the mean of Dice's coefficient of the words and of their pairs. */
export function similarity(a: Shingles, b: Shingles): number {
  return (dice(a.words, b.words) + dice(a.pairs, b.pairs)) / 2;
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 1;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const item of small) if (large.has(item)) shared++;
  return 2 * shared / (a.size + b.size);
}
