/**
 * A long list in feed order, kept in small pages, so that one more item rewrites one page however long the list is.
 * Each page also holds the state that folding all earlier pages gave: a change at the end costs one page,
 * a change in the middle the pages up to where the fold gives again what it gave before.
 */
import { comparePlaces, type Place } from './place.js';
import { same } from './same.js';

/** Which pages there are, in order, each with the place of its first item. */
export interface Index {
  readonly kind: 'index';
  /** Number of the next page made. */
  readonly next: number;
  readonly pages: readonly Leaf[];
}

export interface Leaf {
  readonly page: number;
  readonly from: Place;
}

export interface Page<Item extends Place, State> {
  readonly kind: 'page';
  /** What folding everything before this page gives. */
  readonly before: State;
  readonly items: readonly Item[];
}

/** What the list is folded into. `step` gives its argument back, the same object, where an item changes nothing. A state of null carries nothing on. */
export interface ListFold<Item, State> {
  readonly empty: State;
  step(state: State, item: Item): State;
}

export interface Change<Item extends Place> {
  readonly remove: readonly Place[];
  readonly add: readonly Item[];
}

export type Edited<Item extends Place, State> =
  /** Pages that must be read before the change can be made. */
  | { readonly type: 'missing'; readonly pages: readonly number[] }
  | {
    readonly type: 'done';
    readonly index: Index;
    /** Pages to write; null removes. */
    readonly pages: ReadonlyMap<number, Page<Item, State> | null>;
    /** The fold of the whole list; undefined when it is what it was. */
    readonly state: State | undefined;
  };

export const NO_PAGES: Index = { kind: 'index', next: 0, pages: [] };

/** A page being worked on. `items` null: untouched so far. */
interface Slot<Item> {
  readonly page: number;
  readonly from: Place;
  readonly items: readonly Item[] | null;
}

/**
 * Takes items out of the list (places that are not in it do no harm) and puts others in. An item in the place of another replaces it.
 * Pages, index and state that come out equal to what they were are the old objects or absent.
 * @param read a page, or undefined when it has not been loaded
 * @param capacity most items a page holds
 */
export function edit<Item extends Place, State>(
  index: Index, read: (page: number) => Page<Item, State> | undefined, change: Change<Item>, fold: ListFold<Item, State>, capacity: number,
): Edited<Item, State> {
  const touched = touch(index, change);
  if (touched.size === 0) return { type: 'done', index, pages: new Map(), state: undefined };
  const missing = [...touched.keys()].map(at => index.pages[at]).filter(leaf => leaf && !read(leaf.page)) as readonly Leaf[];
  if (missing.length > 0) return { type: 'missing', pages: missing.map(leaf => leaf.page) };

  const first = Math.min(...touched.keys());
  const { slots, next } = slotsFrom(index, first, touched, read, capacity);
  const folded = refold(slots, read, fold);
  if (folded.type === 'missing') return folded;
  const pages = new Map<number, Page<Item, State> | null>(folded.pages);
  for (const slot of slots) if (slot.items?.length === 0) pages.set(slot.page, null);
  return { type: 'done', index: indexOf(index, first, slots, next), pages, state: folded.state };
}

interface Touch<Item> { readonly remove: Place[]; readonly add: Item[] }

/** The list from its first touched page on, as it will stand. */
function slotsFrom<Item extends Place, State>(
  index: Index, first: number, touched: ReadonlyMap<number, Touch<Item>>, read: (page: number) => Page<Item, State> | undefined, capacity: number,
): { readonly slots: readonly Slot<Item>[]; readonly next: number } {
  let next = index.next;
  const slots: Slot<Item>[] = [];
  for (let at = first; at < Math.max(index.pages.length, 1); at++) {
    const leaf = index.pages[at];
    const here = touched.get(at);
    if (!here) { slots.push({ ...leaf!, items: null }); continue; }
    const old = leaf ? read(leaf.page)!.items : [];
    const chunks = cut(apply(old, here), old, capacity);
    if (chunks.length === 0 && leaf) slots.push({ ...leaf, items: [] });
    chunks.forEach((items, n) => slots.push({ page: n === 0 && leaf ? leaf.page : next++, from: placeOf(items[0]!), items }));
  }
  return { slots, next };
}

