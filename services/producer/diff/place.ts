/** Gives new entries their place among the known ones: a fractional index between its neighbours'. */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import { NONE, type Matching } from './matching.js';

/** Where an entry stands in time, as far as it says. */
export interface Stamped {
  readonly date: string | null;
  readonly time: string | null;
}

export type Placed = Stamped & { readonly order: string };

/**
 * The `order` of each entry of the dump that has no match. It goes right before the next entry of the dump that is
 * known, after all when there is none; where times are printed, among the known entries that stand between, by its time.
 * @param feed entries of the dump and @param known those of the log, both oldest first
 */
export function placesOf(matching: Matching, feed: readonly Stamped[], known: readonly Placed[]): ReadonlyMap<number, string> {
  const places = new Map<number, string>();
  for (const [slot, entries] of bySlot(matching, feed, known)) {
    const keys = keysBetween(known[slot - 1]?.order || null, known[slot]?.order || null, entries.length);
    entries.forEach((entry, index) => places.set(entry, keys[index]!));
  }
  return places;
}

/** With nothing after them, keys are counted on one by one: a run that is cut short and goes on later gets the same ones. */
function keysBetween(before: string | null, after: string | null, count: number): readonly string[] {
  if (after !== null) return generateNKeysBetween(before, after, count);
  const keys: string[] = [];
  for (let last = before; keys.length < count; last = keys.at(-1)!) keys.push(generateKeyBetween(last, null));
  return keys;
}

/** New entries by slot: slot n is the place before the n-th known entry. */
function bySlot(matching: Matching, feed: readonly Stamped[], known: readonly Placed[]): ReadonlyMap<number, readonly number[]> {
  const anchors = matching.anchors();
  const slots = new Map<number, number[]>();
  let run: number[] = [];
  let low = 0;
  const endRun = (high: number) => {
    slotsOf(run.map(entry => feed[entry]!), known, low, high).forEach((slot, index) => {
      const entry = run[index]!;
      const there = slots.get(slot);
      if (there) there.push(entry);
      else slots.set(slot, [entry]);
    });
    run = [];
  };
  anchors.forEach((anchor, entry) => {
    if (anchor !== NONE) {
      endRun(anchor);
      low = anchor + 1;
    } else if (matching.knownOf(entry) === NONE) run.push(entry);
  });
  endRun(known.length);
  return slots;
}

/** Slots of a run of new entries in `low`..`high`, never descending; an entry without a time goes with the one before it. */
function slotsOf(run: readonly Stamped[], known: readonly Placed[], low: number, high: number): readonly number[] {
  if (low === high) return run.map(() => high);
  const between = known.slice(low, high);
  const timed = run.map(entry => slotByTime(entry, between));
  let slot = timed.find(found => found !== null) ?? high - low;
  return timed.map(found => {
    slot = Math.max(slot, found ?? slot);
    return low + slot;
  });
}

/** After the last entry that is not later; null where no two times can be compared. */
function slotByTime(entry: Stamped, between: readonly Stamped[]): number | null {
  const own = comparisons(entry, between);
  if (own.every(later => later === null)) return null;
  return own.lastIndexOf(false) + 1 || own.indexOf(true);
}

/** For each known entry whether it is later than the new one; null where they cannot be compared. */
function comparisons(entry: Stamped, between: readonly Stamped[]): readonly (boolean | null)[] {
  const own = stamp(entry);
  return between.map(other => {
    const its = stamp(other);
    return own === null || its === null || own.length !== its.length ? null : its > own;
  });
}

/** Two stamps can be compared when both have a date or neither has: they are of one length. */
function stamp({ date, time }: Stamped): string | null {
  return time === null ? null : date === null ? time : `${date}T${time}`;
}
