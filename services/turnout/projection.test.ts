import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BLOG, claimsIn, figure, post, withdraw } from '../../test/entries.js';
import { Folding } from '../../test/fold.js';
import { history, type Scenario } from '../../test/histories.js';
import type { Measure, TurnoutClaim } from '../kernel/core/claims.js';
import type { LiveBlogEvent } from '../kernel/core/events.js';
import { holds } from '../kernel/figures/agreement.js';
import { HISTORY, OTHERS } from '../kernel/figures/standing.js';
import { turnoutProjection } from './projection.js';

interface Row { readonly value: number; readonly source: string | null; readonly entry: string; readonly others: readonly Row[]; readonly history: readonly Row[]; readonly more: boolean }

function working(value: number, part: Partial<TurnoutClaim> = {}): TurnoutClaim {
  return { ...figure({ value, source: 'NHS England' }), measure: 'working', ...part };
}

function given(...events: readonly LiveBlogEvent[]) {
  const folding = new Folding(turnoutProjection(claimsIn));
  folding.apply(...events);
  return folding;
}

function rows(folding: { readonly shown: readonly object[] }): readonly Row[] { return folding.shown as readonly Row[]; }
function values(list: readonly Row[]): readonly number[] { return list.map(row => row.value); }

describe('the figure shown', () => {
  test('is the newest in feed order, whatever order the events come in', () => {
    const [row] = rows(given(post({ id: 'c', claims: [working(41)] }), post({ id: 'a', claims: [working(46)] }), post({ id: 'b', claims: [working(44)] })));
    expect(row).toMatchObject({ value: 41, entry: 'c' });
    expect(values(row!.history)).toEqual([44, 46]);
  });

  test('is the newest of what each source says; other sources stand beside it', () => {
    const [row] = rows(given(
      post({ id: 'a', claims: [working(46)] }),
      post({ id: 'b', claims: [working(22, { source: 'a union official' })] }),
      post({ id: 'c', claims: [working(40, { source: 'Telegraph' })] }),
    ));
    expect(row).toMatchObject({ value: 40, source: 'Telegraph', history: [] });
    expect(row!.others.map(({ value, source }) => [value, source])).toEqual([[22, 'a union official'], [46, 'NHS England']]);
  });

  test('stays exact when the same source says it rounder', () => {
    const [row] = rows(given(post({ id: 'a', claims: [working(46)] }), post({ id: 'b', claims: [working(50, { modifier: 'under' })] })));
    expect(row).toMatchObject({ value: 46, entry: 'a', others: [], history: [] });
  });

  test('stays exact within one entry too', () => {
    const [row] = rows(given(post({ id: 'a', claims: [working(46), working(50, { modifier: 'under' })] })));
    expect(row).toMatchObject({ value: 46 });
  });

  test('is the rounder one when another source says it', () => {
    const [row] = rows(given(post({ id: 'a', claims: [working(46)] }), post({ id: 'b', claims: [working(50, { modifier: 'under', source: null })] })));
    expect(row).toMatchObject({ value: 50, source: null });
    expect(values(row!.others)).toEqual([46]);
  });

  test('yields to a rounder one that does not agree', () => {
    const [row] = rows(given(post({ id: 'a', claims: [working(46)] }), post({ id: 'b', claims: [working(30, { modifier: 'about' })] })));
    expect(row).toMatchObject({ value: 30 });
    expect(values(row!.history)).toEqual([46]);
  });

  test('knows a source by name, article and case apart', () => {
    const [row] = rows(given(post({ id: 'a', claims: [working(46, { source: 'the Telegraph' })] }), post({ id: 'b', claims: [working(44, { source: 'Telegraph' })] })));
    expect(row).toMatchObject({ value: 44, others: [] });
  });
});

test('each measure, unit, place, period and status is a figure of its own', () => {
  const claims = [
    working(46), working(46, { measure: 'striking' }), working(46, { unit: 'count' }), working(46, { where: 'Cumbria' }),
    working(46, { period: 'earlier' }), working(46, { status: 'expected' }), working(45, { where: "England's" }),
  ];
  expect(rows(given(post({ id: 'a', claims })))).toHaveLength(6);
});

test('a row carries all that leads back to the words', () => {
  const claim = working(42.5, { of: 26000, day: '2026-03-02', span: { block: 1, start: 4, end: 9 }, words: '42.5%', rule: 'share-of-staff' });
  expect(given(post({ id: 'a', time: '09:10', claims: [claim] })).shown).toEqual([{
    blog: BLOG, measure: 'working', unit: 'percent', where: 'England', period: 'current', status: 'actual', value: 42.5, high: null, of: 26000, modifier: 'exact',
    source: 'NHS England', day: '2026-03-02', entry: 'a', revision: 1, time: '09:10', date: '2026-03-02', order: 'a', words: '42.5%',
    span: { block: 1, start: 4, end: 9 }, rule: 'share-of-staff', others: [], history: [], more: false,
  }]);
});

