import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BLOG, claimsIn, figure, post, withdraw } from '../../test/entries.js';
import { Folding } from '../../test/fold.js';
import { history } from '../../test/histories.js';
import type { CancellationClaim } from '../kernel/core/claims.js';
import type { LiveBlogEvent } from '../kernel/core/events.js';
import { REPORTS } from '../kernel/figures/standing.js';
import { cancellationsProjection } from './projection.js';

function cancelled(value: number, part: Partial<CancellationClaim> = {}): CancellationClaim {
  return { ...figure({ value, unit: 'count', source: 'NHS England' }), what: 'operation', outcome: 'cancelled', personal: false, ...part };
}

function personal(what: string, part: Partial<CancellationClaim> = {}): CancellationClaim {
  return cancelled(1, { what, personal: true, source: null, ...part });
}

function given(...events: readonly LiveBlogEvent[]) {
  const folding = new Folding(cancellationsProjection(claimsIn));
  folding.apply(...events);
  return folding;
}

describe('a tally', () => {
  test('shows the newest number, whoever gives it, and keeps what other sources said', () => {
    const folding = given(
      post({ id: 'a', claims: [cancelled(31, { source: 'the hospital' })] }),
      post({ id: 'b', claims: [cancelled(40, { source: 'a union' })] }),
    );
    expect(folding.shown).toMatchObject([{ value: 40, source: 'a union', others: [{ value: 31, source: 'the hospital' }], history: [] }]);
  });

  test('keeps an exact number when anybody gives it rounder: "more than 5,000" after 5,264', () => {
    const folding = given(
      post({ id: 'a', claims: [cancelled(5264)] }),
      post({ id: 'b', claims: [cancelled(5000, { modifier: 'over', source: null })] }),
      post({ id: 'c', claims: [cancelled(5000, { modifier: 'about', source: 'ministers' })] }),
    );
    expect(folding.shown).toMatchObject([{ value: 5264, others: [{ value: 5000, source: 'ministers' }], history: [] }]);
  });

  test('takes a number that nobody by name gave into its history once another displaces it', () => {
    const folding = given(post({ id: 'a', claims: [cancelled(31, { source: null })] }), post({ id: 'b', claims: [cancelled(40)] }));
    expect(folding.shown).toMatchObject([{ value: 40, others: [], history: [{ value: 31, source: null }] }]);
  });

  test('forgets what a source said before when it speaks again', () => {
    const folding = given(
      post({ id: 'a', claims: [cancelled(31, { source: 'the hospital' })] }), post({ id: 'b', claims: [cancelled(40, { source: 'a union' })] }),
      post({ id: 'c', claims: [cancelled(35, { source: 'the hospital' })] }),
    );
    expect(folding.shown).toMatchObject([{ value: 35, others: [{ value: 40 }], history: [{ value: 31 }] }]);
  });

  test('a claim repeated is not a second cancellation', () => {
    const folding = given(post({ id: 'a', claims: [cancelled(31)] }), post({ id: 'b', claims: [cancelled(31)] }));
    expect(folding.shown).toMatchObject([{ value: 31, entry: 'b' }]);
  });

  test('never adds national and local numbers together', () => {
    const folding = given(post({ id: 'a', claims: [cancelled(5264), cancelled(31, { where: 'Ipswich Hospital' })] }));
    expect(folding.shown).toMatchObject([{ where: 'England', value: 5264 }, { where: 'Ipswich Hospital', value: 31 }]);
  });

  test('is one for each place, thing, period and status', () => {
    const claims = [cancelled(1), cancelled(2, { where: null }), cancelled(3, { what: 'clinic' }), cancelled(4, { period: 'cumulative' }), cancelled(5, { status: 'expected' })];
    expect(given(post({ id: 'a', claims })).shown).toHaveLength(5);
  });

  test('tells its outcome with each value', () => {
    const folding = given(post({ id: 'a', claims: [cancelled(31)] }), post({ id: 'b', claims: [cancelled(40, { outcome: 'postponed' })] }));
    expect(folding.shown).toMatchObject([{ value: 40, outcome: 'postponed', history: [{ value: 31, outcome: 'cancelled' }] }]);
  });

  test('gives back what a withdrawn claim displaced', () => {
    const folding = given(post({ id: 'a', claims: [cancelled(31)] }), post({ id: 'b', claims: [cancelled(40)] }), withdraw('b'));
    expect(folding.shown).toMatchObject([{ value: 31, history: [] }]);
  });

  test('a rounder number is shown once the exact one that held it back is withdrawn', () => {
    const folding = given(post({ id: 'a', claims: [cancelled(5264)] }), post({ id: 'b', claims: [cancelled(5000, { modifier: 'over' })] }), withdraw('a'));
    expect(folding.shown).toMatchObject([{ value: 5000, modifier: 'over' }]);
  });

  test('carries all that leads back to the words', () => {
    expect(given(post({ id: 'a', time: '10:30', claims: [cancelled(31, { of: 147, rule: 'lost-operations' })] })).shown).toEqual([{
      blog: BLOG, where: 'England', what: 'operation', period: 'current', status: 'actual', unit: 'count', outcome: 'cancelled', value: 31, high: null, of: 147,
      modifier: 'exact', source: 'NHS England', day: null, entry: 'a', revision: 1, time: '10:30', date: '2026-03-02', order: 'a', words: '31',
      span: { block: 0, start: 0, end: 3 }, rule: 'lost-operations', others: [], history: [], more: false,
    }]);
  });
});

