/** Pairs what a marking says with what was read: one to one, likest first. */

export interface Counts {
  readonly found: number;
  readonly extra: number;
  readonly missed: number;
}

export interface Matched<M, R> {
  readonly pairs: readonly (readonly [M, R])[];
  readonly extra: readonly R[];
  readonly missed: readonly M[];
  /** Without what the marking calls loose: finding it is no error, missing it is none. */
  readonly counts: Counts;
}

export function matchPairs<M extends { readonly loose?: boolean }, R>(marked: readonly M[], read: readonly R[], likeness: (m: M, r: R) => number): Matched<M, R> {
  const candidates = marked.flatMap(m => read.map(r => ({ m, r, like: likeness(m, r) }))).filter(({ like }) => like > 0).sort((a, b) => b.like - a.like);
  const takenMarks = new Set<M>();
  const takenReads = new Set<R>();
  const pairs: (readonly [M, R])[] = [];
  for (const { m, r } of candidates) {
    if (takenMarks.has(m) || takenReads.has(r)) continue;
    takenMarks.add(m);
    takenReads.add(r);
    pairs.push([m, r]);
  }
  const extra = read.filter(r => !takenReads.has(r));
  const missed = marked.filter(m => !takenMarks.has(m));
  return { pairs, extra, missed, counts: { found: pairs.filter(([m]) => !m.loose).length, extra: extra.length, missed: missed.filter(m => !m.loose).length } };
}

export function addCounts(a: Counts, b: Counts): Counts {
  return { found: a.found + b.found, extra: a.extra + b.extra, missed: a.missed + b.missed };
}

/** Share of what was read that is right; 1 where nothing was read. */
export function precision({ found, extra }: Counts): number {
  return found + extra === 0 ? 1 : found / (found + extra);
}

/** Share of what is marked that was found; 1 where nothing is marked. */
export function recall({ found, missed }: Counts): number {
  return found + missed === 0 ? 1 : found / (found + missed);
}

/** Harmonic mean of precision and recall; 1 where there was nothing to find and nothing was found. */
export function f1({ found, extra, missed }: Counts): number {
  return found + extra + missed === 0 ? 1 : (2 * found) / (2 * found + extra + missed);
}
