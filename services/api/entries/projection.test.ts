import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { post, withdraw } from '../../../test/entries.js';
import { Folding } from '../../../test/fold.js';
import { history } from '../../../test/histories.js';
import type { LiveBlogEvent } from '../../kernel/core/events.js';
import { entriesProjection } from './projection.js';

function given(...events: readonly LiveBlogEvent[]): Folding<unknown, unknown> {
  const folding = new Folding(entriesProjection());
  folding.apply(...events);
  return folding;
}

const names = (folding: { readonly shown: readonly object[] }): readonly string[] => (folding.shown as readonly { entry: string }[]).map(row => row.entry);

const said = (revision: number): string => JSON.stringify([{ said: revision }]);

describe('the entries', () => {
  test('stand in feed order, whatever order the events come in', () => {
    expect(names(given(post({ id: 'c', order: 'a1' }), post({ id: 'a', order: 'a0' }), post({ id: 'b', order: 'a0V' })))).toEqual(['a', 'b', 'c']);
  });

  test('a revised entry says what it said before, the newest first', () => {
    const revisions = [1, 2, 3].map(revision => post({ id: 'a', revision, claims: [{ said: revision }] }));
    expect(given(...revisions).shown).toMatchObject([{ revision: 3, headline: said(3), earlier: [{ revision: 2, headline: said(2) }, { revision: 1, headline: said(1) }], more: false }]);
  });

  test('of many revisions the latest twenty are kept, and that there were more is said', () => {
    const revisions = Array.from({ length: 30 }, (_, index) => post({ id: 'a', revision: index + 1 }));
    const [row] = given(...revisions).shown as readonly { earlier: readonly { revision: number }[]; more: boolean }[];
    expect([row?.earlier.length, row?.earlier.at(-1)?.revision, row?.more]).toEqual([20, 10, true]);
  });

  test('a revision that moves its entry leaves nothing behind', () => {
    expect(names(given(post({ id: 'a', order: 'a' }), post({ id: 'b', order: 'b' }), post({ id: 'a', order: 'c', revision: 2 })))).toEqual(['b', 'a']);
  });

  test('a withdrawn entry goes, and an older revision that comes late does not bring it back', () => {
    expect(names(given(post({ id: 'a' }), withdraw('a', 3), post({ id: 'a', revision: 2 })))).toEqual([]);
  });

  test('an entry that is published again after its withdrawal stands, without what it said before', () => {
    expect(given(post({ id: 'a' }), withdraw('a', 2), post({ id: 'a', revision: 3 })).shown).toMatchObject([{ revision: 3, earlier: [] }]);
  });

  test.each([
    ['published', post({ id: 'a' })],
    ['revised', post({ id: 'a', revision: 2 })],
    ['withdrawn', withdraw('a', 3)],
  ])('%s and delivered twice: changes nothing the second time', (_, event) => {
    expect(given(post({ id: 'a' }), event).apply(event)).toEqual([[]]);
  });
});

test('for random histories they are the last revisions, in feed order', () => {
  fc.assert(fc.property(history(fc.record({ said: fc.nat() })), ({ events, final }) => {
    expect(given(...events).shown).toMatchObject(final.map(({ entry }) => ({ entry: entry.id, revision: entry.revision, headline: entry.headline })));
  }), { numRuns: 300 });
});
