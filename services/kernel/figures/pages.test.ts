import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { EntryId } from '../core/entry.js';
import { NO_PAGES, edit, missingPages, type Change, type Index, type ListFold, type Page } from './pages.js';
import { comparePlaces } from './place.js';

interface Item { readonly order: string; readonly entry: EntryId; readonly index: number; readonly value: number }

/** The last three values: a state that a change far back no longer touches. */
const LAST_THREE: ListFold<Item, readonly number[]> = { empty: [], step: (state, item) => [...state, item.value].slice(-3) };
const CAPACITY = 4;

class List {
  index: Index = NO_PAGES;
  readonly pages = new Map<number, Page<Item, readonly number[]>>();
  state: readonly number[] = [];
  read = 0;
  written = 0;

  change(change: Partial<Change<Item>>): void {
    const loaded = new Map<number, Page<Item, readonly number[]>>();
    for (;;) {
      const missing = missingPages(this.index, page => loaded.get(page), { remove: [], add: [], ...change }, LAST_THREE, CAPACITY);
      const edited = edit(this.index, page => loaded.get(page), { remove: [], add: [], ...change }, LAST_THREE, CAPACITY);
      expect(edited.type === 'missing' ? edited.pages : []).toEqual(missing);
      if (edited.type === 'missing') {
        for (const page of edited.pages) { loaded.set(page, this.pages.get(page)!); this.read++; }
        continue;
      }
      this.index = edited.index;
      this.state = edited.state ?? this.state;
      for (const [page, row] of edited.pages) { this.written++; if (row) this.pages.set(page, row); else this.pages.delete(page); }
      return;
    }
  }

  get items(): readonly Item[] { return this.index.pages.flatMap(({ page }) => this.pages.get(page)!.items); }
}

function item(at: number, value = at): Item {
  return { order: String(at).padStart(4, '0'), entry: `e${at}` as EntryId, index: 0, value };
}

describe('a list in pages', () => {
  test('keeps feed order and its fold through any additions and removals', () => {
    const step = fc.record({ add: fc.uniqueArray(fc.nat(40), { maxLength: 9 }), remove: fc.array(fc.nat(40), { maxLength: 5 }), value: fc.nat(9) });
    fc.assert(fc.property(fc.array(step, { maxLength: 25 }), steps => {
      const list = new List();
      const expected = new Map<number, Item>();
      for (const { add, remove, value } of steps) {
        const gone = remove.filter(at => !add.includes(at));
        list.change({ remove: gone.map(at => item(at)), add: add.map(at => item(at, value)) });
        for (const at of gone) expected.delete(at);
        for (const at of add) expected.set(at, item(at, value));
        const items = [...expected.values()].sort(comparePlaces);
        expect(list.items).toEqual(items);
        expect(list.state).toEqual(items.reduce((state, each) => LAST_THREE.step(state, each), LAST_THREE.empty));
        for (const { page } of list.index.pages) {
          const held = list.pages.get(page)!;
          const from = held.items[0]!;
          expect(held.items.length).toBeLessThanOrEqual(CAPACITY);
          expect(held.before).toEqual(items.filter(each => comparePlaces(each, from) < 0).reduce((state, each) => LAST_THREE.step(state, each), LAST_THREE.empty));
        }
        expect(list.pages.size).toBe(list.index.pages.length);
      }
    }), { numRuns: 300 });
  });

  test('additions before everything leave the index as it is until a page is cut', () => {
    const list = new List();
    for (let at = 100; at < 110; at++) list.change({ add: [item(at)] });
    list.change({ remove: [item(102)] });
    const { index } = list;
    list.change({ add: [item(50)] });
    expect(list.index).toBe(index);
  });

  test('an item more at the end reads and writes one page, however long the list', () => {
    const list = new List();
    for (let at = 0; at < 200; at++) list.change({ add: [item(at)] });
    list.read = list.written = 0;
    list.change({ add: [item(200)] });
    expect([list.read, list.written]).toEqual([1, 1]);
  });

  test('a change in the middle stops where the fold gives what it gave before', () => {
    const list = new List();
    for (let at = 0; at < 200; at++) list.change({ add: [item(at)] });
    list.read = list.written = 0;
    list.change({ add: [item(20, 99)] });
    expect(list.read).toBeLessThanOrEqual(6);
    expect(list.written).toBeLessThanOrEqual(2);
  });

  test('an item put in the place of an equal one writes nothing', () => {
    const list = new List();
    for (let at = 0; at < 10; at++) list.change({ add: [item(at)] });
    list.written = 0;
    const { index } = list;
    list.change({ remove: [item(3)], add: [item(3)] });
    expect(list.written).toBe(0);
    expect(list.index).toBe(index);
  });
});
