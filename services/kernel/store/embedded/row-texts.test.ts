import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { RowKey } from '../../core/projection.js';
import { RowTexts } from './row-texts.js';

const key = 'turnout/buses/"x"' as RowKey;

test('a row is written as JSON writes it, whatever it holds', () => {
  fc.assert(fc.property(fc.jsonValue(), row => {
    expect(new RowTexts().of({ key, row })).toBe(JSON.stringify({ key, row }));
  }));
});

test('parts that a row shares with the row before come out as if they were its own', () => {
  const claim = (value: number) => ({ value, span: { block: 0, start: 1, end: 2 }, source: 'a "source"' });
  const claims = [1, 2, 3].map(claim);
  const texts = new RowTexts();
  for (const standing of [claims.slice(0, 1), claims.slice(0, 2), claims, [claims[2], claims[2]], [claim(3)]]) {
    const row = { kind: 'figure', standing, history: claims, before: { standing, history: [], more: undefined } };
    expect(texts.of({ key, row })).toBe(JSON.stringify({ key, row }));
  }
});
