/** Reads a dump without a log or store: entries and claims as `extract` prints them. */
import type { BlogId, Entry, EntryId } from '../kernel/core/entry.js';
import { segment } from '../producer/segment/segment.js';
import type { Page, PageEntry, PageHints } from '../producer/segment/page.js';
import { extract as turnout } from '../turnout/extract.js';
import { extract as cancellations } from '../cancellations/extract.js';
import { extract as quotes } from '../quotes/extract.js';

/** The object that GOLD.md describes under "What an extractor prints". */
export function readDocument(text: string, hints: PageHints) {
  const page = segment(text, hints);
  const entries = entriesOf(page);
  const all = <C extends object>(extract: (entry: Entry) => readonly C[]) =>
    entries.flatMap((entry, index) => extract(entry).map(claim => ({ entry: index, ...claim })));
  return {
    meta: { date: page.date, order: page.order, layout: page.layout, scope: page.scope },
    entries: page.entries.map(({ line, time, headline }) => ({ line, time, headline })),
    turnout: all(turnout),
    cancellations: all(cancellations),
    quotes: all(quotes),
  };
}

/** The page's entries, as the readers take them. */
export function entriesOf(page: Page): readonly Entry[] {
  return page.entries.map((entry, index) => asEntry(entry, index, page.scope));
}

function asEntry(entry: PageEntry, index: number, scope: string | null): Entry {
  const { line, ...rest } = entry;
  return { ...rest, blog: 'document' as BlogId, id: String(index) as EntryId, revision: 1, order: String(index), scope, sourceLine: line };
}
