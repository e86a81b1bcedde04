/** One event's change to the ledger, worked out once for `keysOf` (which rows it needs) and `fold` (what it writes). */
import type { BlogId, EntryId } from '../../kernel/core/entry.js';
import type { BlogOpened, EntryPublished, EntryRevised, EntryWithdrawn } from '../../kernel/core/events.js';
import { rowKey, type Mutation, type RowKey, type Rows } from '../../kernel/core/projection.js';
import { pageFor } from '../../kernel/figures/pages.js';
import { editContents, findTimed, indexIn, indexKey, pageIn, pageKey, type ContentsPage, type EditedContents, type Found } from './contents.js';
import type { BlogRow, LedgerEntry, LedgerRow, Listed, Stamp } from './rows.js';

export type EntryEvent = EntryPublished | EntryRevised | EntryWithdrawn;

export type Plan =
  | { readonly type: 'missing'; readonly keys: readonly RowKey[] }
  | { readonly type: 'done'; readonly mutations: readonly Mutation<LedgerRow>[] };

export function blogKey(blog: BlogId): RowKey { return rowKey('blogs', blog, ''); }
export function entryKey(blog: BlogId, id: EntryId): RowKey { return rowKey('_entries', blog, id); }
export function entryIdOf(event: EntryEvent): EntryId { return event.type === 'withdrawn' ? event.id : event.entry.id; }

export function blogIn(rows: Rows<LedgerRow>, blog: BlogId): BlogRow | undefined {
  const row = rows.get(blogKey(blog));
  return row?.kind === 'blog' ? row : undefined;
}

export function entryIn(rows: Rows<LedgerRow>, blog: BlogId, id: EntryId): LedgerEntry | undefined {
  const row = rows.get(entryKey(blog, id));
  return row?.kind === 'entry' ? row : undefined;
}

export function planOpened(event: BlogOpened, rows: Rows<LedgerRow>): Plan {
  const known = blogIn(rows, event.blog) ?? unopened(event.blog);
  if (event.revision <= known.revision) return { type: 'done', mutations: [] };
  const { revision, title, publisher, url, scope, timeZone, date } = event;
  return { type: 'done', mutations: [{ key: blogKey(event.blog), row: { ...known, revision, title, publisher, url, scope, timeZone, date } }] };
}

/** @param digest `contentDigest` of the entry; null for a withdrawal */
export function planEntry(event: EntryEvent, digest: string | null, offset: string, rows: Rows<LedgerRow>): Plan {
  const { blog } = event;
  const known = entryIn(rows, blog, entryIdOf(event));
  const revision = event.type === 'withdrawn' ? event.revision : event.entry.revision;
  if (known && revision <= known.revision) return { type: 'done', mutations: [] };

  const entry = entryAfter(event, known, digest, offset);
  const contents = editContents(rows, blog, { remove: known ? [listed(known)] : [], add: [listed(entry)] });
  if (contents.type === 'missing') return { type: 'missing', keys: contents.pages.map(page => pageKey(blog, page)) };
  const edges = edgesAfter(rows, blog, entry, contents);
  if (edges.type === 'missing') return { type: 'missing', keys: [pageKey(blog, edges.page)] };

  const before = blogIn(rows, blog) ?? unopened(blog);
  const entries = before.entries + Number(!entry.withdrawn) - Number(known !== undefined && !known.withdrawn);
  const changed = before.entries !== entries || before.first?.at !== edges.first?.at || before.last?.at !== edges.last?.at
    || before.first?.id !== edges.first?.id || before.last?.id !== edges.last?.id;
  return {
    type: 'done',
    mutations: [
      ...(changed ? [{ key: blogKey(blog), row: { ...before, entries, first: edges.first, last: edges.last } }] : []),
      { key: entryKey(blog, entry.id), row: entry },
      ...contentsMutations(rows, blog, contents),
    ],
  };
}

