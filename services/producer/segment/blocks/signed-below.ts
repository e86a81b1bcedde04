/** Messages with their sender on the line below: "– Ada, Leith", or "Ada L, 14:51" as comments have it. */
import { looksLikeName } from '../../../kernel/reading/names.js';
import type { Found } from './shape.js';
import { hasQuoteMarks, tellsOfAPerson } from './voice.js';

/** "— Ada Lark (@adalark) February 1, 2023". */
const POSTED = /^[-–—] ?(\p{L}[^()@:"“]{0,50} \(@\w{2,30}\))(?:,? [\p{L}\d ,.:]{3,40})?$/u;
const DASHED = /^[-–—] ?(\p{Lu}[^.!?:]{0,60}?(?:\p{Lu}\.)?(?:, [^.!?:]{2,60})?)$/u;
const STAMPED = /^([\p{L}@_][^,:"“]{1,40}), \d{1,2}[:.]\d{2}(?: ?[ap]m)?$/u;

/** @param lines trimmed lines of the entry's body, blank ones kept @param at a line that is not blank */
export function signedBelow(lines: readonly string[], at: number): Found | null {
  const below = lines[at + 1] ?? '';
  const by = below === '' ? undefined : STAMPED.exec(below)?.[1] ?? POSTED.exec(below)?.[1] ?? dashed(lines, at);
  const words = lines[at] ?? '';
  if (!by || words.endsWith(':') || hasQuoteMarks(words.slice(0, 1)) || tellsOfAPerson(words)) return null;
  return { blocks: [{ kind: 'message', text: words, by }], next: at + 2 };
}

/** A dash begins list items too: a signature stands alone, under a sentence that ended. */
function dashed(lines: readonly string[], at: number): string | undefined {
  const by = DASHED.exec(lines[at + 1] ?? '')?.[1];
  const alone = !/^[-–—*•]/.test(lines[at] ?? '') && !/^[-–—]/.test(lines[at + 2] ?? '');
  if (!by || !alone || !/[.!?…]$/.test(lines[at] ?? '')) return undefined;
  return /^Anon/.test(by) || (looksLikeName(by.split(',', 1)[0] ?? '') && /[ ,]/.test(by)) ? by : undefined;
}
