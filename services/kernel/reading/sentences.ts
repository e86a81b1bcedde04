/** Cuts a block's text into sentences, with their offsets. */

/** UTF-16 offsets into the text, end exclusive; white space around the sentence is left out. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

const ABBREVIATIONS = new Set((
  'dr mr mrs ms prof st sr jr rev hon gen lt col sgt capt cllr supt insp no nos vs etc inc ltd co corp dept approx est fig '
  + 'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ext tel vol ed'
).split(' '));
const DAY_OR_MONTH = /^(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|gmt|bst|est|edt)/i;
const CLOSERS = '"\'”’)]»';
const OPENERS = '"\'“‘([«';

/** The sentences of `text` in order. A line break always ends one; so does a stop that lost the blank after it ("outright.Inpatients"). Linear. */
export function sentencesIn(text: string): readonly Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const end = endsSentence(text, at, text.charCodeAt(at));
    if (end < 0) continue;
    push(found, text, start, end);
    start = end;
    at = Math.max(at, end - 1);
  }
  push(found, text, start, text.length);
  return found;
}

function push(found: Sentence[], text: string, from: number, to: number): void {
  const sentence = trimmed(text, from, to);
  if (sentence.end > sentence.start) found.push(sentence);
}

/** A stretch of text without the blanks at its ends. */
export function trimmed(text: string, from: number, to: number): Sentence {
  let start = from, end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** Where the sentence ends that the character at `at` closes, its closing quotes included; -1 when it closes none. @param code that character's */
export function endsSentence(text: string, at: number, code: number): number {
  if (code !== 10 && code !== 46 && code !== 33 && code !== 63 && code !== 0x2026) return -1;
  return code === 10 ? at : endAfter(text, at);
}

/** Where the sentence that the stop at `at` closes ends, its closing quotes included; -1 when the stop closes none. */
function endAfter(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && (CLOSERS.includes(text[end]!) || text[end] === '.' || text[end] === '!' || text[end] === '?')) end++;
  if (end >= text.length) return end;
  if (!isBlank(text.charCodeAt(end))) return lostItsBlank(text, at, end) ? end : -1;
  let next = end;
  while (next < text.length && isBlank(text.charCodeAt(next))) next++;
  while (next < text.length && OPENERS.includes(text[next]!)) next++;
  if (isLower(text.charCodeAt(next))) return -1;
  return text[at] === '.' && isAbbreviation(text, at, next) ? -1 : end;
}

function lostItsBlank(text: string, at: number, end: number): boolean {
  return text[at] === '.' && isLower(text.charCodeAt(at - 1)) && isLower(text.charCodeAt(at - 2)) && isLower(text.charCodeAt(at - 3))
    && isUpper(text.charCodeAt(end)) && (isLower(text.charCodeAt(end + 1)) || text[end + 1] === ' ');
}

function isAbbreviation(text: string, at: number, next: number): boolean {
  let from = at;
  while (from > 0 && isLetter(text.charCodeAt(from - 1))) from--;
  const word = text.slice(from, at).toLowerCase();
  if (text[from - 1] === '.' && word.length === 1) return /[ap]\.m/i.test(text.slice(from - 2, at)) ? DAY_OR_MONTH.test(text.slice(next, next + 4)) : true;
  if (word.length === 1 && isUpper(text.charCodeAt(from))) return word !== 'i';
  return ABBREVIATIONS.has(word) && !(word === 'no' && !isDigit(text.charCodeAt(next)));
}

function isBlank(code: number): boolean { return code === 32 || code === 160 || code === 0x202f || (code >= 9 && code <= 13); }
function isDigit(code: number): boolean { return code >= 48 && code <= 57; }
function isLower(code: number): boolean { return (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0xff); }
function isUpper(code: number): boolean { return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde); }
function isLetter(code: number): boolean { return isLower(code) || isUpper(code); }
