/** Measures and fits text in terminal columns, where a letter may take none, one or two. */

/** Letters that all take one column: the quick way for most text. */
const SIMPLE = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2190-\u21ff\u2500-\u259f]*$/;

export function widthOf(text: string): number {
  return SIMPLE.test(text) ? text.length : letters(text).reduce((sum, letter) => sum + columnsOf(letter), 0);
}

/** Takes two columns: the scripts and forms that Unicode's East Asian Width (UAX 11) calls wide, and emoji shown as pictures. */
const WIDE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6\p{Emoji_Presentation}]|\ufe0f/u;
/** Takes none: a mark that has no letter to stand on, or what joins letters. */
const NO_COLUMN = /^[\p{Mark}\p{Default_Ignorable_Code_Point}]+$/u;

function columnsOf(letter: string): number {
  if (NO_COLUMN.test(letter)) return 0;
  return WIDE.test(letter) ? 2 : 1;
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

/** Made when first needed: making it takes longer than all the rest of a small table. */
let segmenter: Intl.Segmenter | null = null;

/** What a reader sees as one letter, marks and joined emoji included. */
function letters(text: string): readonly string[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function upTo(text: string, width: number): string {
  if (SIMPLE.test(text)) return text.slice(0, width);
  let taken = '';
  let used = 0;
  for (const letter of letters(text)) {
    used += columnsOf(letter);
    if (used > width) break;
    taken += letter;
  }
  return taken;
}
