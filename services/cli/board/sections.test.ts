import { describe, expect, test } from '@jest/globals';
import { openPaint } from '../output/paint.js';
import { Board } from './board.js';
import { cancellationSection } from './sections.js';

const tally = (value: number) => ({ blog: 'ferries', where: 'Arran', what: 'sailing', period: 'current', status: 'actual', outcome: 'cancelled', unit: 'count', modifier: 'exact', value, time: null });

describe('the tallies of the view', () => {
  test('count personal reports of every blog, however many tallies changed since', () => {
    const board = new Board();
    board.set('cancellations', 'ferries/reports', { blog: 'ferries', personal: true, count: 3, reports: [] }, 0);
    board.set('cancellations', 'trains/reports', { blog: 'trains', personal: true, count: 2, reports: [] }, 0);
    for (let n = 0; n < 200; n++) board.set('cancellations', `ferries/${n}`, tally(n), n);
    const lines = cancellationSection(board, { width: 80, lines: 6, now: 0, paint: openPaint(false) });
    expect(lines.at(-1)).toContain('5 personal reports');
    expect(lines).toHaveLength(6);
  });
});
