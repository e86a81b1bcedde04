/** Makes entries of the cuts: heading, byline, time and date, and the lines of the body as blocks. */
import { blocksOf, type SourceLine } from './blocks.js';
import { nextText, type Dump } from './dump.js';
import type { Head } from './head.js';
import type { Cut, Cutting } from './layouts/layout.js';
import { NO_MARKS } from './layouts/marks.js';
import { readOpening, type Opening } from './opening.js';
import type { PageEntry } from './page.js';
import { byLine, namesIn } from './shapes/byline.js';
import { endsSentence, headingLike } from './shapes/heading.js';
import { earlier } from './stamps/clock.js';
import { isoDate, type PrintedDate } from './stamps/date.js';
import { dayStamp } from './stamps/day.js';

/** An article prints its byline and date among its first lines. */
const ARTICLE_HEAD = 8;

/** @param date the page's date, ISO */
export function entriesOf(dump: Dump, cutting: Cutting, head: Head, date: string | null): readonly PageEntry[] {
  const articles = cutting.layout === 'article';
  return cutting.cuts.map(cut => entryOf(dump, cut, cutting.dropped, head, date, articles));
}

function entryOf(dump: Dump, cut: Cut, dropped: ReadonlySet<number>, head: Head, date: string | null, isArticle: boolean): PageEntry {
  const opening = openingOf(dump, cut);
  const skip = (at: number): boolean => dropped.has(at) || (isArticle && isHeadLine(dump, at));
  return {
    line: cut.start + 1,
    date: isoDate(printedDate(cut), date) ?? (printedDate(cut) === null ? date : null),
    time: timeOf(cut, head),
    headline: opening.heading,
    authors: authorsOf(dump, cut, opening, isArticle),
    keyEvent: cut.keyEvent || opening.marks.keyEvent,
    pinned: cut.pinned || opening.marks.pinned,
    blocks: blocksOf(bodyLines(dump, cut, opening.body, skip)),
  };
}

function openingOf(dump: Dump, cut: Cut): Opening {
  const heading = cut.heading ?? headingInLead(dump, cut);
  if (cut.opens && (cut.lead === null || heading !== null)) return readOpening(dump, cut.from, cut.to, heading);
  return { heading, authors: [], marks: NO_MARKS, body: cut.lead === null ? nextText(dump, cut.from, cut.to) : cut.from };
}

/** "16:36 Rounds scrapped" with text below it: the words behind the time are a heading. */
function headingInLead(dump: Dump, { heading, lead, from, to }: Cut): string | null {
  const alone = heading === null && lead !== null && headingLike(lead) && !endsSentence(lead) && nextText(dump, from, to) < to;
  return alone ? lead : null;
}

function authorsOf(dump: Dump, { stamp }: Cut, { authors }: Opening, isArticle: boolean): readonly string[] {
  if (authors.length > 0) return authors;
  if (isArticle) return articleAuthors(dump);
  return stamp?.author === undefined || stamp.author === null ? [] : namesIn(stamp.author);
}

function printedDate(cut: Cut): PrintedDate | null {
  return cut.stamp?.date ?? cut.day;
}

function timeOf({ stamp }: Cut, head: Head): string | null {
  if (stamp === null || stamp.time !== null) return stamp?.time ?? null;
  return stamp.ago === null || head.refreshed === null ? null : earlier(head.refreshed, stamp.ago);
}

/** The post's own lines, blank ones kept; boilerplate and dropped lines left out. */
function bodyLines(dump: Dump, cut: Cut, from: number, skip: (at: number) => boolean): readonly SourceLine[] {
  const lines: SourceLine[] = cut.lead === null || headingInLead(dump, cut) !== null ? [] : [{ text: cut.lead, line: cut.start + 1 }];
  for (let at = from; at < cut.to; at += 1) {
    const role = dump.roles[at];
    if ((role === 'text' || role === 'blank') && !skip(at)) lines.push({ text: dump.texts[at] ?? '', line: at + 1 });
  }
  return lines;
}

function isHeadLine(dump: Dump, at: number): boolean {
  if (at >= ARTICLE_HEAD) return false;
  const text = dump.texts[at] ?? '';
  return byLine(text) !== null || dayStamp(text) !== null;
}

function articleAuthors(dump: Dump): readonly string[] {
  return dump.texts.slice(0, ARTICLE_HEAD).map(byLine).find(names => names !== null) ?? [];
}
