/** Finds the entries of a dump that are known ones with other words: by place in the feed and likeness of the text. */
import type { Matching } from './matching.js';
import { NONE } from './matching.js';
import { shinglesOf, similarity, type Shingles } from './similarity.js';
import type { PageEntry } from '../segment/page.js';

/** The likeness from which two texts are one entry's, by what else the two entries share (0 to 1, see `similarity`). */
export const ENOUGH = {
  /** The same printed time. */
  sameTime: 0.2,
  /** No printed time on one side at least. */
  noTime: 0.45,
  /** Two different printed times: the time was put right, little else. */
  otherTime: 0.8,
  /** Away from its place in the feed. */
  moved: 0.9,
} as const;

/** Known entries looked at beyond as many as the dump has new ones, where the dump ends and the log goes on. */
const MARGIN = 16;

/** Shingles that more known entries than this have say little about which of them it is. */
const COMMON = 16;

/** A run of entries between two matches, in the dump and in the log: those that have no match yet. */
export interface Gap {
  readonly feed: readonly number[];
  readonly known: readonly number[];
}

export type Comparable = Pick<PageEntry, 'date' | 'time' | 'headline' | 'blocks'>;

/** What `seek` compares: `known` holds the texts that were read back from the log. */
export interface Texts {
  readonly feed: readonly Comparable[];
  readonly known: ReadonlyMap<number, Comparable>;
}

/**
 * @param stands false for a withdrawn entry
 * @returns the gaps that hold something on both sides, and last, for what has moved, all that the dump covers
 */
export function gapsOf(matching: Matching, stands: (known: number) => boolean, complete: boolean): { readonly between: readonly Gap[]; readonly covered: Gap } {
  const anchors = matching.anchors().map((known, feed) => ({ feed, known })).filter(anchor => anchor.known !== NONE);
  const edges = [{ feed: NONE, known: NONE }, ...anchors, { feed: matching.feed, known: matching.known }];
  const freeFeed = (from: number, to: number) => range(from, to).filter(feed => matching.knownOf(feed) === NONE);
  const freeKnown = (from: number, to: number) => range(from, to).filter(known => matching.feedOf(known) === NONE && stands(known));
  const between = edges.slice(1).flatMap((edge, index) => {
    const before = edges[index]!;
    const feed = edge.feed - before.feed > 1 ? freeFeed(before.feed + 1, edge.feed) : [];
    if (feed.length === 0) return [];
    const known = freeKnown(before.known + 1, edge.known);
    return [{ feed, known: anchors.length ? near(known, feed.length + MARGIN, before.known === NONE, edge.known === matching.known) : known }];
  });
  const first = complete ? 0 : anchors[0]?.known ?? 0;
  const last = complete ? matching.known : anchors.at(-1)?.known ?? 0;
  const feed = between.flatMap(gap => gap.feed);
  return { between: between.filter(gap => gap.known.length > 0), covered: { feed, known: feed.length ? freeKnown(first, last) : [] } };
}

/** A dump is one stretch of its blog: beyond its ends only the nearest known entries can be its own. */
function near(known: readonly number[], count: number, atStart: boolean, atEnd: boolean): readonly number[] {
  if (atStart) return known.slice(-count);
  return atEnd ? known.slice(0, count) : known;
}

/** Pairs what is alike enough in a gap, the likest first; none crosses another. */
export function pairEdited(matching: Matching, gap: Gap, texts: Texts): void {
  const taken: Likeness[] = [];
  for (const pair of likenesses(matching, gap, texts, needed)) {
    if (isFree(matching, pair) && taken.every(other => !crosses(pair, other))) {
      matching.pair(pair.feed, pair.known);
      taken.push(pair);
    }
  }
}

/** Pairs what was moved to another place of the feed, its text as good as unchanged. */
export function pairMoved(matching: Matching, covered: Gap, texts: Texts): void {
  for (const pair of likenesses(matching, covered, texts, () => ENOUGH.moved)) {
    if (isFree(matching, pair)) matching.pair(pair.feed, pair.known);
  }
}

interface Likeness { readonly feed: number; readonly known: number; readonly score: number }

function isFree(matching: Matching, { feed, known }: Likeness): boolean {
  return matching.knownOf(feed) === NONE && matching.feedOf(known) === NONE;
}

function crosses(a: Likeness, b: Likeness): boolean {
  return a.feed < b.feed !== a.known < b.known;
}

function needed(a: Comparable, b: Comparable): number {
  if (a.time === null || b.time === null) return ENOUGH.noTime;
  return a.time === b.time ? ENOUGH.sameTime : ENOUGH.otherTime;
}

function likenesses(matching: Matching, gap: Gap, texts: Texts, enough: (a: Comparable, b: Comparable) => number): readonly Likeness[] {
  const known = gap.known.filter(at => matching.feedOf(at) === NONE && texts.known.has(at)).map(at => ({ at, entry: texts.known.get(at)!, shingles: shinglesOf(texts.known.get(at)!) }));
  const rare = rareShingles(known.map(({ shingles }) => shingles));
  const found = gap.feed.filter(feed => matching.knownOf(feed) === NONE).flatMap(feed => {
    const entry = texts.feed[feed]!;
    const shingles = shinglesOf(entry);
    return [...rare(shingles)].map(index => known[index]!)
      .filter(other => sameDay(entry, other.entry))
      .map(other => ({ feed, known: other.at, score: similarity(shingles, other.shingles), enough: enough(entry, other.entry) }))
      .filter(pair => pair.score >= pair.enough);
  });
  return found.sort((a, b) => b.score - a.score || a.feed - b.feed || a.known - b.known);
}

/** Two printed dates that differ are two posts. */
function sameDay(a: Comparable, b: Comparable): boolean {
  return a.date === null || b.date === null || a.date === b.date;
}

/** Which of `all` share a telling shingle with a text. */
function rareShingles(all: readonly Shingles[]): (of: Shingles) => ReadonlySet<number> {
  const places = new Map<string, number[]>();
  const each = ({ words, pairs }: Shingles) => [...words, ...pairs];
  all.forEach((shingles, index) => {
    for (const shingle of each(shingles)) {
      const at = places.get(shingle);
      if (at) at.push(index);
      else places.set(shingle, [index]);
    }
  });
  return of => new Set(each(of).flatMap(shingle => {
    const at = places.get(shingle) ?? [];
    return at.length <= COMMON ? at : [];
  }));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
