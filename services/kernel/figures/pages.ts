/**
 * A long list in feed order, kept in small pages, so that one more item rewrites one page however long the list is.
 * Each page also holds the state that folding all earlier pages gave: a change at the end costs one page,
 * a change in the middle the pages up to where the fold gives again what it gave before.
 */
import { comparePlaces, type Place } from './place.js';
import { same } from './same.js';

/** Which pages there are, in order. */
export interface Index {
  readonly kind: 'index';
  /** Number of the next page made. */
  readonly next: number;
  readonly pages: readonly Leaf[];
}

export interface Leaf {
  readonly page: number;
  /** No item of this page stands before, none of the page before it at or after. The first page takes what stands before all. */
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

/** A page, or undefined when it has not been loaded. */
export type ReadPage<Item extends Place, State> = (page: number) => Page<Item, State> | undefined;

/** Pages that `edit` will ask for next, [] when it has all. Costs less than `edit` where the change is at the list's end. */
export function missingPages<Item extends Place, State>(
  index: Index, read: ReadPage<Item, State>, change: Change<Item>, fold: ListFold<Item, State>, capacity: number,
): readonly number[] {
  const touched = touch(index, change);
  const missing = unread(index, read, touched);
  const toTheEnd = touched.size === index.pages.length - Math.min(...touched.keys());
  if (missing.length > 0 || touched.size === 0 || toTheEnd) return missing;
  const edited = edit(index, read, change, fold, capacity);
  return edited.type === 'missing' ? edited.pages : [];
}

/**
 * Takes items out of the list (places that are not in it do no harm) and puts others in. An item in the place of another replaces it.
 * Pages, index and state that come out equal to what they were are the old objects or absent.
 * @param capacity most items a page holds
 */
export function edit<Item extends Place, State>(
  index: Index, read: ReadPage<Item, State>, change: Change<Item>, fold: ListFold<Item, State>, capacity: number,
): Edited<Item, State> {
  const touched = touch(index, change);
  const missing = unread(index, read, touched);
  if (missing.length > 0) return { type: 'missing', pages: missing };
  if (touched.size === 0) return { type: 'done', index, pages: new Map(), state: undefined };

  const first = Math.min(...touched.keys());
  const last = Math.max(...touched.keys());
  const pages = new Map<number, Page<Item, State> | null>();
  const leaves: Leaf[] = [];
  let next = index.next;
  /** What folding up to here gives; undefined while that is what it was. */
  let state: State | undefined;
  let at = first;
  for (; at <= last || (state !== undefined && at < index.pages.length); at++) {
    const leaf = index.pages[at];
    const here = touched.get(at);
    const old = leaf && read(leaf.page);
    if (!here && state === undefined) { leaves.push(leaf!); continue; }
    if (!here && !old) return { type: 'missing', pages: ahead(index, at, pages.size, read) };
    if (!here && same(old!.before, state)) { leaves.push(leaf!); state = undefined; continue; }

    const items = here ? apply(old?.items ?? [], here) : old!.items;
    let before: State = state ?? old?.before ?? fold.empty;
    if (items.length === 0 && leaf) pages.set(leaf.page, null);
    const chunks = cut(items, old?.items ?? [], capacity);
    for (const [n, chunk] of chunks.entries()) {
      const own = n === 0 ? leaf : undefined;
      const made = leafFor(own, chunk, chunks.length > 1) ?? { page: next++, from: placeOf(chunk[0]!) };
      leaves.push(made);
      if (!(own && same(old!.before, before) && same(old!.items, chunk))) pages.set(made.page, { kind: 'page', before, items: chunk });
      before = chunk.reduce((sofar, item) => fold.step(sofar, item), before);
    }
    state = before === null ? undefined : before;
  }
  return { type: 'done', index: indexWith(index, first, leaves, at, next), pages, state };
}

/** A page keeps its leaf, whatever comes into it or leaves it; only when it is cut must its leaf begin no later than its first item. */
function leafFor<Item extends Place>(own: Leaf | undefined, items: readonly Item[], isCut: boolean): Leaf | undefined {
  if (!own || !isCut || comparePlaces(own.from, items[0]!) <= 0) return own;
  return { page: own.page, from: placeOf(items[0]!) };
}

/** The index with the leaves from `first` to `end` replaced: the old object where they are the old ones. */
function indexWith(old: Index, first: number, leaves: readonly Leaf[], end: number, next: number): Index {
  if (leaves.length === end - first && leaves.every((leaf, n) => leaf === old.pages[first + n])) return old;
  return { kind: 'index', next, pages: [...old.pages.slice(0, first), ...leaves, ...old.pages.slice(end)] };
}

interface Touch<Item> { readonly remove: Place[]; readonly add: Item[] }

function unread<Item extends Place>(index: Index, read: (page: number) => unknown, touched: ReadonlyMap<number, Touch<Item>>): readonly number[] {
  return [...touched.keys()].map(at => index.pages[at]?.page).filter(page => page !== undefined).filter(page => !read(page));
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
  const last = old.at(-1);
  const [first] = change.add;
  if (change.remove.length === 0 && change.add.length === 1 && first && (!last || comparePlaces(last, first) < 0)) return [...old, first];
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

/** The next pages to read, more at a time the further the change reaches. */
function ahead(index: Index, at: number, walked: number, read: (page: number) => unknown): readonly number[] {
  return index.pages.slice(at, at + 1 + walked).map(leaf => leaf.page).filter(page => !read(page));
}

function placeOf({ order, entry, index }: Place): Place {
  return { order, entry, index };
}
