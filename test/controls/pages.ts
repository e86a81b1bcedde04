/** Pages and posts made by hand, and a log folded by hand, for the producer's tests. */
import type { BlogId, Entry } from '../../services/kernel/core/entry.js';
import type { LiveBlogEvent } from '../../services/kernel/core/events.js';
import { advance, EMPTY } from '../../services/producer/diff/advance.js';
import { diff, type DiffOptions, type Step } from '../../services/producer/diff/diff.js';
import type { Ledger } from '../../services/producer/ledger.js';
import type { Page, PageEntry } from '../../services/producer/segment/page.js';

export const BLOG = 'strike' as BlogId;

export function post(text: string, said: Partial<PageEntry> = {}): PageEntry {
  return {
    line: 1, date: '2016-04-26', time: null, headline: null, authors: [], keyEvent: false, pinned: false,
    blocks: text.split('\n').map(line => ({ kind: 'paragraph', text: line, by: null })), ...said,
  };
}

/** A page oldest first, each entry on a line of its own. */
export function page(entries: readonly PageEntry[], said: Partial<Page> = {}): Page {
  return {
    title: 'Strike day', publisher: null, url: null, timeZone: null, date: '2016-04-26', scope: 'England', order: 'oldest-first', layout: 'made-by-hand',
    entries: entries.map((entry, index) => ({ ...entry, line: index + 1 })), ...said,
  };
}

/** A log of one blog: its events, and what the ledger and a reader make of them. */
export class OneBlog {
  readonly events: LiveBlogEvent[] = [];
  ledger: Ledger = EMPTY;

  append(events: readonly LiveBlogEvent[]): void {
    this.events.push(...events);
    this.ledger = advance(this.ledger, events);
  }

  diff(dump: Page, options: DiffOptions = { complete: false }): Promise<readonly Step[]> {
    const last = new Map(this.events.flatMap(event => 'entry' in event ? [[event.entry.id, event.entry]] : []));
    return diff(BLOG, dump, this.ledger, entries => Promise.resolve(entries.map(entry => last.get(entry.id) ?? null)), options);
  }

  /** Appends what the dump adds and answers it, as "published 'first words'". */
  async take(dump: Page, options: DiffOptions = { complete: false }): Promise<readonly string[]> {
    const texts = this.texts();
    const events = (await this.diff(dump, options)).flatMap(step => step.event ?? []);
    this.append(events);
    return events.map(event => {
      switch (event.type) {
        case 'opened': return `opened ${event.revision}`;
        case 'withdrawn': return `withdrawn ${texts.get(event.id)}`;
        case 'published':
        case 'revised': return `${event.type} ${textOf(event.entry)}`;
      }
    });
  }

  /** The entries that stand, in feed order. */
  entries(): readonly Entry[] {
    const entries = new Map<string, Entry>();
    for (const event of this.events) {
      if (event.type === 'withdrawn') entries.delete(event.id);
      else if (event.type !== 'opened') entries.set(event.entry.id, event.entry);
    }
    return [...entries.values()].sort((a, b) => a.order < b.order ? -1 : 1);
  }

  /** Their texts. */
  feed(): readonly string[] { return this.entries().map(textOf); }

  private texts(): ReadonlyMap<string, string> { return new Map(this.entries().map(entry => [entry.id, textOf(entry)])); }
}

function textOf(entry: Entry): string {
  return [entry.time, entry.headline, ...entry.blocks.map(block => block.text)].filter(Boolean).join(' ');
}
