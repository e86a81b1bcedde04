/** Compares a dump with what the log holds of its blog: the events that lead from the one to the other, and what is there already. */
import { contentDigest } from '../../kernel/core/digest.js';
import type { BlogId, Entry, EntryId } from '../../kernel/core/entry.js';
import type { BlogOpened, LiveBlogEvent } from '../../kernel/core/events.js';
import { Names, stemOf } from '../identity.js';
import type { BlogRow, Ledger, LedgerEntry } from '../ledger.js';
import type { Page, PageEntry } from '../segment/page.js';
import { match, type Recall } from './match.js';
import { NONE, type Matching } from './matching.js';
import { placesOf } from './place.js';

/** One thing the dump says of its blog: `event` null when the log says it already. */
export interface Step {
  readonly type: LiveBlogEvent['type'];
  /** Null for the blog itself. */
  readonly entry: EntryId | null;
  /** The revision the event makes, or the one that is there. */
  readonly revision: number;
  readonly event: LiveBlogEvent | null;
  /** Index into the dump's entries, oldest first; null for the blog itself and for what is withdrawn. */
  readonly at: number | null;
}

export interface DiffOptions {
  /** The dump is the whole blog: what it lacks is withdrawn. */
  readonly complete: boolean;
  /** The log has gone on since this dump was made: it adds what the log lacks and takes nothing back. */
  readonly overtaken?: boolean;
}

/** Entries of a page, oldest first. */
export function feedOf(page: Page): readonly PageEntry[] {
  return page.order === 'newest-first' ? page.entries.toReversed() : page.entries;
}

/**
 * The blog first, then each entry in feed order, then what is withdrawn. Every entry of the dump gives one step.
 * What the dump does not say (a date, a time, a title) is not taken back. An entry keeps its place in the feed for ever.
 */
export async function diff(blog: BlogId, page: Page, ledger: Ledger, recall: Recall, options: DiffOptions): Promise<readonly Step[]> {
  const opened = openedStep(blog, page, ledger.blog, options);
  const scope = page.scope ?? ledger.blog?.scope ?? null;
  const feed = feedOf(page);
  const known = ledger.entries.filter(entry => entry.order !== '');
  const matching = await match({ blog, feed, known, scope, complete: options.complete }, recall);
  const places = placesOf(matching, feed, known);
  const names = new Names(ledger.entries.map(entry => entry.id));
  const steps = feed.map((entry, at) => {
    const old = known[matching.knownOf(at)];
    return old ? compared(blog, scope, entry, old, at, options) : published(blog, scope, entry, names.give(stemOf(blog, entry)), places.get(at)!, at);
  });
  const withdrawn = options.complete && !options.overtaken ? missing(matching, known).map(entry => withdrawal(blog, entry)) : [];
  return [opened, ...steps, ...withdrawn];
}

function openedStep(blog: BlogId, page: Page, known: BlogRow | null, { overtaken }: DiffOptions): Step {
  const revision = known?.revision ?? 0;
  const said: BlogOpened = {
    type: 'opened', blog, revision: revision + 1,
    title: page.title ?? known?.title ?? null,
    publisher: page.publisher ?? known?.publisher ?? null,
    url: page.url ?? known?.url ?? null,
    scope: page.scope ?? known?.scope ?? null,
    timeZone: page.timeZone ?? known?.timeZone ?? null,
    date: page.date ?? known?.date ?? null,
  };
  const isSaid = known !== null && revision > 0 && (overtaken || saysTheSame(said, known));
  return { type: 'opened', entry: null, revision: isSaid ? revision : revision + 1, event: isSaid ? null : said, at: null };
}

function saysTheSame(a: BlogOpened, b: BlogRow): boolean {
  return a.title === b.title && a.publisher === b.publisher && a.url === b.url && a.scope === b.scope && a.timeZone === b.timeZone && a.date === b.date;
}

function published(blog: BlogId, scope: string | null, page: PageEntry, id: EntryId, order: string, at: number): Step {
  return { type: 'published', entry: id, revision: 1, event: { type: 'published', blog, entry: asEntry(blog, scope, page, id, 1, order) }, at };
}

function compared(blog: BlogId, scope: string | null, page: PageEntry, old: LedgerEntry, at: number, { overtaken }: DiffOptions): Step {
  const type = old.withdrawn ? 'published' as const : 'revised' as const;
  const said = { ...page, date: page.date ?? old.date, time: page.time ?? old.time };
  if (overtaken || (!old.withdrawn && contentDigest({ ...said, scope }) === old.digest)) return standing(old, at);
  const revision = old.revision + 1;
  return { type, entry: old.id, revision, event: { type, blog, entry: asEntry(blog, scope, said, old.id, revision, old.order) }, at };
}

function standing({ id, revision, withdrawn }: LedgerEntry, at: number): Step {
  const type = withdrawn ? 'withdrawn' : revision === 1 ? 'published' : 'revised';
  return { type, entry: id, revision, event: null, at };
}

function missing(matching: Matching, known: readonly LedgerEntry[]): readonly LedgerEntry[] {
  return known.filter((entry, at) => !entry.withdrawn && matching.feedOf(at) === NONE);
}

function withdrawal(blog: BlogId, { id, revision }: LedgerEntry): Step {
  return { type: 'withdrawn', entry: id, revision: revision + 1, event: { type: 'withdrawn', blog, id, revision: revision + 1 }, at: null };
}

function asEntry(blog: BlogId, scope: string | null, { line, ...rest }: PageEntry, id: EntryId, revision: number, order: string): Entry {
  return { blog, id, revision, order, scope, ...rest, sourceLine: line };
}