describe('personal reports', () => {
  test('are counted apart, in one row of the blog, newest first', () => {
    const folding = given(
      post({ id: 'a', claims: [personal('heart operation'), cancelled(31)] }), post({ id: 'b', claims: [personal('driving test', { where: 'Leeds' })] }),
    );
    expect(folding.shown).toMatchObject([
      { what: 'operation', value: 31 },
      { blog: BLOG, personal: true, count: 2, reports: [{ what: 'driving test', where: 'Leeds', entry: 'b' }, { what: 'heart operation', entry: 'a' }], more: false },
    ]);
  });

  test('are one fewer when an entry is withdrawn, and gone with the last', () => {
    const folding = given(post({ id: 'a', claims: [personal('scan')] }), post({ id: 'b', claims: [personal('scan'), personal('test')] }), withdraw('b'));
    expect(folding.shown).toMatchObject([{ count: 1, reports: [{ entry: 'a' }] }]);
    folding.apply(withdraw('a'));
    expect(folding.shown).toEqual([]);
  });

  test('are all counted, the newest shown, and come back when newer ones go', () => {
    const posts = Array.from({ length: REPORTS + 40 }, (_, n) => post({ id: `e${String(n).padStart(3, '0')}`, claims: [personal(`test ${n}`)] }));
    const folding = given(...posts);
    expect(folding.shown).toMatchObject([{ count: REPORTS + 40, more: true }]);
    expect((folding.shown[0] as { reports: object[] }).reports).toHaveLength(REPORTS);
    folding.apply(withdraw('e003'));
    expect(folding.shown).toMatchObject([{ count: REPORTS + 39 }]);
    folding.apply(...posts.slice(10).map(event => withdraw((event as { entry: { id: string } }).entry.id)));
    expect(folding.shown).toMatchObject([{ count: 9, more: false }]);
  });

  test('delivered twice count once', () => {
    const event = post({ id: 'a', claims: [personal('scan')] });
    expect(given(event, event).shown).toMatchObject([{ count: 1 }]);
  });
});

const claims: fc.Arbitrary<CancellationClaim> = fc.record({
  what: fc.constantFrom('operation', 'clinic'),
  source: fc.constantFrom('NHS England', 'a union', null),
  modifier: fc.constantFrom('exact', 'over', 'about'),
  value: fc.constantFrom(5264, 5000, 5300, 31),
  personal: fc.boolean(),
}).map(part => cancelled(part.value, part));

describe('for random histories', () => {
  test('rows are those of a log that holds the last revisions only', () => {
    fc.assert(fc.property(history(claims), scenario => {
      expect(given(...scenario.events).public()).toEqual(given(...scenario.finalEvents).public());
    }), { numRuns: 300 });
  });

  test('every personal report that stands is counted', () => {
    fc.assert(fc.property(history(claims), scenario => {
      const expected = scenario.final.flatMap(each => each.claims).filter(claim => claim.personal).length;
      const row = given(...scenario.events).shown.find(each => 'personal' in each) as { count: number } | undefined;
      expect(row?.count ?? 0).toBe(expected);
    }), { numRuns: 300 });
  });
});
