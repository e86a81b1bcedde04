/** Direct or fragment: DOMAIN.md, "Quote", `kind`. */
import type { QuoteKind } from '../../kernel/core/claims.js';
import { hasClause, hasWords } from './clause.js';

const FEWEST_WORDS = 5;

/**
 * @param text the quoted words
 * @param before the sentence up to the quotation
 * @param after what follows it
 */
export function kindOfMarked(text: string, before: string, after: string): Extract<QuoteKind, 'direct' | 'fragment'> {
  return (hasWords(text, FEWEST_WORDS) && hasClause(text)) || isWholeRemark(text, before, after) ? 'direct' : 'fragment';
}

/** `A sign says "Back Monday."`: the verb needs nothing else. */
const SAYING = /\b(?:said|says|reads?|told \S+|tells \S+|replied|replies|answered|answers|declared|declares|shouted|shouts|asked|asks|chanted|wrote|writes|tweeted|tweets|posted)\s*$/;

/** "Sorry, no comment.": begins like a sentence, ends like one, and nothing of the page's sentence leads into it but a colon or comma. */
function isWholeRemark(text: string, before: string, after: string): boolean {
  if (/^\p{Lu}/u.test(text) && /[.!?]$/.test(text) && SAYING.test(before)) return true;
  return /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(text) && (/[.!?,…]$/u.test(text.trim()) || after.startsWith(',') || (/:\s*$/.test(before) && /^\s*(?:[.!?]|$)/.test(after))) && /(?:^|[:,\u0001\u0002–—-])\s*$/u.test(before);
}
