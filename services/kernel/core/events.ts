/** The four events of a live blog, as they stand in the log. Wire form: schemas/*.avsc. */
import type { BlogId, Entry, EntryId } from './entry.js';

export interface BlogOpened {
  readonly type: 'opened';
  readonly blog: BlogId;
  /** 1 for the first; counts one on when a later dump says something else of the blog itself. */
  readonly revision: number;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly scope: string | null;
  /** IANA name ("Europe/London") where the page tells it. */
  readonly timeZone: string | null;
  readonly date: string | null;
}

export interface EntryPublished {
  readonly type: 'published';
  readonly blog: BlogId;
  readonly entry: Entry;
}

/** The entry as it now stands, whole: it replaces all that its earlier revision said. */
export interface EntryRevised {
  readonly type: 'revised';
  readonly blog: BlogId;
  readonly entry: Entry;
}

export interface EntryWithdrawn {
  readonly type: 'withdrawn';
  readonly blog: BlogId;
  readonly id: EntryId;
  readonly revision: number;
}

export type LiveBlogEvent = BlogOpened | EntryPublished | EntryRevised | EntryWithdrawn;

/** The same whenever the same revision of the same entry is produced again: same event twice is once. */
export function eventId(event: LiveBlogEvent): string {
  switch (event.type) {
    case 'opened': return `${event.blog}/opened/${event.revision}`;
    case 'withdrawn': return `${event.blog}/${event.id}/${event.revision}`;
    default: return `${event.blog}/${event.entry.id}/${event.entry.revision}`;
  }
}
