/** A fast look at text before any grammar: which groups of words occur in it at all. */

/** Says which groups occur in `text`, as a bit mask; may see a word that is not there, never misses one that is. Linear, allocates nothing. */
export type Scan = (text: string, start?: number, end?: number) => number;

const SIZE = 1 << 15;
/** The bit of every digit: numbers printed in figures belong to the group of quantities. */
export const QUANTITY = 1;

/**
 * @param groups words (lower case, single words, at most 32 groups); the group at index 0 has bit 1, the next 2, 4, …
 *   A digit counts as a word of group 0.
 */
export function scanFor(...groups: readonly (readonly string[])[]): Scan {
  const table = new Int32Array(SIZE);
  groups.forEach((words, group) => { for (const word of words) table[slotOf(word)]! |= 1 << group; });
  const all = (1 << groups.length) - 1;
  return (text, start = 0, end = text.length) => scan(table, all, text, start, end);
}

function scan(table: Int32Array, all: number, text: string, start: number, end: number): number {
  let seen = 0;
  let hash = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const letter = code | 32;
    if (letter >= 97 && letter <= 122) {
      hash = (Math.imul(hash, 31) + letter) | 0;
    } else {
      if (hash !== 0) {
        seen |= table[hash & (SIZE - 1)]!;
        if (seen === all) return seen;
        hash = 0;
      }
      if (code >= 48 && code <= 57) seen |= QUANTITY;
    }
  }
  return hash === 0 ? seen : seen | table[hash & (SIZE - 1)]!;
}

function slotOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, 31) + (word.charCodeAt(at) | 32)) | 0;
  return hash & (SIZE - 1);
}
