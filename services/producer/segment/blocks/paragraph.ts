/** Running text: a line each, unless the page broke the line in the middle of a sentence. */
import type { Found } from './shape.js';

export function paragraph(lines: readonly string[], at: number): Found {
  let text = lines[at] ?? '';
  let next = at + 1;
  while (goesOn(text, lines[next] ?? '')) {
    text += ` ${lines[next]}`;
    next += 1;
  }
  return { blocks: [{ kind: 'paragraph', text, by: null }], next };
}

/** A line that stops without a stop, and a next one, not parted by a blank, that goes on in small letters. */
function goesOn(text: string, below: string): boolean {
  return /[\p{L}\p{N},;–-]$/u.test(text) && /^\p{Ll}/u.test(below);
}
