/** Matches of a large pattern, tried only where one of its first words stands: elsewhere its many alternatives cost most and find nothing. */
import { groupsOf, withLetter, type WordTable } from './scan.js';

/**
 * All matches in order, none overlapping: what the flag `g` would find.
 * @param pattern with the flag `y`; each of its matches begins with a word of `firstWords` or with a figure, and with no word character before it
 * @param text in small letters
 */
export function matchesAtWords(pattern: RegExp, firstWords: WordTable, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (let at = 0; at < text.length;) {
    const end = wordEnd(text, at);
    const match = end > at && mayBegin(text, at, end, firstWords) ? matchAt(pattern, text, at) : null;
    if (match !== null) found.push(match);
    const next = match === null ? Math.max(end, at + 1) : at + match[0].length;
    at = match !== null && isWordCharacter(text.charCodeAt(next - 1)) ? wordEnd(text, next) : next;
  }
  return found;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function mayBegin(text: string, start: number, end: number, firstWords: WordTable): boolean {
  const first = text.charCodeAt(start);
  if (first < 58) return true;
  let hash = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 97) break;
    hash = withLetter(hash, code);
  }
  return groupsOf(firstWords, hash) !== 0;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isWordCharacter(text.charCodeAt(end))) end++;
  return end;
}

/** As the boundary `\b` sees it. */
function isWordCharacter(code: number): boolean {
  return (code > 96 && code < 123) || (code > 47 && code < 58) || code === 95;
}
