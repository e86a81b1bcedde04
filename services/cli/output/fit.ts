/** Measures and fits text in terminal columns, where a letter may take none, one or two. */
import stringWidth from 'string-width';

/** Letters that all take one column: the quick way for most text. */
const SIMPLE = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2190-\u21ff\u2500-\u259f]*$/;

export function widthOf(text: string): number {
  return SIMPLE.test(text) ? text.length : stringWidth(text);
}

/** The text in at most `width` columns, with "…" where it was cut. Never cuts within a letter. */
export function fit(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  if (width <= 0) return '';
  return `${upTo(text, width - 1).trimEnd()}…`;
}

/** Exactly `width` columns: cut or filled up. */
export function pad(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  const fitted = fit(text, width);
  const space = ' '.repeat(Math.max(0, width - widthOf(fitted)));
  return side === 'left' ? fitted + space : space + fitted;
}

/** Breaks at spaces into lines of at most `width` columns; a longer word is broken where it must be. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ +/).filter(Boolean).flatMap(word => pieces(word, width))) {
    const longer = line ? `${line} ${word}` : word;
    if (widthOf(longer) <= width) { line = longer; continue; }
    if (line) lines.push(line);
    line = word;
  }
  return line ? [...lines, line] : lines;
}

function pieces(word: string, width: number): readonly string[] {
  if (widthOf(word) <= width) return [word];
  const first = upTo(word, width) || [...word][0] || '';
  return [first, ...pieces(word.slice(first.length), width)];
}

const LETTERS = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function upTo(text: string, width: number): string {
  if (SIMPLE.test(text)) return text.slice(0, width);
  let taken = '';
  let used = 0;
  for (const { segment } of LETTERS.segment(text)) {
    used += widthOf(segment);
    if (used > width) break;
    taken += segment;
  }
  return taken;
}
