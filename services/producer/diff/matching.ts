/** Which entry of the dump is which entry of the log: at most one for each, found key by key, surest keys first. */
import { longestChain } from './chain.js';

export const NONE = -1;

/** A key that two sides share names the same entry; null takes no part. */
export type Keys = readonly (string | null)[];

export class Matching {
  readonly #knownOf: number[];
  readonly #feedOf: number[];

  /** @param feed entries of the dump @param known entries of the log, both oldest first */
  constructor(readonly feed: number, readonly known: number) {
    this.#knownOf = new Array<number>(feed).fill(NONE);
    this.#feedOf = new Array<number>(known).fill(NONE);
  }

  /** The log's entry that the dump's entry `feed` is, or `NONE`. */
  knownOf(feed: number): number { return this.#knownOf[feed] ?? NONE; }
  feedOf(known: number): number { return this.#feedOf[known] ?? NONE; }

  pair(feed: number, known: number): void {
    this.#knownOf[feed] = known;
    this.#feedOf[known] = feed;
  }

  /** Pairs equal keys: first along the longest way that keeps the order of both sides, then what has moved, first to first. */
  pairByKey(feedKeys: Keys, knownKeys: Keys): void {
    this.#pairEnds(feedKeys, knownKeys);
    this.#free(feedKeys, knownKeys, positions => longestChain(positions));
    this.#free(feedKeys, knownKeys, positions => inTurn(positions));
  }

  /** For each entry of the dump its match, where all matches together keep the order of both sides; `NONE` elsewhere. */
  anchors(): readonly number[] {
    return longestChain(this.#knownOf.map(known => known === NONE ? [] : [known]));
  }

  /** Equal ends need no search: all there is to do when nothing has changed. */
  #pairEnds(feedKeys: Keys, knownKeys: Keys): void {
    for (let at = 0; this.#same(feedKeys, knownKeys, at, at); at++) this.pair(at, at);
    for (let back = 1; this.#same(feedKeys, knownKeys, this.feed - back, this.known - back); back++) this.pair(this.feed - back, this.known - back);
  }

  #same(feedKeys: Keys, knownKeys: Keys, feed: number, known: number): boolean {
    const key = feedKeys[feed] ?? null;
    return key !== null && key === knownKeys[known] && this.knownOf(feed) === NONE && this.feedOf(known) === NONE;
  }

  #free(feedKeys: Keys, knownKeys: Keys, choose: (positions: readonly (readonly number[])[]) => readonly number[]): void {
    const places = new Map<string, number[]>();
    for (let known = this.known - 1; known >= 0; known--) {
      const key = knownKeys[known] ?? null;
      if (key === null || this.feedOf(known) !== NONE) continue;
      const same = places.get(key);
      if (same) same.push(known);
      else places.set(key, [known]);
    }
    if (places.size === 0) return;
    const free = feedKeys.map((key, feed) => key === null || this.knownOf(feed) !== NONE ? [] : places.get(key) ?? []);
    choose(free).forEach((known, feed) => { if (known !== NONE) this.pair(feed, known); });
  }
}

/** First to first: each item takes the lowest position that is left of its candidates. */
function inTurn(candidates: readonly (readonly number[])[]): number[] {
  const used = new Map<readonly number[], number>();
  return candidates.map(positions => {
    const count = used.get(positions) ?? 0;
    used.set(positions, count + 1);
    return positions.at(-1 - count) ?? NONE;
  });
}
