import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { segment } from '../../../services/producer/segment/segment.js';
import { ARRANGEMENTS } from './arrangements.js';
import { pagesIn } from './pages.js';

describe('posts laid out at random come back, each at its line and with its time:', () => {
  test.each(Object.keys(ARRANGEMENTS))('%s', arrangement => {
    fc.assert(fc.property(pagesIn(arrangement), ({ text, posts }) => {
      expect(segment(text, { date: null, scope: null }).entries.map(({ line, time }) => ({ line, time }))).toEqual(posts);
    }), { numRuns: 60 });
  });
});
