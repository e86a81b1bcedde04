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
const NUMBER = /\d{1,3}(?:(?:, ?|[ \u00a0\u2009\u202f])\d{3}(?!\d))+(?:\.\d+)?|\d+(?:\.\d+)?/y;
const FOREIGN_LETTER = /[\p{L}\p{M}]/u;

/** The tokens of `text` between two offsets. Linear. */
export function tokensIn(text: string, start = 0, end = text.length): readonly Token[] {
  const tokens: Token[] = [];
  let before = start;
  for (let at = start; at < end;) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) { at++; continue; }
    const spaced = at > before;
    const token = isDigit(code) ? numberAt(text, at, spaced) : isLetter(text, at) ? wordAt(text, at, end, spaced) : markAt(text, at, spaced);
    tokens.push(token);
    before = at = token.end;
  }
  return tokens;
}

function numberAt(text: string, start: number, spaced: boolean): Token {
  NUMBER.lastIndex = start;
  const number = NUMBER.exec(text)![0];
  return { kind: 'number', text: number, start, end: start + number.length, spaced, capital: false, value: valueOf(number) };
}

function valueOf(number: string): number {
  const plain = Number(number);
  return Number.isNaN(plain) ? Number(number.replace(/[,\s]/g, '')) : plain;
}

function wordAt(text: string, start: number, limit: number, spaced: boolean): Token {
  let end = start + 1;
  while (end < limit && (isLetter(text, end) || isDigit(text.charCodeAt(end)) || (isApostrophe(text.charCodeAt(end)) && isLetter(text, end + 1)))) end++;
  const printed = text.slice(start, end);
  const lower = printed.toLowerCase();
  return { kind: 'word', text: lower.includes('’') ? lower.replaceAll('’', "'") : lower, start, end, spaced, capital: printed[0] !== lower[0], value: NaN };
}

function markAt(text: string, start: number, spaced: boolean): Token {
  const end = start + (isHighSurrogate(text.charCodeAt(start)) ? 2 : 1);
  return { kind: 'mark', text: text.slice(start, end), start, end, spaced, capital: false, value: NaN };
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const letter = code | 32;
  return (letter >= 97 && letter <= 122) || (code > 0xbf && code !== 0xd7 && code !== 0xf7 && (code < 0x250 || FOREIGN_LETTER.test(text[at]!)));
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x202f || (code >= 0x2000 && code <= 0x200a) || code === 0xfeff || code === 0x3000;
}

function isDigit(code: number): boolean { return code >= 48 && code <= 57; }
function isApostrophe(code: number): boolean { return code === 39 || code === 0x2019; }
function isHighSurrogate(code: number): boolean { return code >= 0xd800 && code <= 0xdbff; }

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
