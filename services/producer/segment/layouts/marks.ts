/** Marks that a page prints above or below a stamp: "KEY EVENT", "Pinned". */
import { previousText, type Dump } from '../dump.js';

const KEY_EVENT = /^key event$/i;
const PINNED = /^pinned(?: post| update)?$/i;

export interface Marks { readonly keyEvent: boolean; readonly pinned: boolean }

export const NO_MARKS: Marks = { keyEvent: false, pinned: false };

/** Null for a line that is no mark. */
export function markOf(text: string | undefined): Marks | null {
  if (text === undefined || text.length > 20) return null;
  if (KEY_EVENT.test(text)) return { keyEvent: true, pinned: false };
  return PINNED.test(text) ? { keyEvent: false, pinned: true } : null;
}

/** Marks on the lines above `at`, and the line where they start (`at` itself when there are none). */
export function marksAbove(dump: Dump, at: number, floor: number): Marks & { readonly start: number } {
  let start = at;
  let marks = NO_MARKS;
  for (let above = previousText(dump, at, floor); above >= 0; above = previousText(dump, above, floor)) {
    const mark = markOf(dump.texts[above]);
    if (mark === null) break;
    marks = either(marks, mark);
    start = above;
  }
  return { ...marks, start };
}

export function either(a: Marks, b: Marks): Marks {
  return { keyEvent: a.keyEvent || b.keyEvent, pinned: a.pinned || b.pinned };
}
