/** A quotation over paragraphs has a mark at the head of each and a closing one only in the last; what it quotes itself keeps its own marks. */
import type { Marked } from './marks.js';

const OPENS = /^\s*["“„«]/;
const ENDS_CLOSED = /["”»]\s*$/;

/** The whole paragraph as a quotation that is not closed; null where its first mark is closed, or the paragraph below does not take it up. */
export function wholeParagraph(text: string, below: string | undefined): Marked | null {
  if (below === undefined || !OPENS.test(text) || !OPENS.test(below) || ENDS_CLOSED.test(text)) return null;
  const at = text.search(/\S/);
  return isLeftOpen(text, text[at] ?? '') ? { start: at + 1, end: text.trimEnd().length, outerStart: at, outerEnd: text.length, single: false, opened: true, closed: false } : null;
}

/** `"We go on," she said. "We must` is not: its first mark is closed. */
function isLeftOpen(text: string, first: string): boolean {
  const [opening, closing] = first === '"' ? ['', '"'] : ['“„«', '”»'];
  let depth = 1;
  for (const sign of text.slice(text.indexOf(first) + 1)) {
    if (opening.includes(sign)) depth += 1;
    else if (closing.includes(sign)) depth -= 1;
    if (depth === 0) return false;
  }
  return true;
}
