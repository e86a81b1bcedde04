/** A fast look at text before any grammar: which groups of words occur in it at all. */

/** Groups of words as a bit mask. It may have the bit of a group whose words are not there, never lacks one whose word is. */
export type Groups = number;
/** Says which groups occur in `text`. Linear, allocates nothing. */
export type Scan = (text: string, start?: number, end?: number) => Groups;
/** What a word's hash is looked up in: the groups that hold it. */
export type WordTable = Int32Array;

const SIZE = 1 << 15;
/** The bit of every digit: numbers printed in figures belong to the group of quantities. */
export const QUANTITY: Groups = 1;

/**
 * @param groups words (lower case, single words, at most 32 groups); the group at index 0 has bit 1, the next 2, 4, …
 *   A digit counts as a word of group 0.
 */
export function scanFor(...groups: readonly (readonly string[])[]): Scan {
  const table = wordTable();
  groups.forEach((words, group) => enter(table, words, 1 << group));
  return (text, start = 0, end = text.length) => groupsIn(table, text, start, end);
}

export function groupsIn(table: WordTable, text: string, start: number, end: number): Groups {
  let seen = 0;
  let hash = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const letter = code | 32;
    if (letter >= 97 && letter <= 122) {
      hash = withLetter(hash, letter);
    } else {
      if (hash !== 0) {
        seen |= groupsOf(table, hash);
        hash = 0;
      }
      if (code >= 48 && code <= 57) seen |= QUANTITY;
    }
  }
  return hash === 0 ? seen : seen | groupsOf(table, hash);
}

export function wordTable(): WordTable {
  return new Int32Array(SIZE);
}

export function enter(table: WordTable, words: readonly string[], group: Groups): void {
  for (const word of words) table[hashOf(word) & (SIZE - 1)]! |= group;
}

/** The groups of the word with this hash. */
export function groupsOf(table: WordTable, hash: number): Groups {
  return table[hash & (SIZE - 1)]!;
}

/** A word's hash goes on with its next letter, a small one; it starts from 0. */
export function withLetter(hash: number, letter: number): number {
  return (Math.imul(hash, 31) + letter) | 0;
}

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = withLetter(hash, word.charCodeAt(at) | 32);
  return hash;
}
