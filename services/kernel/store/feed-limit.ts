/** How many changes a partition of a view keeps for watchers who come back. */
export const FEED_LIMIT = 10_000;

/** The oldest so many are dropped: none until there is a quarter more than the limit, so that few commits trim and none trims much. */
export function excess(kept: number, feedLimit: number): number {
  return kept > feedLimit * 1.25 ? kept - feedLimit : 0;
}
