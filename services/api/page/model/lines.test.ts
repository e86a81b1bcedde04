import { describe, expect, it } from '@jest/globals';
import { columnsOf, saidOf, stacked, tallyLines, turnoutLines } from './lines.js';
import { entry, tally, turnout, value } from '../../../../test/controls/page-rows.js';
import { timelineOf } from './timeline.js';

const seconds = (time: string) => Date.parse(`2022-12-20T${time}:00Z`) / 1000;
const timeline = { kind: 'clock', at: ({ time }: { time: string | null }) => seconds(time ?? '00:00'), end: seconds('18:00') } as const;

describe('how turnout moved', () => {
  const row = turnout({ value: 62, time: '16:00', order: 'a4', others: [value({ source: 'the union', value: 80, time: '12:00', order: 'a2' })], history: [value({ value: 55, time: '09:00', order: 'a1' })] });

  it('is a line for each source, oldest first', () => {
    expect(turnoutLines([row], timeline).map(({ name, points }) => [name, points.map(point => point.value)])).toEqual([['NHS England', [55, 62]], ['the union', [80]]]);
  });

  it('holds a value until the next, and has none before the first', () => {
    expect(columnsOf(turnoutLines([row], timeline), timeline.end)).toEqual({
      at: ['09:00', '12:00', '16:00', '18:00'].map(seconds), columns: [[55, 55, 62, 62], [null, 80, 80, 80]],
    });
  });

  it('has what one post displaced go before what displaced it', () => {
    expect(saidOf(turnout({ value: 20, history: [value({ value: 50 })] })).map(said => said.value)).toEqual([50, 20]);
  });
});

describe('cancellations on top of each other', () => {
  it('are those of one place, by what was lost', () => {
    const lines = tallyLines([tally({ value: 870, what: 'appointment', time: '15:00' }), tally({ value: 60, time: '10:00' })], timeline);
    expect(lines.map(({ name }) => name)).toEqual(['appointments cancelled', 'operations cancelled']);
    expect(stacked(columnsOf(lines, timeline.end)).columns).toEqual([[0, 870, 870], [60, 930, 930]]);
  });
});

describe('the axis', () => {
  const posts = ['a3', 'a2', 'a1'].map((order, n) => entry({ entry: order, order, time: ['12:00', null, '09:00'][n] ?? null }));

  it('is the page\'s clock where every claim has a time', () => {
    const axis = timelineOf([value({ time: '09:00', order: 'a1' })], posts, 3);
    expect([axis.kind, axis.at(value({ time: '09:00' })), axis.end]).toEqual(['clock', seconds('09:00'), seconds('12:00')]);
  });

  it('is the turn of the posts where one has none', () => {
    const axis = timelineOf([value({ time: null, order: 'a2' }), value({ order: 'a1' })], posts, 3);
    expect([axis.kind, axis.at(value({ order: 'a1' })), axis.at(value({ order: 'a2' })), axis.at(value({ order: 'a3' })), axis.end]).toEqual(['turn', 1, 2, 3, 3]);
  });

  it('counts older posts that are still to come', () => {
    expect(timelineOf([value({ time: null })], posts.slice(0, 2), 10).at(value({ order: 'a2' }))).toBe(9);
  });
});
