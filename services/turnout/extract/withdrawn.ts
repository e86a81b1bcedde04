/** Figures that the entry itself takes back. Source of the rule: DOMAIN.md, "Quantity". */
import type { Reading } from './reading.js';

const OURS = /\b(?:we|i) (?:had |have |earlier |originally |first |wrongly |mistakenly |incorrectly |previously )*(?:said|gave|reported|wrote|put|published|quoted|stated|carried)\b/;
const INSTEAD = /\b(?:not|rather than|instead of) (?:the )?(?:\w+ )?$/;
const CORRECTED = /\b(?:correct(?:ion|ed|s|ing)?|should (?:be|have (?:been|said|read))|mistake|in error|transposed|swapped|wrongly|misread|apolog\w+|sorry)\b/;

/** True of the figure that was wrong; the one put in its place stays. */
export function isWithdrawn({ before, sentence, entry, after }: Reading): boolean {
  if (!OURS.test(before) && !INSTEAD.test(before)) return false;
  if (!CORRECTED.test(entry())) return false;
  if (/\bshould (?:be|have (?:been|said|read)) (?:\w+ )?$/.test(before)) return false;
  return OURS.test(before) || (INSTEAD.test(before) && /^ ?(?:[.,;)]|$|as )/.test(after) && CORRECTED.test(sentence));
}
