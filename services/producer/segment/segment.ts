/** Cuts a dump into its entries. */
import { roles } from './boilerplate/boilerplate.js';
import { splitLines, type Dump } from './dump.js';
import { entriesOf } from './entries.js';
import { readHead } from './head.js';
import { article } from './layouts/article.js';
import { headings } from './layouts/headings.js';
import type { Cutting, Layout } from './layouts/layout.js';
import { lostHeadings } from './layouts/lost-headings.js';
import { numbered } from './layouts/numbered.js';
import { dated, separators } from './layouts/parted.js';
import { stamped } from './layouts/stamped.js';
import { orderOf } from './order.js';
import type { Page, PageEntry, PageHints } from './page.js';
import { isoDate } from './stamps/date.js';

/** In the order in which they are tried: what a page prints on purpose (times, numbers) goes before what is only left over. */
const LAYOUTS: readonly Layout[] = [stamped, numbered, lostHeadings, separators, headings, dated];

/**
 * The page and its entries, in the order of the document. Linear in the text's length.
 * What the hints say goes before what the page prints; a page of several days keeps the days it prints.
 */
export function segment(text: string, hints: PageHints): Page {
  const dump = roles(splitLines(text));
  const cutting = cut(dump);
  const head = readHead(dump, cutting.cuts[0]?.start ?? dump.texts.length);
  const printed = printedDate(cutting, head.date);
  const date = hints.date ?? printed;
  const entries = hinted(entriesOf(dump, cutting, head, date), hints.date);
  const { title, publisher, url, timeZone } = head;
  return { title: title ?? onlyTitle(entries), publisher, url, timeZone, date, scope: hints.scope, order: orderOf(entries), layout: cutting.layout, entries };
}

function cut(dump: Dump): Cutting {
  for (const layout of LAYOUTS) {
    const cutting = layout(dump);
    if (cutting !== null) return cutting;
  }
  return article(dump);
}

/** The date in the page's head, else that of its first dated stamp. */
function printedDate(cutting: Cutting, head: string | null): string | null {
  const dates = cutting.cuts.map(({ stamp, day }) => isoDate(stamp?.date ?? day, head));
  return head ?? dates.find(date => date !== null) ?? null;
}

/** A user's date holds for a page of one day. */
function hinted(entries: readonly PageEntry[], hint: string | null): readonly PageEntry[] {
  if (hint === null || new Set(entries.map(entry => entry.date)).size > 1 && entries.some(entry => entry.date === hint)) return entries;
  return new Set(entries.map(entry => entry.date)).size > 1 ? entries : entries.map(entry => ({ ...entry, date: hint }));
}

function onlyTitle(entries: readonly PageEntry[]): string | null {
  return entries.length === 1 ? entries[0]?.headline ?? null : null;
}
