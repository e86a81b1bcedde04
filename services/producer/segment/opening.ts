/** Reads what opens a post below its stamp or heading: heading, marks, byline, the caption of its picture. */
import { nextText, type Dump } from './dump.js';
import { either, markOf, NO_MARKS, type Marks } from './layouts/marks.js';
import { byLine, nameLine, namesIn, roleLine } from './shapes/byline.js';
import { headingLike } from './shapes/heading.js';

export interface Opening {
  readonly heading: string | null;
  readonly authors: readonly string[];
  readonly marks: Marks;
  /** Index of the first line of the body. */
  readonly body: number;
}

/** @param heading the heading where it is known already; then only marks and byline are looked for */
export function readOpening(dump: Dump, from: number, to: number, heading: string | null): Opening {
  let marks = NO_MARKS;
  let at = nextText(dump, from, to);
  for (let mark = markAt(dump, at, to); mark !== null; mark = markAt(dump, at, to)) {
    marks = either(marks, mark);
    at = nextText(dump, at + 1, to);
  }
  const before = heading === null ? authorAbove(dump, at, to) : null;
  if (before !== null) at = nextText(dump, at + 1, to);
  const title = heading ?? titleAt(dump, at, to);
  if (heading === null && title !== null) at = nextText(dump, at + 1, to);
  const byline = readByline(dump, at, to);
  return { heading: title, authors: before ?? byline.authors, marks, body: byline.body };
}

function markAt(dump: Dump, at: number, to: number): Marks | null {
  return at < to ? markOf(dump.texts[at]) : null;
}

/** "16:36 / Jane Smith / Rounds scrapped / The council ...": a name that a heading follows. */
function authorAbove(dump: Dump, at: number, to: number): readonly string[] | null {
  const text = dump.texts[at] ?? '';
  if (at >= to || !nameLine(text)) return null;
  const next = nextText(dump, at + 1, to);
  const after = nextText(dump, next + 1, to);
  const follows = after < to && headingLike(dump.texts[next] ?? '') && !nameLine(dump.texts[next] ?? '') && !roleLine(dump.texts[next] ?? '');
  return follows && !headingLike(dump.texts[after] ?? '') ? namesIn(text) : null;
}

function titleAt(dump: Dump, at: number, to: number): string | null {
  const text = dump.texts[at] ?? '';
  if (at >= to || !headingLike(text) || byLine(text) !== null) return null;
  const next = nextText(dump, at + 1, to);
  const credited = nameLine(text) && next < to && roleLine(dump.texts[next] ?? '');
  return credited ? null : text;
}

/** A byline and what follows its names; the caption of a picture of somebody the post is about is passed over. */
function readByline(dump: Dump, at: number, to: number): { authors: readonly string[]; body: number } {
  const text = dump.texts[at] ?? '';
  if (at >= to) return { authors: [], body: at };
  const by = byLine(text);
  const next = nextText(dump, at + 1, to);
  if (by === null && (!nameLine(text) || next >= to)) return { authors: [], body: at };
  const body = roleLine(dump.texts[next] ?? '') ? nextText(dump, next + 1, to) : next;
  return { authors: isCaption(text, dump.texts[body] ?? '') ? [] : by ?? namesIn(text), body };
}

function isCaption(name: string, words: string): boolean {
  const surname = name.split(' ').at(-1) ?? name;
  return words.includes(surname);
}