/** The index after the change: the old object where no page begins elsewhere than before. */
function indexOf(old: Index, first: number, slots: readonly Slot<unknown>[], next: number): Index {
  const tail = slots.filter(slot => slot.items?.length !== 0).map(({ page, from }) => ({ page, from }));
  if (next === old.next && same(old.pages.slice(first), tail)) return old;
  return { kind: 'index', next, pages: [...old.pages.slice(0, first), ...tail] };
}

/** The change parted by the page it falls on: position in the index, or 0 where there is no page yet. */
function touch<Item extends Place>(index: Index, change: Change<Item>): Map<number, Touch<Item>> {
  const touched = new Map<number, Touch<Item>>();
  const at = (place: Place) => {
    const position = pageFor(index, place);
    const known = touched.get(position) ?? { remove: [], add: [] };
    touched.set(position, known);
    return known;
  };
  if (index.pages.length > 0) for (const place of change.remove) at(place).remove.push(place);
  for (const item of change.add) at(item).add.push(item);
  return touched;
}

/** Position of the last page that starts at or before the place; the first page takes what stands before all. */
export function pageFor(index: Index, place: Place): number {
  let low = 0;
  let high = index.pages.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (comparePlaces(index.pages[middle]!.from, place) <= 0) low = middle; else high = middle - 1;
  }
  return Math.max(low, 0);
}

function apply<Item extends Place>(old: readonly Item[], change: Touch<Item>): readonly Item[] {
  const gone = [...change.remove, ...change.add];
  const kept = old.filter(item => !gone.some(place => comparePlaces(place, item) === 0));
  return [...kept, ...change.add].sort(comparePlaces);
}

/** Full pages where the list grew at its end, even ones where it grew in the middle. */
function cut<Item extends Place>(items: readonly Item[], old: readonly Item[], capacity: number): readonly (readonly Item[])[] {
  if (items.length <= capacity) return items.length > 0 ? [items] : [];
  const grewAtEnd = old.every((item, i) => items[i] === item);
  const size = grewAtEnd ? capacity : Math.ceil(items.length / Math.ceil(items.length / capacity));
  return Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size));
}

type Refolded<Item extends Place, State> =
  | { readonly type: 'missing'; readonly pages: readonly number[] }
  | { readonly type: 'done'; readonly pages: ReadonlyMap<number, Page<Item, State>>; readonly state: State | undefined };

/** Folds from the first touched page on; skips a stretch of untouched pages as soon as the first of it starts from an unchanged state. */
function refold<Item extends Place, State>(
  slots: readonly Slot<Item>[], read: (page: number) => Page<Item, State> | undefined, fold: ListFold<Item, State>,
): Refolded<Item, State> {
  const pages = new Map<number, Page<Item, State>>();
  /** State at the start of the slot in hand; undefined while it is what it was. */
  let state: State | undefined;
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at]!;
    if (state === undefined && slot.items === null) continue;
    const old = read(slot.page);
    if (slot.items === null && !old) return { type: 'missing', pages: ahead(slots, at, pages.size, read) };
    if (slot.items === null && same(old!.before, state)) { state = undefined; continue; }
    const before: State = state ?? old?.before ?? fold.empty;
    const items = slot.items ?? old!.items;
    if (items.length > 0 && !(old && same(old.before, before) && same(old.items, items))) pages.set(slot.page, { kind: 'page', before, items });
    const after = items.reduce((sofar, item) => fold.step(sofar, item), before);
    state = after === null ? undefined : after;
  }
  return { type: 'done', pages, state };
}

/** The next pages to read, more at a time the further the change reaches. */
function ahead<Item>(slots: readonly Slot<Item>[], at: number, walked: number, read: (page: number) => unknown): readonly number[] {
  return slots.slice(at, at + 1 + walked).filter(slot => slot.items === null && !read(slot.page)).map(slot => slot.page);
}

function placeOf({ order, entry, index }: Place): Place {
  return { order, entry, index };
}
