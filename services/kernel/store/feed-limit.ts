/** How many changes a partition of a view keeps for watchers who come back: at least the last so many, trimmed at twice as many. */
export const FEED_LIMIT = 10_000;
