/** A blog's table of contents: its entries in feed order, in pages, and which of them are the first and last with a time. */
import type { BlogId } from '../../kernel/core/entry.js';
import { rowKey, type RowKey, type Rows } from '../../kernel/core/projection.js';
import { NO_PAGES, edit, pageFor, type Change, type Edited, type Index, type Page } from '../../kernel/figures/pages.js';
import type { Place } from '../../kernel/figures/place.js';
import type { LedgerRow, Listed, Stamp } from './rows.js';

/** Lines a page of the table of contents holds. */
const PAGE = 32;

/** Nothing is folded over the contents: a change rewrites its own page only. */
const UNFOLDED = { empty: null, step: () => null };

export type ContentsPage = Page<Listed, null>;
export type EditedContents = Edited<Listed, null>;

export function indexKey(blog: BlogId): RowKey { return rowKey('_contents', blog, 'index'); }
export function pageKey(blog: BlogId, page: number): RowKey { return rowKey('_contents', blog, String(page)); }

export function indexIn(rows: Rows<LedgerRow>, blog: BlogId): Index {
  const row = rows.get(indexKey(blog));
  return row?.kind === 'index' ? row : NO_PAGES;
}

export function pageIn(rows: Rows<LedgerRow>, blog: BlogId, page: number): ContentsPage | undefined {
  const row = rows.get(pageKey(blog, page));
  return row?.kind === 'page' ? row : undefined;
}

export function editContents(rows: Rows<LedgerRow>, blog: BlogId, change: Change<Listed>): EditedContents {
  return edit(indexIn(rows, blog), page => pageIn(rows, blog, page), change, UNFOLDED, PAGE);
}

/** What looking along the contents comes to: the stamp, null when no entry has a time, or the page to read first. */
export type Found = { readonly type: 'missing'; readonly page: number } | { readonly type: 'found'; readonly stamp: Stamp | null };

/** The first entry with a time from the page of `start` on to the end, or `backwards` to the beginning. */
export function findTimed(index: Index, read: (page: number) => ContentsPage | null | undefined, start: Place, backwards: boolean): Found {
  const step = backwards ? -1 : 1;
  for (let at = pageFor(index, start); index.pages[at]; at += step) {
    const { page } = index.pages[at]!;
    const found = read(page);
    if (!found) return { type: 'missing', page };
    const timed = backwards ? found.items.findLast(isTimed) : found.items.find(isTimed);
    if (timed) return { type: 'found', stamp: { order: timed.order, id: timed.entry, at: timed.at } };
  }
  return { type: 'found', stamp: null };
}

function isTimed(listed: Listed): listed is Listed & { at: string } {
  return listed.at !== null;
}