describe('an event delivered twice', () => {
  test.each([
    ['published', post({ id: 'a', claims: [working(46)] })],
    ['revised', post({ id: 'a', revision: 2, claims: [working(45)] })],
    ['withdrawn', withdraw('a', 3)],
    ['published without claims', post({ id: 'b' })],
  ])('%s: changes nothing the second time', (_, event) => {
    const folding = given(post({ id: 'a', claims: [working(44)] }), event);
    expect(folding.apply(event)).toEqual([[]]);
  });
});

describe('a correction', () => {
  const first = post({ id: 'a', claims: [working(46)] });
  const second = post({ id: 'b', claims: [working(40)] });

  test('replaces all that the entry said before', () => {
    const folding = given(post({ id: 'a', claims: [working(46), working(9, { where: 'Cumbria' })] }), post({ id: 'a', revision: 2, claims: [working(45)] }));
    expect(rows(folding)).toMatchObject([{ value: 45, revision: 2, history: [] }]);
  });

  test('that drops the claim gives back what it had displaced', () => {
    expect(rows(given(first, second, post({ id: 'b', revision: 2 })))).toMatchObject([{ value: 46, entry: 'a', history: [] }]);
  });

  test('to an older entry leaves the newer one shown', () => {
    const [row] = rows(given(first, second, post({ id: 'a', revision: 2, claims: [working(47)] })));
    expect(row).toMatchObject({ value: 40 });
    expect(values(row!.history)).toEqual([47]);
  });

  test('of an older revision that comes late changes nothing', () => {
    const folding = given(post({ id: 'a', revision: 2, claims: [working(45)] }));
    expect(folding.apply(first)).toEqual([[]]);
    expect(rows(folding)).toMatchObject([{ value: 45 }]);
  });

  test('without claims still keeps an older revision from coming back', () => {
    const folding = given(post({ id: 'a', revision: 2 }));
    expect(folding.apply(first)).toEqual([[]]);
    expect(folding.shown).toEqual([]);
  });

  test('that moves the entry in the feed moves its claim', () => {
    expect(rows(given(first, second, post({ id: 'a', revision: 2, order: 'z', claims: [working(46)] })))).toMatchObject([{ value: 46 }]);
  });

  test('that rounds an exact figure frees what the exact one had held back', () => {
    const rounder = post({ id: 'b', claims: [working(50, { modifier: 'under' })] });
    expect(rows(given(first, rounder, post({ id: 'a', revision: 2, claims: [working(30)] })))).toMatchObject([{ value: 50 }]);
  });
});

describe('a withdrawal', () => {
  const first = post({ id: 'a', claims: [working(46)] });
  const second = post({ id: 'b', claims: [working(40)] });

  test('takes the claim back, and what it displaced stands again', () => {
    expect(rows(given(first, second, withdraw('b')))).toMatchObject([{ value: 46, history: [] }]);
  });

  test('of the only claim removes the row', () => {
    const folding = given(first);
    expect(folding.apply(withdraw('a'))[0]).toContainEqual({ key: 'turnout/harbour-strike/working|percent|england|current|actual', row: null });
    expect(folding.shown).toEqual([]);
  });

  test('that comes before its publication wins', () => {
    const folding = given(withdraw('a'));
    expect(folding.apply(first)).toEqual([[]]);
  });

  test('is itself undone by a later revision', () => {
    expect(rows(given(first, withdraw('a'), post({ id: 'a', revision: 3, claims: [working(46)] })))).toMatchObject([{ value: 46, revision: 3 }]);
  });
});

describe('mutations', () => {
  test('leave the public row alone when a rounder claim changes nothing that is shown', () => {
    const folding = given(post({ id: 'a', claims: [working(46)] }));
    const [mutations] = folding.apply(post({ id: 'b', claims: [working(50, { modifier: 'under' })] }));
    expect(mutations!.every(({ key }) => key.startsWith('_'))).toBe(true);
  });

  test('are none when a first publication says nothing: it is passed over', () => {
    expect(turnoutProjection(claimsIn).read(post({ id: 'a' }))).toBeNull();
    expect(given(post({ id: 'a' })).rows.size).toBe(0);
  });
});

test('a long history shows its newest values and says that there are more', () => {
  const posts = Array.from({ length: HISTORY + 30 }, (_, n) => post({ id: `e${String(n).padStart(3, '0')}`, claims: [working(n + 1)] }));
  const folding = given(...posts);
  const [row] = rows(folding);
  expect(values(row!.history)).toEqual(Array.from({ length: HISTORY }, (_, n) => HISTORY + 29 - n));
  expect(row!.more).toBe(true);
  folding.apply(...posts.slice(1).map(event => withdraw((event as { entry: { id: string } }).entry.id)));
  expect(rows(folding)).toMatchObject([{ value: 1, history: [], more: false }]);
});

test('a claim more costs no more rows and bytes on a figure of 1,000 claims than on one of 100', () => {
  const cost = (claims: number) => {
    const folding = given(...Array.from({ length: claims }, (_, n) => post({ id: `e${String(n).padStart(5, '0')}`, claims: [working(n + 1)] })));
    const [mutations] = folding.apply(post({ id: 'z', claims: [working(9)] }));
    return { rows: mutations!.length, bytes: JSON.stringify(mutations).length };
  };
  const [short, long] = [cost(100), cost(1000)];
  expect(long.rows).toBeLessThanOrEqual(short.rows + 1);
  expect(long.bytes).toBeLessThan(short.bytes * 2);
});

