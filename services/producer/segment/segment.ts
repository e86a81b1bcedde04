/** Cuts a dump into its entries. */
import { roles } from './boilerplate/boilerplate.js';
import { splitLines } from './dump.js';
import { entriesOf } from './entries.js';
import { readHead } from './head.js';
import { chooseCutting } from './layouts/choose.js';
import type { Cutting } from './layouts/layout.js';
import { orderOf } from './order.js';
import type { Page, PageEntry, PageHints } from './page.js';
import { isoDate } from './stamps/date.js';

/**
 * The page and its entries, in the order of the document. Linear in the text's length.
 * What the hints say goes before what the page prints; a page of several days keeps the days it prints.
 */
export function segment(text: string, hints: PageHints): Page {
  const dump = roles(splitLines(text));
  const cutting = chooseCutting(dump);
  const head = readHead(dump, cutting.cuts[0]?.start ?? dump.texts.length);
  const printed = printedDate(cutting, head.date);
  const date = hints.date ?? printed;
  const entries = entriesOf(dump, ofOneDay(cutting) && hints.date !== null ? undated(cutting) : cutting, head, date);
  const { title, publisher, url, timeZone } = head;
  return { title: title ?? onlyTitle(entries), publisher, url, timeZone, date, scope: hints.scope, order: orderOf(entries), layout: cutting.layout, entries };
}

/** The date in the page's head, else that of its first dated stamp. */
function printedDate(cutting: Cutting, head: string | null): string | null {
  const dates = cutting.cuts.map(({ stamp, day }) => isoDate(stamp?.date ?? day, head));
  return head ?? dates.find(date => date !== null) ?? null;
}

/** A user's date goes before the date that a page of one day prints. */
function ofOneDay({ cuts }: Cutting): boolean {
  return new Set(cuts.flatMap(({ stamp, day }) => isoDate(stamp?.date ?? day, '2000') ?? [])).size <= 1;
}

function undated(cutting: Cutting): Cutting {
  return { ...cutting, cuts: cutting.cuts.map(cut => ({ ...cut, day: null, stamp: cut.stamp && { ...cut.stamp, date: null } })) };
}

function onlyTitle(entries: readonly PageEntry[]): string | null {
  return entries.length === 1 ? entries[0]?.headline ?? null : null;
}
