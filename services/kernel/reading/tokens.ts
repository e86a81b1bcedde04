/** Cuts text into words, numbers and marks: what the number grammar and the rules of the readers work on. */

export type TokenKind = 'word' | 'number' | 'mark';

export interface Token {
  readonly kind: TokenKind;
  /** Lower case, typographic apostrophes straight. A hyphen is a mark of its own; an apostrophe inside a word belongs to the word. */
  readonly text: string;
  /** UTF-16 offsets into the text that was cut, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** False when it is joined to the token before it ("48" "-" "hour"). */
  readonly spaced: boolean;
  readonly capital: boolean;
  /** Of a number: its value, grouping taken out. */
  readonly value: number;
}

/** A number as printed: grouped by commas (a blank after the comma is one that copying added) or by blanks that took the comma's place; decimals. */
const TOKEN = /(\d{1,3}(?:(?:, ?|[ \u00a0\u2009\u202f])\d{3}(?!\d))+(?:\.\d+)?|\d+(?:\.\d+)?)|([\p{L}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}]+)*)|([^\s\p{L}\p{N}])/gu;

/** The tokens of `text` between two offsets. Linear. */
export function tokensIn(text: string, start = 0, end = text.length): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  pattern.lastIndex = start;
  let before = start;
  for (let match = pattern.exec(text); match !== null && match.index < end; match = pattern.exec(text)) {
    tokens.push(tokenOf(match, before));
    before = pattern.lastIndex;
  }
  return tokens;
}

function tokenOf(match: RegExpExecArray, before: number): Token {
  const [words, number, word] = match;
  const start = match.index;
  const common = { start, end: start + words.length, spaced: start > before };
  if (number !== undefined) return { ...common, kind: 'number', text: number, capital: false, value: Number(number.replace(/[,\s]/g, '')) };
  if (word === undefined) return { ...common, kind: 'mark', text: words, capital: false, value: NaN };
  const text = word.toLowerCase().replaceAll('’', "'");
  return { ...common, kind: 'word', text, capital: word[0] !== text[0], value: NaN };
}

/** The text of a token, empty outside the list. */
export function textAt(tokens: readonly Token[], index: number): string {
  return tokens[index]?.text ?? '';
}

/** True when the words of `phrase` end right before `index`. */
export function endsBefore(tokens: readonly Token[], index: number, phrase: readonly string[]): boolean {
  const from = index - phrase.length;
  return from >= 0 && phrase.every((word, offset) => tokens[from + offset]!.text === word);
}

/** True when the words of `phrase` start at `index`. */
export function startsAt(tokens: readonly Token[], index: number, phrase: readonly string[]): boolean {
  return phrase.every((word, offset) => textAt(tokens, index + offset) === word);
}
