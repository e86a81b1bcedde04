/** Figures that the entry itself takes back. Source of the rule: DOMAIN.md, "Quantity". */
import { onceInARow } from '../../kernel/reading/once.js';
import { hints } from './hints.js';
import type { Reading } from './reading.js';

const OURS = /\b(?:we|i) (?:had |have |earlier |originally |first |wrongly |mistakenly |incorrectly |previously )*(?:said|gave|reported|wrote|put|published|quoted|stated|carried)\b|\b(?:wrong|incorrect|a mistake|untrue) to (?:say|report|put|write)\b/;
/** "An earlier post gave", "a 9.05am post said": what a page says of its own entries. */
const OUR_POST = /\b(?:an? (?:earlier|previous|[\d.:]+ ?[ap]m)|the (?:earlier|previous|last)|our(?: (?:earlier|previous|last))?) (?:post|entry|update|version|item|report)(?: (?:of|on|at) [^,.;]{2,40})? (?:\w+ )?(?:said|gave|reported|put|quoted|stated|carried|had)\b/;
/** What comes after it is right. */
const RIGHT = /\b(?:should (?:be|have (?:been|said|read))|[;,.] ?(?:it|that) (?:was|is)) (?:\w+ )?$/;
const INSTEAD = /\b(?:not|rather than|instead of) (?:the )?(?:\w+ )?$/;
const CORRECTED = /\b(?:correct(?:ion|ed|s|ing)?|should (?:be|have (?:been|said|read))|mistake|wrong to|in error|transposed|swapped|wrongly|misread|apolog\w+|sorry|clarif\w+|(?:to|must) point out)\b|\. (?:it|that) (?:was|is) (?:in fact |actually )?[\d]/;

const isCorrecting = onceInARow(text => CORRECTED.test(text));

/** True of the figure that was wrong; the one put in its place stays. */
export function isWithdrawn({ before, sentence, entry, after, seen }: Reading): boolean {
  if (!hints(seen, 'ours')) return false;
  const ours = OURS.test(before) || OUR_POST.test(before);
  if (!ours && !INSTEAD.test(before)) return false;
  if (!isCorrecting(entry())) return false;
  if (RIGHT.test(before) || /: (?:the|its|it|our)\b[^:]*$/.test(before)) return false;
  return ours || (INSTEAD.test(before) && /^ ?(?:[.,;)]|$|as )/.test(after) && CORRECTED.test(sentence));
}
