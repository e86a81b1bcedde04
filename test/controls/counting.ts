/** A small projection for tests of what runs projections: words by blog, with memory of entries, so that revisions, withdrawals and second deliveries matter. */
import type { BlogId, Entry, EntryId } from '../../services/kernel/core/entry.js';
import type { LiveBlogEvent } from '../../services/kernel/core/events.js';
import { rowKey, type Mutation, type Projection, type RowKey, type Rows } from '../../services/kernel/core/projection.js';

export type CountRow =
  | { readonly type: 'entry'; readonly revision: number; readonly words: readonly string[] }
  | { readonly type: 'word'; readonly count: number; readonly last: string };

interface Claims { readonly blog: BlogId; readonly id: EntryId; readonly revision: number; readonly words: readonly string[] }

/** A headline that this projection cannot read: to test dead letters. */
export const UNREADABLE = 'unreadable';

export const counting: Projection<Claims, CountRow> = {
  name: 'counting',
  version: 1,
  view: 'words',
  read: (event) => (event.type === 'opened' ? null : claimsOf(event)),
  keysOf: (_, claims, rows) => [entryKey(claims), ...wordsOf(claims, rows).map((word) => wordKey(claims, word))],
  fold: (event, claims, rows) => (claims.revision <= knownRevision(claims, rows) ? [] : mutations(`${event.position.offset}`, claims, rows)),
  present: (row) => (row.type === 'word' ? { count: row.count } : null),
};

function claimsOf(event: Exclude<LiveBlogEvent, { type: 'opened' }>): Claims {
  if (event.type === 'withdrawn') return { blog: event.blog, id: event.id, revision: event.revision, words: [] };
  const { blog, id, revision, headline } = event.entry;
  if (headline === UNREADABLE) throw new Error(`The headline of ${id} cannot be read.`);
  return { blog, id, revision, words: headline === null ? [] : headline.split(' ') };
}

function mutations(offset: string, claims: Claims, rows: Rows<CountRow>): Mutation<CountRow>[] {
  const changed = new Map<RowKey, CountRow | null>([[entryKey(claims), { type: 'entry', revision: claims.revision, words: claims.words }]]);
  for (const word of earlierWords(claims, rows)) add(changed, rows, wordKey(claims, word), -1, offset);
  for (const word of claims.words) add(changed, rows, wordKey(claims, word), 1, offset);
  return [...changed].map(([key, row]) => ({ key, row }));
}

function add(changed: Map<RowKey, CountRow | null>, rows: Rows<CountRow>, key: RowKey, by: number, last: string): void {
  const row = changed.has(key) ? changed.get(key) : rows.get(key);
  const count = (row?.type === 'word' ? row.count : 0) + by;
  changed.set(key, count === 0 ? null : { type: 'word', count, last });
}

function knownRevision(claims: Claims, rows: Rows<CountRow>): number {
  const row = rows.get(entryKey(claims));
  return row?.type === 'entry' ? row.revision : 0;
}

function earlierWords(claims: Claims, rows: Rows<CountRow>): readonly string[] {
  const row = rows.get(entryKey(claims));
  return row?.type === 'entry' ? row.words : [];
}

function wordsOf(claims: Claims, rows: Rows<CountRow>): string[] {
  return [...new Set([...claims.words, ...earlierWords(claims, rows)])];
}

function entryKey({ blog, id }: Claims): RowKey {
  return rowKey('_entry', blog, id);
}

function wordKey({ blog }: Claims, word: string): RowKey {
  return rowKey('words', blog, word);
}

/** An entry that says nothing but its headline. */
export function entryOf(blog: string, id: string, revision: number, headline: string | null): Entry {
  return {
    blog: blog as BlogId, id: id as EntryId, revision, order: 'a0', date: null, time: null, scope: null, headline,
    authors: [], blocks: [], keyEvent: false, pinned: false, sourceLine: null,
  };
}

export function published(blog: string, id: string, headline: string): LiveBlogEvent {
  return { type: 'published', blog: blog as BlogId, entry: entryOf(blog, id, 1, headline) };
}

export function revised(blog: string, id: string, revision: number, headline: string): LiveBlogEvent {
  return { type: 'revised', blog: blog as BlogId, entry: entryOf(blog, id, revision, headline) };
}

export function withdrawn(blog: string, id: string, revision: number): LiveBlogEvent {
  return { type: 'withdrawn', blog: blog as BlogId, id: id as EntryId, revision };
}