/** One claim of each source, in feed order. */
function bySources(count: number): readonly LiveBlogEvent[] {
  return Array.from({ length: count }, (_, n) => post({ id: `s${String(n).padStart(5, '0')}`, claims: [working(n + 1, { source: `Branch ${n}` })] }));
}

describe('with more sources than a row keeps', () => {
  test('the newest stand, the row says that there are more, and withdrawals bring the others back', () => {
    const posts = bySources(OTHERS + 11);
    const folding = given(...posts);
    const [row] = rows(folding);
    expect(values([row!, ...row!.others])).toEqual(Array.from({ length: OTHERS + 1 }, (_, n) => OTHERS + 11 - n));
    expect(row!.more).toBe(true);
    folding.apply(...posts.slice(6).map(event => withdraw((event as { entry: { id: string } }).entry.id)));
    expect(values([rows(folding)[0]!, ...rows(folding)[0]!.others])).toEqual([6, 5, 4, 3, 2, 1]);
    expect(rows(folding)[0]!.more).toBe(false);
  });

  test('the order of events does not change the rows', () => {
    const posts = [...bySources(OTHERS + 11), ...bySources(4).map((_, n) => post({ id: `t${n}`, claims: [working(70 + n, { source: `Branch ${n * 9}` })] }))];
    fc.assert(fc.property(fc.shuffledSubarray(posts, { minLength: posts.length }), shuffled => {
      expect(given(...shuffled).public()).toEqual(given(...posts).public());
    }), { numRuns: 60 });
  });

  test('one source more costs no more on 1,000 sources than on 100', () => {
    const cost = (sources: number) => JSON.stringify(given(...bySources(sources)).apply(post({ id: 'z', claims: [working(9, { source: 'one more' })] }))).length;
    expect(cost(1000)).toBeLessThan(cost(100) * 1.5);
  });
});

/** DOMAIN.md's rule said again in the plainest way: each figure's claims in feed order, one source at a time. */
function standingOf(scenario: Scenario<TurnoutClaim>): ReadonlyMap<string, readonly string[]> {
  const figures = new Map<string, Map<string, { at: string; claim: TurnoutClaim }>>();
  for (const { entry, claims } of scenario.final) {
    claims.forEach((claim, index) => {
      const key = [claim.measure, claim.unit, claim.where, claim.period, claim.status].join();
      const sources = figures.get(key) ?? figures.set(key, new Map()).get(key)!;
      const old = sources.get(String(claim.source));
      if (!old || !holds(old.claim, claim)) sources.set(String(claim.source), { at: `${entry.order}/${entry.id}/${String(index).padStart(3, '0')}`, claim });
    });
  }
  return new Map([...figures].map(([key, sources]) => [key, [...sources.values()].sort((a, b) => (a.at < b.at ? 1 : -1)).map(({ at, claim }) => `${at}=${claim.modifier} ${claim.value} ${claim.source}`)]));
}

const claims: fc.Arbitrary<TurnoutClaim> = fc.record({
  measure: fc.constantFrom<Measure>('working', 'striking'),
  where: fc.constantFrom('England', 'Cumbria'),
  source: fc.constantFrom('NHS England', 'a union', null),
  modifier: fc.constantFrom('exact', 'about', 'under'),
  value: fc.constantFrom(46, 45, 50, 30),
}).map(part => working(part.value, part));

describe('for random histories of publications, revisions, withdrawals and duplicates', () => {
  test('what stands is what the last revisions say when read from scratch', () => {
    fc.assert(fc.property(history(claims), scenario => {
      const shown = new Map(given(...scenario.events).shown.map(row => {
        const { measure, unit, where, period, status, others, ...first } = row as unknown as Record<string, never> & { others: readonly Record<string, string>[] };
        const all = [first as Record<string, string>, ...others].map(each => `${each.order}/${each.entry}`);
        return [[measure, unit, where, period, status].join(), all];
      }));
      const expected = new Map([...standingOf(scenario)].map(([key, all]) => [key, all.map(each => each.split('/').slice(0, 2).join('/'))]));
      expect(shown).toEqual(expected);
    }), { numRuns: 400 });
  });

  test('rows are those of a log that holds the last revisions only', () => {
    fc.assert(fc.property(history(claims), scenario => {
      expect(given(...scenario.events).public()).toEqual(given(...scenario.finalEvents).public());
    }), { numRuns: 400 });
  });

  test('the order of events, also of one entry\'s, does not change the rows', () => {
    fc.assert(fc.property(history(claims).chain(scenario => fc.tuple(fc.constant(scenario), fc.shuffledSubarray([...scenario.events], { minLength: scenario.events.length }))), ([scenario, shuffled]) => {
      expect(given(...shuffled).public()).toEqual(given(...scenario.events).public());
    }), { numRuns: 300 });
  });
});
