/** An event of the log as the view's list of latest entries shows it. */
import type { LiveBlogEvent } from '../../kernel/core/events.js';
import type { FeedEntry } from './board.js';

/** Null for what is no entry. */
export function feedEntry(event: LiveBlogEvent): FeedEntry | null {
  switch (event.type) {
    case 'opened': return null;
    case 'withdrawn': return { blog: event.blog, date: null, time: null, headline: `entry ${event.id}`, kind: 'withdrawn' };
    case 'published': case 'revised': {
      const { date, time, headline, blocks } = event.entry;
      return { blog: event.blog, date, time, headline: headline ?? blocks.find(block => block.text)?.text ?? '', kind: event.type };
    }
  }
}
