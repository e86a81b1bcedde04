import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { indexAt, topsOf, windowOf } from './heights.js';

const heights = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 200 });

describe('a long list', () => {
  it('finds the item that covers a height', () => {
    fc.assert(fc.property(heights, fc.nat(100_000), (all, height) => {
      const tops = topsOf(all.length, index => all[index]!);
      const found = indexAt(tops, height);
      expect(found === all.length - 1 || height < tops[found + 1]!).toBe(true);
      expect(tops[found]! <= height).toBe(true);
    }));
  });

  it('draws all that is in sight', () => {
    fc.assert(fc.property(heights, fc.nat(10_000), fc.nat(2_000), (all, top, height) => {
      const tops = topsOf(all.length, index => all[index]!);
      const { first, end } = windowOf(tops, top, top + height, 50);
      const inSight = all.map((_, index) => index).filter(index => tops[index + 1]! > top && tops[index]! < top + height);
      expect(inSight.every(index => first <= index && index < end)).toBe(true);
    }));
  });

  it('draws nothing of nothing', () => {
    expect(windowOf(topsOf(0, () => 1), 0, 100, 50)).toEqual({ first: 0, end: 0 });
  });
});
