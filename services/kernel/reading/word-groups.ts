/** The words that all readers look for before any grammar, in one table: an entry is gone through once, whoever reads it. */
import { QUANTITY_WORDS } from './numerals.js';
import { enter, wordTable, type Groups } from './scan.js';

export const WORDS = wordTable();
/** Bits of an integer that needs no box. */
const MOST = 30;
let taken = 0;

/** Enters a group when its reader is loaded; gives its bit. @param words lower case, single words */
export function wordGroup(words: readonly string[]): Groups {
  if (taken === MOST) throw new Error(`more than ${MOST} groups of words`);
  const group = 1 << taken++;
  enter(WORDS, words, group);
  return group;
}

/** Number words; a digit counts as one. */
export const NUMBERS = wordGroup(QUANTITY_WORDS);
