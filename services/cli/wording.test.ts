import { describe, expect, it } from '@jest/globals';
import type { FigureRow, TurnoutRow } from './rows.js';
import { describe as inWords } from './query/describe.js';
import { figure, measure, plural } from '../kernel/figures/wording.js';
import { tally, turnoutLine } from './wording.js';

const row: TurnoutRow = {
  blog: 'b', measure: 'working', unit: 'percent', value: 46, high: null, of: null, modifier: 'exact', where: 'England', period: 'current', status: 'actual',
  source: 'NHS England', time: '15:52', entry: 'e', others: [], history: [],
};

describe('figures in words', () => {
  it.each([
    [{}, '46%'], [{ modifier: 'over', value: 5000, unit: 'count' }, 'more than 5,000'], [{ modifier: 'about' }, 'about 46%'], [{ modifier: 'under', value: 50 }, 'under 50%'],
    [{ modifier: 'multiple', value: 10_000, unit: 'count' }, 'tens of thousands'], [{ value: 8, of: 37, unit: 'count' }, '8 of 37'], [{ value: 10, high: 20 }, '10–20%'], [{ value: 66.7 }, '66.7%'],
  ] as [Partial<FigureRow>, string][])('%j reads %s', (change, words) => {
    expect(figure({ ...row, ...change })).toBe(words);
  });

  it('say what is expected, earlier or a running total', () => {
    expect(measure({ ...row, status: 'expected', measure: 'striking' })).toBe('expected on strike');
    expect(measure({ ...row, period: 'earlier' })).toBe('working, earlier strike');
    expect(tally({ ...row, what: 'operation', outcome: 'postponed', period: 'cumulative' })).toBe('operations postponed, so far');
  });

  it.each([
    ['operation', 'operations'], ['operation or procedure', 'operations or procedures'], ['ferry', 'ferries'], ['train', 'trains'], ['bus', 'buses'], ['day of lessons', 'days of lessons'], ['class', 'classes'], ['delivery', 'deliveries'],
  ])('%s, many: %s', (one, many) => {
    expect(plural(one)).toBe(many);
  });

  it('leave out what the text does not give', () => {
    expect(turnoutLine({ ...row, source: null })).toBe('46% working, England');
  });
});

describe('a change as a line', () => {
  const change = { view: 'turnout', change: 'set', row, blog: 'b' } as const;

  it('says what the figure was', () => {
    expect(inWords(change, { ...row, value: 42.5 })).toBe('turnout 46% working, England, NHS England (was 42.5%)  [b 15:52]');
  });

  it('does not say it where it reads the same', () => {
    expect(inWords(change, { ...row, entry: 'other' })).toBe('turnout 46% working, England, NHS England  [b 15:52]');
  });

  it('says what was taken back', () => {
    expect(inWords({ ...change, change: 'remove', row: null }, row)).toBe('turnout 46% working, England, NHS England taken back  [b]');
  });

  it('cannot be steered by an entry', () => {
    expect(inWords({ ...change, row: { ...row, where: 'Eng\x1b[31mland', source: 'N\u202eHS' } })).toBe('turnout 46% working, Eng␛[31mland, N�HS  [b 15:52]');
  });
});
