import { describe, expect, it } from '@jest/globals';
import type { BlogRow } from '../../schema/rows.js';
import type { StreamChange } from '../../schema/stream.js';
import { arrangeCancellations, arrangeTurnout } from './arrangement.js';
import { announcementOf, newsOf } from './announcement.js';
import { Board } from './board.js';
import { claimsOf } from './claims.js';
import { entry, tally, turnout, value } from '../../../../test/controls/page-rows.js';

const blog: BlogRow = { id: 'b', title: null, publisher: null, url: null, date: null, scope: null, timeZone: null, entries: 1, first: null, last: null };
const NOTHING = { items: [], next: null, cursor: '' };
const board = () => new Board(blog, { turnout: NOTHING, cancellations: NOTHING, quotes: NOTHING, entries: NOTHING });
const set = (view: 'turnout' | 'entries', key: string, row: object) => ({ cursor: 'c', view, key, blog: 'b', change: 'set', row }) as StreamChange;
const remove = (view: 'turnout' | 'entries', key: string) => ({ cursor: 'c', view, key, blog: 'b', change: 'remove', row: null }) as StreamChange;
const reset = (view: 'turnout' | 'entries') => ({ cursor: 'c', view, key: '', blog: null, change: 'reset', row: null }) as StreamChange;

describe('the board', () => {
  it('has entries newest first, whatever order they come in', () => {
    const rows = board();
    for (const order of ['a2', 'a9', 'a1']) rows.apply(set('entries', order, entry({ entry: order, order })));
    expect(rows.entries.map(each => each.order)).toEqual(['a9', 'a2', 'a1']);
  });

  it('forgets the rows of a view that is reset, and no others', () => {
    const rows = board();
    rows.apply(set('entries', 'k', entry()));
    rows.apply(set('turnout', 'k', turnout()));
    rows.apply(reset('turnout'));
    expect([rows.turnout.length, rows.entries.length]).toEqual([0, 1]);
  });

  it('takes what the stream told before what was asked for earlier', () => {
    const rows = board();
    rows.apply(set('entries', 'k1', entry({ revision: 2 })));
    rows.apply(remove('entries', 'k2'));
    rows.addOlder('entries', [{ key: 'k1', row: entry({ revision: 1 }) }, { key: 'k2', row: entry({ entry: 'e2' }) }, { key: 'k3', row: entry({ entry: 'e3' }) }]);
    expect(rows.entries.map(each => [each.entry, each.revision])).toEqual([['e3', 1], ['e1', 2]]);
  });

  it('remembers a figure that is taken back, until it is said again', () => {
    const rows = board();
    rows.apply(set('turnout', 'k', turnout({ value: 12 })));
    rows.apply(remove('turnout', 'k'));
    expect(rows.takenBack.map(each => each.value)).toEqual([12]);
    rows.apply(set('turnout', 'k', turnout({ value: 14 })));
    expect(rows.takenBack).toEqual([]);
  });
});

describe('where figures stand', () => {
  it('is apart for ballots, forecasts and earlier strikes, and the whole goes before its parts', () => {
    const groups = arrangeTurnout([
      turnout({ measure: 'ballot-yes', value: 1 }), turnout({ status: 'expected', value: 2 }), turnout({ period: 'earlier', value: 3 }),
      turnout({ where: 'Leeds', value: 4, order: 'a9' }), turnout({ where: 'England', value: 5 }), turnout({ measure: 'picket', value: 6 }),
    ], 'England');
    expect(Object.fromEntries(Object.entries(groups).map(([name, rows]) => [name, (rows as readonly { value: number }[]).map(row => row.value)]))).toEqual({ now: [5, 4, 6], ballots: [1], expected: [2], earlier: [3] });
  });

  it('is by place for what was cancelled, running totals last, personal reports apart', () => {
    const personal = { blog: 'b', personal: true as const, count: 2, reports: [], more: false };
    const { places, personal: apart } = arrangeCancellations([tally({ where: 'Wales', value: 1 }), tally({ period: 'cumulative', value: 2 }), tally({ value: 3 }), personal], null);
    expect(places.map(({ where, tallies }) => [where, tallies.map(row => row.value)])).toEqual([[null, [3, 2]], ['Wales', [1]]]);
    expect(apart).toBe(personal);
  });
});

describe('what is told of a change', () => {
  const before = newsOf({ turnout: [turnout()], cancellations: [tally()] });

  it('is nothing where nothing changed', () => {
    expect(announcementOf(before, newsOf({ turnout: [turnout({ history: [value()] })], cancellations: [tally()] }))).toBeNull();
  });

  it('is one sentence, however much changed', () => {
    expect(announcementOf(before, newsOf({ turnout: [turnout({ value: 55, where: 'England' })], cancellations: [tally({ value: 8 })] }))).toBe('55% on strike, England, says NHS England. 2 more figures changed.');
    expect(announcementOf(before, newsOf({ turnout: [turnout()], cancellations: [] }))).toBe('A figure was taken back.');
  });
});

it('finds the words of every figure, what others say and what was said before', () => {
  const claims = claimsOf({ turnout: [turnout({ others: [value({ entry: 'e2' })], history: [value({ entry: 'e3' })] })], cancellations: [], quotes: [] });
  expect([...claims.keys()].sort()).toEqual(['e1', 'e2', 'e3']);
});
