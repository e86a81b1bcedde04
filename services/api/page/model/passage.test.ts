import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { passagesOf } from './passage.js';

const span = fc.record({ block: fc.constantFrom(0, 1), start: fc.nat(30), length: fc.nat(12) }).map(({ block, start, length }) => ({ block, start, end: start + length }));

describe('a text in passages', () => {
  it('is the text, whatever is marked', () => {
    fc.assert(fc.property(fc.string({ maxLength: 30 }), fc.array(span), fc.array(span), (text, claims, chosen) => {
      expect(passagesOf(text, 0, claims, chosen).map(passage => passage.text).join('')).toBe(text);
    }));
  });

  it('marks exactly what the spans cover', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 30 }), fc.array(span), (text, chosen) => {
      const marks = passagesOf(text, 0, [], chosen).flatMap(({ text: words, mark }) => Array.from({ length: words.length }, () => mark));
      const covered = marks.map((_, at) => chosen.some(({ block, start, end }) => block === 0 && start <= at && at < end));
      expect(marks.map(mark => mark === 'chosen')).toEqual(covered);
    }));
  });

  it('has what is looked at go before what a claim was read from', () => {
    const passages = passagesOf('about 40% of nurses', 0, [{ block: 0, start: 0, end: 9 }], [{ block: 0, start: 6, end: 9 }]);
    expect(passages).toEqual([{ text: 'about ', mark: 'claim' }, { text: '40%', mark: 'chosen' }, { text: ' of nurses', mark: 'plain' }]);
  });
});
