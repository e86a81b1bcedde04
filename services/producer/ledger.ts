/** The projection `blogs`: what the log says each blog holds, for `query blogs` and for telling what a later dump changes. */
import { contentDigest } from '../kernel/core/digest.js';
import type { BlogId } from '../kernel/core/entry.js';
import type { LiveBlogEvent } from '../kernel/core/events.js';
import type { Projection, RowKey, Rows } from '../kernel/core/projection.js';
import { indexIn, indexKey, pageIn, pageKey } from './ledger/contents.js';
import { blogIn, blogKey, entryIdOf, entryIn, entryKey, isEdge, pagesNear, planEntry, planOpened, type Plan } from './ledger/fold.js';
import { blogsView } from './ledger/present.js';
import type { Ledger, LedgerEntry, LedgerRow } from './ledger/rows.js';

export type { BlogRow, Ledger, LedgerEntry, LedgerRow } from './ledger/rows.js';

/** Reading an event for the ledger gives the `contentDigest` of what it says; null for what is no entry. */
export const blogsProjection: Projection<{ readonly digest: string | null }, LedgerRow> = {
  ...blogsView,
  view: 'blogs',
  isFollowed: false,
  read: event => ({ digest: event.type === 'published' || event.type === 'revised' ? contentDigest(event.entry) : null }),
  keysOf(event, { digest }, rows) {
    const { blog } = event;
    if (event.type === 'opened') return [blogKey(blog)];
    const first = [blogKey(blog), entryKey(blog, entryIdOf(event)), indexKey(blog)];
    if (!isEdge(event, rows)) return [...first, ...pagesNear(event, rows)];
    const planned = plan(event, digest, '0', rows);
    return planned.type === 'missing' ? [...first, ...planned.keys] : first;
  },
  fold(event, { digest }, rows) {
    const planned = plan(event, digest, String(event.position.offset), rows);
    if (planned.type === 'missing') throw new Error(`fold of ${event.blog} lacks ${planned.keys.join(', ')}`);
    return planned.mutations;
  },
};

function plan(event: LiveBlogEvent, digest: string | null, offset: string, rows: Rows<LedgerRow>): Plan {
  return event.type === 'opened' ? planOpened(event, rows) : planEntry(event, digest, offset, rows);
}

/** Rows read at one time from one reading of the store cost less than one by one. */
const AT_ONCE = 1000;

/**
 * All that the ledger holds of one blog, as far as the projection has come: bring it to the log's end first.
 * @param load rows of the projection `blogs` (absent keys are absent)
 */
export async function readLedger(load: (keys: readonly RowKey[]) => Promise<Rows<LedgerRow>>, blog: BlogId): Promise<Ledger> {
  const top = await load([blogKey(blog), indexKey(blog)]);
  const pages = indexIn(top, blog).pages.map(leaf => leaf.page);
  const contents = await inParts(pages.map(page => pageKey(blog, page)), load);
  const ids = pages.flatMap(page => pageIn(contents, blog, page)?.items ?? []).map(listed => listed.entry);
  const entries = await inParts(ids.map(id => entryKey(blog, id)), load);
  return {
    blog: blogIn(top, blog) ?? null,
    entries: ids.map(id => entryIn(entries, blog, id)).filter((entry): entry is LedgerEntry => entry !== undefined),
  };
}

async function inParts(keys: readonly RowKey[], load: (keys: readonly RowKey[]) => Promise<Rows<LedgerRow>>): Promise<Rows<LedgerRow>> {
  const all = new Map<RowKey, LedgerRow>();
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    for (const [key, row] of await load(keys.slice(at, at + AT_ONCE))) all.set(key, row);
  }
  return all;
}
