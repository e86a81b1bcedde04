import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BLOG, entry, post, withdraw } from '../../test/entries.js';
import { Folding } from '../../test/fold.js';
import { history } from '../../test/histories.js';
import { contentDigest } from '../kernel/core/digest.js';
import type { BlogOpened, LiveBlogEvent } from '../kernel/core/events.js';
import type { RowKey } from '../kernel/core/projection.js';
import { blogsProjection, readLedger, type LedgerRow } from './ledger.js';

const OPENED: BlogOpened = {
  type: 'opened', blog: BLOG, revision: 1, title: 'Harbour strike: as it happened', publisher: 'The Quay', url: null, scope: 'England', timeZone: 'Europe/London', date: '2026-03-02',
};

function given(...events: readonly LiveBlogEvent[]) {
  const folding = new Folding(blogsProjection);
  folding.apply(...events);
  return folding;
}

function loadFrom(rows: ReadonlyMap<RowKey, LedgerRow>) {
  return (keys: readonly RowKey[]) => Promise.resolve(new Map(keys.flatMap(key => { const row = rows.get(key); return row ? [[key, row] as const] : []; })));
}

describe('the row of a blog', () => {
  test('says what the page says of itself, how many entries stand, and when the first and last were', () => {
    const folding = given(OPENED, post({ id: 'a' }), post({ id: 'b', time: '07:00' }), post({ id: 'c', time: '09:30', date: null }), post({ id: 'd' }));
    expect(folding.shown).toEqual([{
      id: BLOG, title: 'Harbour strike: as it happened', publisher: 'The Quay', url: null, date: '2026-03-02', scope: 'England', timeZone: 'Europe/London',
      entries: 4, first: '2026-03-02T07:00', last: '09:30',
    }]);
  });

  test('invents no time where no entry has one', () => {
    expect(given(OPENED, post({ id: 'a' })).shown).toMatchObject([{ entries: 1, first: null, last: null }]);
  });

  test('first and last go by the feed, not by arrival', () => {
    expect(given(post({ id: 'b', time: '09:00' }), post({ id: 'c', time: '08:00' }), post({ id: 'a', time: '10:00' })).shown)
      .toMatchObject([{ first: '2026-03-02T10:00', last: '2026-03-02T08:00' }]);
  });

  test('is there before the blog is opened, and keeps its entries when it is opened anew', () => {
    const folding = given(post({ id: 'a' }), OPENED, { ...OPENED, revision: 2, title: 'Harbour strike ends' }, OPENED);
    expect(folding.shown).toMatchObject([{ title: 'Harbour strike ends', entries: 1 }]);
  });

  test('first falls back on the next entry with a time when the first is withdrawn or loses its own', () => {
    const posts = Array.from({ length: 80 }, (_, n) => post({ id: `e${String(n).padStart(2, '0')}`, time: n === 0 || n === 1 || n === 70 ? `0${n % 8}:00` : null }));
    const folding = given(...posts, withdraw('e00'));
    expect(folding.shown).toMatchObject([{ entries: 79, first: '2026-03-02T01:00', last: '2026-03-02T06:00' }]);
    folding.apply(post({ id: 'e01', revision: 2, time: null }));
    expect(folding.shown).toMatchObject([{ first: '2026-03-02T06:00', last: '2026-03-02T06:00' }]);
    folding.apply(withdraw('e70'));
    expect(folding.shown).toMatchObject([{ entries: 78, first: null, last: null }]);
  });

  test.each([
    ['opened', OPENED], ['published', post({ id: 'a', time: '07:00' })], ['revised', post({ id: 'a', revision: 2 })], ['withdrawn', withdraw('a', 3)],
  ])('%s and delivered twice: changes nothing the second time', (_, event) => {
    const folding = given(OPENED, post({ id: 'a', time: '07:00' }), event);
    expect(folding.apply(event)).toEqual([[]]);
  });
});

describe('the ledger of a blog', () => {
  test('holds every entry in feed order with revision, digest and place in the log', async () => {
    const folding = given(OPENED, post({ id: 'b', time: '09:00' }), post({ id: 'a' }), post({ id: 'b', revision: 2, time: '09:01' }), withdraw('a'));
    const ledger = await readLedger(loadFrom(folding.rows), BLOG);
    expect(ledger.blog).toMatchObject({ title: OPENED.title, entries: 1 });
    expect(ledger.entries).toMatchObject([
      { id: 'a', revision: 2, withdrawn: true, digest: contentDigest(entry({ id: 'a' })), order: 'a', offset: '4' },
      { id: 'b', revision: 2, withdrawn: false, digest: contentDigest(entry({ id: 'b', time: '09:01' })), time: '09:01', offset: '3' },
    ]);
  });

  test('of an unknown blog is empty', async () => {
    expect(await readLedger(loadFrom(new Map()), BLOG)).toEqual({ blog: null, entries: [] });
  });

  test('for random histories says what the last revisions say', async () => {
    const times = fc.constant({});
    await fc.assert(fc.asyncProperty(history(times), async scenario => {
      const folding = given(...scenario.events);
      const { entries, blog } = await readLedger(loadFrom(folding.rows), BLOG);
      expect(entries.filter(each => !each.withdrawn).map(({ id, revision, digest }) => [id, revision, digest]))
        .toEqual(scenario.final.map(each => [each.entry.id, each.entry.revision, contentDigest(each.entry)]));
      expect(blog?.entries ?? 0).toBe(scenario.final.length);
    }), { numRuns: 300 });
  });
});

test('an entry that moves in the feed keeps first and last right', () => {
  const folding = given(post({ id: 'a', time: '07:00' }), post({ id: 'b', time: '08:00' }), post({ id: 'c', time: '09:00' }));
  folding.apply(post({ id: 'a', revision: 2, order: 'd', time: '07:00' }));
  expect(folding.shown).toMatchObject([{ first: '2026-03-02T08:00', last: '2026-03-02T07:00' }]);
  folding.apply(post({ id: 'a', revision: 3, order: '0', time: '07:00' }));
  expect(folding.shown).toMatchObject([{ first: '2026-03-02T07:00', last: '2026-03-02T09:00' }]);
});
