/** The longest way through two sequences that crosses nowhere. */

/**
 * Longest strictly ascending choice of one candidate per item, items skipped where they do not fit
 * (Hunt and Szymanski, "A fast algorithm for computing longest common subsequences", 1977).
 * @param candidates for each item the positions it may take, in descending order
 * @returns for each item the position chosen, or -1
 */
export function longestChain(candidates: readonly (readonly number[])[]): number[] {
  const ends: Link[] = [];
  candidates.forEach((positions, item) => {
    for (const position of positions) {
      const length = lengthBelow(ends, position);
      if (ends[length]?.position === position) continue;
      ends[length] = { item, position, before: ends[length - 1] ?? null };
    }
  });
  const chosen = candidates.map(() => -1);
  for (let link = ends.at(-1) ?? null; link; link = link.before) chosen[link.item] = link.position;
  return chosen;
}

interface Link { readonly item: number; readonly position: number; readonly before: Link | null }

/** How many of the chains found end before `position`. */
function lengthBelow(ends: readonly Link[], position: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]!.position < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
