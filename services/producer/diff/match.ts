/** Says which entries of a dump the log already knows, as they are or as they were. */
import { contentDigest } from '../../kernel/core/digest.js';
import type { BlogId } from '../../kernel/core/entry.js';
import { stemOf, stemOfId } from '../identity.js';
import type { LedgerEntry } from '../ledger.js';
import type { PageEntry } from '../segment/page.js';
import { gapsOf, pairEdited, pairMoved, type Comparable } from './edited.js';
import { Matching, type Keys } from './matching.js';

export interface Sides {
  readonly blog: BlogId;
  /** Entries of the dump, oldest first. */
  readonly feed: readonly PageEntry[];
  /** Entries of the log in feed order, withdrawn ones too. */
  readonly known: readonly LedgerEntry[];
  /** What the blog is about, as it will stand after the dump. */
  readonly scope: string | null;
  readonly complete: boolean;
}

/** Reads back the last revisions of known entries, in the order asked for; null where only a withdrawal is there. */
export type Recall = (entries: readonly LedgerEntry[]) => Promise<readonly (Comparable | null)[]>;

/**
 * Surest first: the same content; the same content but for a date that one side does not say; the same time, headline and
 * first words; the same time and headline; and between unchanged neighbours, a like text (`ENOUGH`).
 * Two entries with different printed dates are never one, unless the whole dump is dated anew (`redated`).
 */
export async function match(sides: Sides, recall: Recall): Promise<Matching> {
  const { feed, known } = sides;
  const matching = new Matching(feed.length, known.length);
  if (known.length === 0 || feed.length === 0) return matching;

  const as = redated(sides);
  const dated = as === null ? feed : feed.map(entry => ({ ...entry, date: as }));
  const standing = known.map(entry => entry.withdrawn ? null : entry.digest);
  matching.pairByKey(digests(sides, dated), standing);
  if (isDone(matching)) return matching;
  for (const date of unsaidDates(sides)) matching.pairByKey(digestsDated(sides, matching, date), standing);
  matching.pairByKey(digests(sides, dated), known.map(entry => entry.digest));
  pairByFacts(sides, dated, matching);
  await pairByText(sides, dated, matching, recall);
  return matching;
}

function isDone(matching: Matching): boolean {
  for (let feed = 0; feed < matching.feed; feed++) if (matching.knownOf(feed) < 0) return false;
  return true;
}

function digests({ scope }: Sides, feed: readonly PageEntry[]): Keys {
  return feed.map(entry => contentDigest({ ...entry, scope }));
}

/** Digests of what has no match yet, with the date that one of the sides does not say. */
function digestsDated({ feed, scope }: Sides, matching: Matching, date: string | null): Keys {
  return feed.map((entry, at) => matching.knownOf(at) < 0 && (entry.date === null) !== (date === null) ? contentDigest({ ...entry, date, scope }) : null);
}

/** Dates an entry may have on the other side where one side says none: the known ones, and none. */
function unsaidDates({ known }: Sides): ReadonlySet<string | null> {
  return new Set([...known.map(entry => entry.date), null]);
}

/** The one date all known entries have, where the dump says one other date throughout and more than half of either is otherwise unchanged. */
function redated({ feed, known, scope }: Sides): string | null {
  const standing = known.filter(entry => !entry.withdrawn);
  const from = onlyDate(standing);
  const to = onlyDate(feed);
  if (from === null || to === null || from === to) return null;
  const digests = new Set(standing.map(entry => entry.digest));
  const unchanged = feed.filter(entry => digests.has(contentDigest({ ...entry, date: from, scope })));
  return unchanged.length * 2 > Math.max(feed.length, standing.length) ? from : null;
}

function onlyDate(entries: readonly { readonly date: string | null }[]): string | null {
  const first = entries[0]?.date ?? null;
  return entries.every(entry => entry.date === first) ? first : null;
}

/** Standing entries first: a withdrawn one is only taken up where none stands for it. */
function pairByFacts({ blog, known }: Sides, feed: readonly PageEntry[], matching: Matching): void {
  const stems = feed.map(entry => stemOf(blog, entry));
  const dates = feed.map(entry => entry.date);
  for (const withdrawn of [false, true]) {
    const among = (key: (entry: LedgerEntry) => string | null) => known.map(entry => entry.withdrawn === withdrawn ? key(entry) : null);
    matching.pairByKey(stems.map((stem, at) => `${stem} ${dates[at]}`), among(entry => `${stemOfId(entry.id)} ${entry.date}`));
    matching.pairByKey(stems.map((stem, at) => dates[at] === null ? stem : null), among(entry => stemOfId(entry.id)));
    matching.pairByKey(stems, among(entry => entry.date === null ? stemOfId(entry.id) : null));
    if (!withdrawn) matching.pairByKey(feed.map(stamped), among(stamped));
  }
}

/** Null unless both time and headline are printed. */
function stamped({ date, time, headline }: Pick<PageEntry, 'date' | 'time' | 'headline'>): string | null {
  return time === null || headline === null ? null : `${date} ${time} ${headline}`;
}

async function pairByText({ known, complete }: Sides, feed: readonly PageEntry[], matching: Matching, recall: Recall): Promise<void> {
  const { between, covered } = gapsOf(matching, at => !known[at]!.withdrawn, complete);
  const wanted = [...new Set([...between.flatMap(gap => gap.known), ...covered.known])].sort((a, b) => a - b);
  if (wanted.length === 0) return;
  const recalled = await recall(wanted.map(at => known[at]!));
  const texts = { feed, known: new Map(wanted.flatMap((at, index) => { const text = recalled[index]; return text ? [[at, text] as const] : []; })) };
  for (const gap of between) pairEdited(matching, gap, texts);
  pairMoved(matching, covered, texts);
}
