/** Geometry of a long list whose items differ in height: where each begins, and which are in sight. */

/** `tops[n]` is where item n begins, in pixels; one more than there are items, the last is the height of the whole. */
export function topsOf(count: number, heightOf: (index: number) => number): Float64Array {
  const tops = new Float64Array(count + 1);
  for (let index = 0; index < count; index++) tops[index + 1] = tops[index]! + heightOf(index);
  return tops;
}

/** The item that covers a height; the last one below the end. */
export function indexAt(tops: Float64Array, height: number): number {
  let [low, high] = [0, Math.max(0, tops.length - 2)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tops[middle]! <= height) low = middle; else high = middle - 1;
  }
  return low;
}

export interface Window { readonly first: number; readonly end: number }

/** Items between two heights and `spare` pixels around them; end exclusive. */
export function windowOf(tops: Float64Array, top: number, bottom: number, spare: number): Window {
  if (tops.length < 2) return { first: 0, end: 0 };
  return { first: indexAt(tops, top - spare), end: indexAt(tops, bottom + spare) + 1 };
}
