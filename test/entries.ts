/** Events of an invented blog for tests of folds. What an entry claims is written into its headline by the test, as JSON. */
import type { FigureClaim } from '../services/kernel/core/claims.js';
import type { BlogId, Entry, EntryId } from '../services/kernel/core/entry.js';
import type { LiveBlogEvent } from '../services/kernel/core/events.js';

export const BLOG = 'harbour-strike' as BlogId;

export interface Post {
  readonly id: string;
  readonly revision?: number;
  /** Place in the feed; the id itself where a test gives none. */
  readonly order?: string;
  readonly date?: string | null;
  readonly time?: string | null;
  readonly claims?: readonly object[];
}

export function entry({ id, revision = 1, order = id, date = '2026-03-02', time = null, claims = [] }: Post): Entry {
  return {
    blog: BLOG, id: id as EntryId, revision, order, date, time, scope: 'England', headline: JSON.stringify(claims),
    authors: [], blocks: [], keyEvent: false, pinned: false, sourceLine: null,
  };
}

export function post(post: Post): LiveBlogEvent {
  return { type: (post.revision ?? 1) === 1 ? 'published' : 'revised', blog: BLOG, entry: entry(post) };
}

export function withdraw(id: string, revision = 2): LiveBlogEvent {
  return { type: 'withdrawn', blog: BLOG, id: id as EntryId, revision };
}

/** Stands in for an extractor. */
export function claimsIn<Claim>(entry: Entry): readonly Claim[] {
  return JSON.parse(entry.headline ?? '[]') as Claim[];
}

export function figure(part: Partial<FigureClaim>): FigureClaim {
  return {
    value: 46, high: null, of: null, modifier: 'exact', unit: 'percent', status: 'actual', period: 'current', where: 'England', source: null,
    day: null, span: { block: 0, start: 0, end: 3 }, words: `${part.value ?? 46}`, rule: 'test', ...part,
  };
}
