/** Finds the quotations of one paragraph by their marks: curly, straight, angled, double or single, also where one of the two is missing. */
import { everyMatch } from '../every-match.js';

export interface Marked {
  /** Of the words between the marks. */
  readonly start: number;
  readonly end: number;
  /** Of words and marks together. */
  readonly outerStart: number;
  readonly outerEnd: number;
  readonly single: boolean;
  /** False where the words run from the paragraph's start to a closing mark that nothing opened. */
  readonly opened: boolean;
  /** False where the words run to the paragraph's end. */
  readonly closed: boolean;
}

type Side = 'open' | 'close' | 'weak-close' | 'either';
interface Mark { readonly at: number; readonly side: Side; readonly single: boolean }

const ANY = /["“”„«»'‘’]/g;
/** Marks that are never anything else. */
const NO_APOSTROPHE = /["“”‘«»„]/;
const LETTER = /[\p{L}\p{M}\p{N}]/u;
const BEFORE_OPENING = /[\s([{—–\-/:…]/;
const AFTER_CLOSING = /[\s,.;:)\]}!?—–\-…]/;
/** Dropped letters and years: "'em", "'99", not openings. */
const ELISION = /^['’‘](?:\d\d|em\b|tis\b|twas\b|til\b|cause\b|n['’]|bout\b|round\b)/i;

/** True when the text has any character that can open or close a quotation. Cheap: to be asked before anything else. */
export function mayQuote(text: string): boolean {
  return NO_APOSTROPHE.test(text) || opensSingle(text);
}

function opensSingle(text: string): boolean {
  if (text.charCodeAt(0) === 39) return true;
  for (let at = text.indexOf("'"); at >= 0; at = text.indexOf("'", at + 1)) {
    const before = text[at - 1] ?? ' ';
    if (BEFORE_OPENING.test(before) || before === "'" || before === '’') return true;
  }
  return false;
}

/** Quotations in order; they do not overlap, and one inside another is part of it. Linear in the text's length. */
export function markedIn(text: string): readonly Marked[] {
  const marks = marksOf(text);
  return marks.length === 0 ? [] : pair(text, marks);
}

function marksOf(text: string): readonly Mark[] {
  const marks: Mark[] = [];
  for (const found of everyMatch(ANY, text)) {
    const mark = markAt(text, found.index);
    if (mark) marks.push(mark);
  }
  return marks;
}

function markAt(text: string, at: number): Mark | null {
  const sign = text[at] ?? '';
  const before = at === 0 ? ' ' : text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  const opens = (BEFORE_OPENING.test(before) || /["“‘'«]/.test(before)) && !/\s/.test(after);
  const closes = !/\s/.test(before) && (AFTER_CLOSING.test(after) || /["”’']/.test(after));
  return "'‘’".includes(sign) ? singleMark(text, at, sign, { before, after, opens, closes }) : doubleMark(at, sign, opens, closes);
}

function doubleMark(at: number, sign: string, opens: boolean, closes: boolean): Mark {
  const curlyOpens = '“„«'.includes(sign);
  const curlyCloses = '”»'.includes(sign);
  const side = curlyOpens ? (closes && !opens ? 'close' : 'open') : curlyCloses ? (opens && !closes ? 'open' : 'close') : opens === closes ? 'either' : opens ? 'open' : 'close';
  return { at, side, single: false };
}

interface Around { readonly before: string; readonly after: string; readonly opens: boolean; readonly closes: boolean }

function singleMark(text: string, at: number, sign: string, { before, after, opens, closes }: Around): Mark | null {
  if (LETTER.test(before) && LETTER.test(after)) return null;
  if (opens && sign !== '’' && !ELISION.test(text.slice(at, at + 8))) return { at, side: 'open', single: true };
  if (!closes || sign === '‘') return null;
  const possessive = /[sxzSXZ]/.test(before) && after === ' ';
  return { at, side: possessive ? 'weak-close' : 'close', single: true };
}

function pair(text: string, marks: readonly Mark[]): readonly Marked[] {
  const partners = singlePartners(marks);
  const closers = closersLeft(marks);
  const found: Marked[] = [];
  for (let index = 0; index < marks.length;) {
    const mark = marks[index] as Mark;
    const close = mark.single ? partners[index] ?? -1 : doublePartner(marks, closers, index);
    if (mark.single) {
      if (close > index) found.push(between(mark, marks[close] as Mark));
      else if (begins(text, marks, index)) return [unclosed(text, mark)].filter(marked => marked.end > marked.start);
      index = Math.max(close, index) + 1;
    } else if (mark.side === 'close' || (mark.side === 'either' && close < 0 && mark.at > 0)) {
      const opened = unopened(text, mark, found.length > 0);
      if (opened) found.push(opened);
      index += 1;
    } else {
      const next = close > index ? close + 1 : nextOpening(marks, index);
      if (close > index) found.push(between(mark, marks[close] as Mark));
      else if (next === marks.length) found.push(unclosed(text, mark));
      index = next;
    }
  }
  return found.filter(marked => marked.end > marked.start);
}

/** A single mark that nothing closes counts only at the head of the paragraph and when no other quotation opens: the next paragraph may take it up. */
function begins(text: string, marks: readonly Mark[], index: number): boolean {
  return index === 0 && marks[0]?.side === 'open' && text.slice(0, marks[0].at).trim() === '' && !marks.some((mark, at) => at > 0 && mark.side === 'open');
}

/** How many double marks that can close stand at or after each mark. */
function closersLeft(marks: readonly Mark[]): readonly number[] {
  const left = new Array<number>(marks.length + 1).fill(0);
  for (let index = marks.length - 1; index >= 0; index -= 1) {
    const mark = marks[index] as Mark;
    left[index] = (left[index + 1] ?? 0) + (!mark.single && mark.side !== 'open' ? 1 : 0);
  }
  return left;
}

/** The closing mark of a double opening one; -1 when it has none. One opened inside counts only while enough closings are left. */
function doublePartner(marks: readonly Mark[], closers: readonly number[], from: number): number {
  if (marks[from]?.side === 'close') return -1;
  let depth = 1;
  for (let index = from + 1; index < marks.length && (closers[index] ?? 0) > 0; index += 1) {
    const mark = marks[index] as Mark;
    if (mark.single) continue;
    if (mark.side === 'open') {
      if ((closers[index] ?? 0) <= depth) return -1;
      depth += 1;
    } else {
      depth -= 1;
      if (depth === 0) return index;
    }
  }
  return -1;
}

/** After an opening that nothing closes: the next double one, which begins anew; the number of marks when there is none. */
function nextOpening(marks: readonly Mark[], from: number): number {
  let index = from + 1;
  while (index < marks.length && (marks[index]?.single || marks[index]?.side !== 'open')) index += 1;
  return index;
}

/** For each single opening mark the mark that closes it. A plural's apostrophe closes only where nothing better does. */
function singlePartners(marks: readonly Mark[]): readonly number[] {
  const partners = new Array<number>(marks.length).fill(-1);
  let strong = -1;
  let opening = -1;
  let weak = -1;
  for (let index = marks.length - 1; index >= 0; index -= 1) {
    const mark = marks[index] as Mark;
    if (!mark.single) continue;
    if (mark.side === 'close') { strong = index; opening = -1; weak = -1; }
    else if (mark.side === 'weak-close') { if (weak < 0) weak = index; }
    else {
      partners[index] = opening >= 0 || strong < 0 ? weak : strong;
      opening = index;
      weak = -1;
    }
  }
  return partners;
}

function between(open: Mark, close: Mark): Marked {
  return { start: open.at + 1, end: close.at, outerStart: open.at, outerEnd: close.at + 1, single: open.single, opened: true, closed: true };
}

function unclosed(text: string, open: Mark): Marked {
  const end = text.trimEnd().replace(/['’]$/, '').length;
  return { start: open.at + 1, end, outerStart: open.at, outerEnd: text.length, single: open.single, opened: true, closed: false };
}

/** From the paragraph's start; not inches ("a 6\" pipe"), and not after a quotation that was closed already. */
function unopened(text: string, close: Mark, after: boolean): Marked | null {
  if (after || /\d/.test(text[close.at - 1] ?? '')) return null;
  return { start: 0, end: close.at, outerStart: 0, outerEnd: close.at + 1, single: false, opened: false, closed: true };
}
