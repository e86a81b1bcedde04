import { describe, expect, test } from '@jest/globals';
import type { FigureClaim } from '../core/claims.js';
import { holds, type Quantity } from './agreement.js';

function count(value: number, modifier: FigureClaim['modifier'] = 'exact', part: Partial<Quantity> = {}): Quantity {
  return { value, modifier, high: null, of: null, unit: 'count', day: null, ...part };
}

function percent(value: number, modifier: FigureClaim['modifier'] = 'exact', part: Partial<Quantity> = {}): Quantity {
  return count(value, modifier, { unit: 'percent', ...part });
}

describe('an exact figure stays when a rounder one agrees with it', () => {
  test.each<[string, Quantity, Quantity]>([
    ['"almost half" after 46%', percent(46), percent(50, 'under')],
    ['"more than 5,000" after 5,264', count(5264), count(5000, 'over')],
    ['"about 5,000" after 5,264', count(5264), count(5000, 'about')],
    ['"about 45%" after 46%', percent(46), percent(45, 'about')],
    ['"about a quarter" after 24%', percent(24), percent(25, 'about')],
    ['"about two-thirds" after 65%', percent(65), percent(66.7, 'about')],
    ['"over half" after 54%', percent(54), percent(50, 'over')],
    ['"at least 20,000" after 20,342', count(20342), count(20000, 'over')],
    ['"nearly 1,300" after 1,270', count(1270), count(1300, 'under')],
    ['"thousands" after 20,342', count(20342), count(1000, 'multiple')],
    ['"hundreds" after 438', count(438), count(100, 'multiple')],
    ['"dozens" after 37', count(37), count(12, 'multiple')],
    ['"5,300" after 5,264', count(5264), count(5300)],
    ['"46%" after 46.3%', percent(46.3), percent(46)],
    ['"40% to 50%" after 46%', percent(46), percent(40, 'exact', { high: 50 })],
    ['"about 40%" after 38% to 42%', percent(38, 'exact', { high: 42 }), percent(40, 'about')],
    ['"30% to 50%" after 38% to 42%', percent(38, 'exact', { high: 42 }), percent(30, 'exact', { high: 50 })],
    ['a rounder figure that leaves day and base open', count(31, 'exact', { of: 147, day: '2026-03-02' }), count(30, 'about')],
  ])('%s', (_, standing, newer) => { expect(holds(standing, newer)).toBe(true); });
});

describe('a newer figure displaces the one that stands', () => {
  test.each<[string, Quantity, Quantity]>([
    ['an exact one that is the same', count(5264), count(5264)],
    ['an exact one that is not', count(1207), count(1270)],
    ['a more precise one', percent(46), percent(46.3)],
    ['any one, when what stands is not exact', count(5000, 'over'), count(1000, 'multiple')],
    ['"about 30%" after 46%', percent(46), percent(30, 'about')],
    ['"about 1,300" after 1,207', count(1207), count(1300, 'about')],
    ['"about 1,000" after 1,400', count(1400), count(1000, 'about')],
    ['"almost half" after 51%', percent(51), percent(50, 'under')],
    ['"almost half" after 30%', percent(30), percent(50, 'under')],
    ['"more than 5,300" after 5,264', count(5264), count(5300, 'over')],
    ['"more than 5,000" after 9,000', count(9000), count(5000, 'over')],
    ['"hundreds" after 20,342', count(20342), count(100, 'multiple')],
    ['"thousands" after 438', count(438), count(1000, 'multiple')],
    ['"5,200" after 5,264', count(5264), count(5200)],
    ['"150 picket lines" after 147: whole tens come about by themselves', count(147), count(150)],
    ['"40%" after 42%: a percentage is printed to the point', percent(42), percent(40)],
    ['"47% to 50%" after 46%', percent(46), percent(47, 'exact', { high: 50 })],
    ['"40%" after 38% to 42%', percent(38, 'exact', { high: 42 }), percent(40)],
    ['a rounder one about another day', percent(46, 'exact', { day: '2026-03-02' }), percent(50, 'under', { day: '2026-03-03' })],
    ['a rounder one of another base', count(31, 'exact', { of: 147 }), count(30, 'about', { of: 212 })],
    ['a share after a number', count(46), percent(50, 'under')],
    ['"about 10" after zero', count(0), count(10, 'about')],
  ])('%s', (_, standing, newer) => { expect(holds(standing, newer)).toBe(false); });
});
