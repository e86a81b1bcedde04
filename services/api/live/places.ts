/** Places in the change feeds of a view's partitions, compared. */
import { compareTokens, type Places, type Token } from '../../kernel/store/cursor.js';

/** One change's place. */
export interface Step { readonly partition: number; readonly token: Token }

/** True when nothing that `other` has seen is missing in `places`. */
export function reaches(places: Places, other: Places): boolean {
  return [...other].every(([partition, token]) => isSeen(places, { partition, token }));
}

export function isSeen(places: Places, { partition, token }: Step): boolean {
  const place = places.get(partition);
  return place !== undefined && compareTokens(place, token) >= 0;
}

/** The change between two places that are one change apart; null where they are the same. */
export function stepBetween(before: Places, after: Places): Step | null {
  for (const [partition, token] of after) {
    const place = before.get(partition);
    if (place === undefined || compareTokens(place, token) !== 0) return { partition, token };
  }
  return null;
}