/** Pages of the contents in which the entry stands or will stand, as far as the rows tell: all that is needed where it is no edge. */
export function pagesNear(event: EntryEvent, rows: Rows<LedgerRow>): readonly RowKey[] {
  const { blog } = event;
  const index = indexIn(rows, blog);
  if (index.pages.length === 0) return [];
  const id = entryIdOf(event);
  const known = entryIn(rows, blog, id)?.order;
  // A withdrawal has no place of its own: of an unknown entry it stands before all.
  const orders = event.type === 'withdrawn' ? [known ?? ''] : known === undefined ? [event.entry.order] : [event.entry.order, known];
  return orders.map(order => pageKey(blog, index.pages[pageFor(index, { order, entry: id, index: 0 })]!.page));
}

/** True of the first and the last entry with a time: what stands next to it is then looked for. */
export function isEdge(event: EntryEvent, rows: Rows<LedgerRow>): boolean {
  const known = blogIn(rows, event.blog);
  const id = entryIdOf(event);
  return known?.first?.id === id || known?.last?.id === id;
}

function entryAfter(event: EntryEvent, known: LedgerEntry | undefined, digest: string | null, offset: string): LedgerEntry {
  if (event.type === 'withdrawn') {
    const blank: LedgerEntry = { kind: 'entry', id: event.id, revision: 0, withdrawn: true, digest: null, order: '', date: null, time: null, headline: null, offset };
    return { ...(known ?? blank), revision: event.revision, withdrawn: true, offset };
  }
  const { id, revision, order, date, time, headline } = event.entry;
  return { kind: 'entry', id, revision, withdrawn: false, digest, order, date, time, headline, offset };
}

function listed({ order, id, withdrawn, date, time }: LedgerEntry): Listed {
  const at = time === null || withdrawn ? null : date === null ? time : `${date}T${time}`;
  return { order, entry: id, index: 0, at };
}

type Edges = { readonly type: 'missing'; readonly page: number } | { readonly type: 'found'; readonly first: Stamp | null; readonly last: Stamp | null };

/** The first and last entry with a time. Where the event's own entry was one, the next is looked for from its place on: none stands outside. */
function edgesAfter(rows: Rows<LedgerRow>, blog: BlogId, entry: LedgerEntry, contents: EditedContents & { type: 'done' }): Edges {
  const before = blogIn(rows, blog);
  const { order, entry: id, at } = listed(entry);
  const own: Stamp | null = at === null ? null : { order, id, at };
  const read = (page: number): ContentsPage | null | undefined => contents.pages.get(page) ?? pageIn(rows, blog, page);
  const edge = (known: Stamp | null, backwards: boolean): Found => {
    if (known?.id !== id) return { type: 'found', stamp: outer(known, own, backwards) };
    const found = findTimed(contents.index, read, { order: known.order, entry: id, index: 0 }, backwards);
    return found.type === 'missing' ? found : { type: 'found', stamp: outer(found.stamp, own, backwards) };
  };
  const first = edge(before?.first ?? null, false);
  if (first.type === 'missing') return first;
  const last = edge(before?.last ?? null, true);
  if (last.type === 'missing') return last;
  return { type: 'found', first: first.stamp, last: last.stamp };
}

function outer(a: Stamp | null, b: Stamp | null, backwards: boolean): Stamp | null {
  if (!a || !b) return a ?? b;
  const earlier = a.order < b.order || (a.order === b.order && a.id < b.id) ? a : b;
  return earlier === a === backwards ? b : a;
}

function contentsMutations(rows: Rows<LedgerRow>, blog: BlogId, contents: EditedContents & { type: 'done' }): readonly Mutation<LedgerRow>[] {
  const pages = [...contents.pages].map(([page, row]) => ({ key: pageKey(blog, page), row }));
  return contents.index === indexIn(rows, blog) ? pages : [...pages, { key: indexKey(blog), row: contents.index }];
}

function unopened(blog: BlogId): BlogRow {
  return {
    kind: 'blog', blog, revision: 0, title: null, publisher: null, url: null, scope: null, timeZone: null, date: null,
    entries: 0, first: null, last: null,
  };
}
