/**
 * A list of any length of which only what is in sight is in the document. What somebody reads stays where it is, whatever comes above it
 * or turns out higher than was thought; at the very top, new items push the others down.
 */
import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import { indexAt, topsOf, windowOf } from '../model/heights.js';

export interface Target { readonly key: string; readonly focus: boolean }

interface Props<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** Pixels that an item is thought to take until it has been drawn. */
  readonly estimate: (item: Item) => number;
  /** Brings an item into sight; a new object each time. */
  readonly target: Target | null;
  /** The target is drawn: its element. */
  readonly onArrive?: (item: HTMLElement, target: Target) => void;
  readonly onScroll?: (top: number) => void;
  readonly children: (item: Item, index: number) => ComponentChildren;
}

/** Pixels drawn above and below what is in sight. */
const SPARE = 600;
/** Pixels left free above an item that was brought into sight. */
const MARGIN = 16;
/** Nearer to the top than this, the list stays at the top. */
const TOP = 4;

/** Each item's height as it is thought to be, thought of once. */
class Estimates<Item extends object> {
  readonly #known = new WeakMap<Item, number>();

  constructor(private readonly estimate: (item: Item) => number) {}

  of(item: Item): number {
    const known = this.#known.get(item) ?? this.estimate(item);
    this.#known.set(item, known);
    return known;
  }
}

interface Anchor { readonly key: string; readonly offset: number }

export function LongList<Item extends object>({ items, keyOf, estimate, target, onArrive, onScroll, children }: Props<Item>) {
  const box = useRef<HTMLDivElement>(null);
  const anchor = useRef<Anchor | null>(null);
  const heights = useRef(new Map<string, number>());
  const thought = useRef(new Estimates(estimate));
  const [measured, remeasure] = useReducer<number, void>(count => count + 1, 0);
  const [, redraw] = useReducer<number, void>(count => count + 1, 0);
  const tops = useMemo(() => topsOf(items.length, index => heights.current.get(keyOf(items[index]!)) ?? thought.current.of(items[index]!)), [items, measured]);
  const places = useMemo(() => new Map(items.map((item, index) => [keyOf(item), index])), [items]);
  const top = topIn(box, anchor.current, places, tops);
  const { first, end } = windowOf(tops, top, top + (box.current?.clientHeight ?? SPARE), SPARE);
  const drawn = useRef({ first, end });
  drawn.current = { first, end };

  useLayoutEffect(() => { if (box.current && Math.abs(box.current.scrollTop - top) >= 1) box.current.scrollTop = top; });
  const sought = useRef<Target | null>(null);
  useLayoutEffect(() => {
    sought.current = target;
    if (target && places.has(target.key)) { anchor.current = { key: target.key, offset: -MARGIN }; redraw(); }
  }, [target]);
  useLayoutEffect(() => {
    const item = sought.current && box.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(sought.current.key)}"]`);
    if (!item || !sought.current) return;
    onArrive?.(item, sought.current);
    sought.current = null;
  });
  useMeasuring(box, heights, remeasure);

  const scrolled = (): void => {
    const at = box.current?.scrollTop ?? 0;
    const index = indexAt(tops, at);
    anchor.current = at <= TOP || items.length === 0 ? null : { key: keyOf(items[index]!), offset: at - tops[index]! };
    const next = windowOf(tops, at, at + (box.current?.clientHeight ?? 0), SPARE / 2);
    if (next.first < drawn.current.first || next.end > drawn.current.end) redraw();
    onScroll?.(at);
  };
  return (
    <div class="long-list" ref={box} onScroll={scrolled}>
      <div class="long-list-whole" role="feed" aria-label="Posts, newest first" style={{ height: `${tops.at(-1)}px` }}>
        <div class="long-list-drawn" style={{ transform: `translateY(${tops[first] ?? 0}px)` }}>
          {items.slice(first, end).map((item, n) => <div key={keyOf(item)} class="long-list-item" data-key={keyOf(item)}>{children(item, first + n)}</div>)}
        </div>
      </div>
    </div>
  );
}

/** Where the list is to be scrolled to, so that its anchor stays where it is. */
function topIn(box: RefObject<HTMLElement | null>, anchor: Anchor | null, places: ReadonlyMap<string, number>, tops: Float64Array): number {
  const index = anchor ? places.get(anchor.key) : undefined;
  if (!anchor || index === undefined) return anchor ? box.current?.scrollTop ?? 0 : 0;
  const lowest = Math.max(0, (tops.at(-1) ?? 0) - (box.current?.clientHeight ?? 0));
  return Math.min(lowest, Math.max(0, tops[index]! + anchor.offset));
}

/** Learns the height of each item that is drawn, and of each that changes. */
function useMeasuring(box: RefObject<HTMLElement | null>, heights: RefObject<Map<string, number>>, remeasure: () => void): void {
  const observer = useRef<ResizeObserver | null>(null);
  const watched = useRef(new Set<Element>());
  useLayoutEffect(() => {
    observer.current ??= new ResizeObserver(entries => { if (learn(entries, heights.current)) remeasure(); });
    const items = new Set(box.current?.querySelectorAll('.long-list-item'));
    for (const gone of watched.current) if (!items.has(gone)) observer.current.unobserve(gone);
    for (const item of items) if (!watched.current.has(item)) observer.current.observe(item);
    watched.current = items;
  });
  useLayoutEffect(() => () => observer.current?.disconnect(), []);
}

function learn(entries: readonly ResizeObserverEntry[], heights: Map<string, number>): boolean {
  let changed = false;
  for (const { target, borderBoxSize } of entries) {
    const key = (target as HTMLElement).dataset['key'];
    const height = borderBoxSize[0]?.blockSize ?? 0;
    if (key === undefined || height === 0 || heights.get(key) === height) continue;
    heights.set(key, height);
    changed = true;
  }
  return changed;
}
