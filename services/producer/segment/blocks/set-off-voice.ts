/** Paragraphs in somebody's own voice, set off without marks or colon under the line that tells of the person. */
import type { Block } from '../../../kernel/core/entry.js';
import { statementLines } from './announced.js';
import type { Found } from './shape.js';
import { hasQuoteMarks, isFirstPersonSingular } from './voice.js';

/** A full name at the head of the paragraph, and a verb in the third person: "Ada Lark, 27, who works in Leith, is learning to weld." */
const PORTRAIT = /^(?:(?:Dr|Mr|Mrs|Ms|Prof|Professor) )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,3}(?:, [^.]{1,100},)? (?:is|was|has|had|says|works|teaches|lives|runs|lost|waited|drives|came)\b[^:]*\.$/u;

/** A portrait, or a line that ends with somebody and a colon: "The exam went ahead. She did not:". */
function introduces(text: string): boolean {
  return PORTRAIT.test(text) || /(?:^|[.!?] )(?:He|She)(?:['’](?:s|d|ll))?\b[^.!?:]*:$/u.test(text);
}

export function setOffVoice(lines: readonly string[], at: number, before: readonly Block[]): Found | null {
  const above = before.at(-1);
  const line = lines[at] ?? '';
  if (above?.kind !== 'paragraph' || !introduces(above.text) || hasQuoteMarks(above.text)) return null;
  if (!isFirstPersonSingular(line) || hasQuoteMarks(line)) return null;
  const { words, next } = statementLines(lines, at, false);
  return words.length === 0 ? null : { blocks: [{ kind: 'quote', text: words.join('\n'), by: null }], next };
}
