import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BLOG, claimsIn, post, withdraw } from '../../test/entries.js';
import { Folding } from '../../test/fold.js';
import { history } from '../../test/histories.js';
import type { QuoteClaim } from '../kernel/core/claims.js';
import type { LiveBlogEvent } from '../kernel/core/events.js';
import { quotesProjection } from './projection.js';

function quote(text: string, part: Partial<QuoteClaim> = {}): QuoteClaim {
  const span = { block: 0, start: 1, end: 1 + text.length };
  return { text, kind: 'direct', speaker: 'Ada Pell', role: null, span, parts: [span], rule: 'quote-marks', ...part };
}

function given(...events: readonly LiveBlogEvent[]) {
  const folding = new Folding(quotesProjection(claimsIn));
  folding.apply(...events);
  return folding;
}

function texts(folding: { readonly shown: readonly object[] }): readonly string[] {
  return (folding.shown as readonly { text: string }[]).map(row => row.text);
}

describe('the quote feed', () => {
  test('stands in feed order, entry by entry, whatever order the events come in', () => {
    const folding = given(post({ id: 'x', order: 'a1', claims: [quote('three')] }), post({ id: 'y', order: 'a0V', claims: [quote('two')] }), post({ id: 'z', order: 'a0', claims: [quote('one'), quote('one more')] }));
    expect(texts(folding)).toEqual(['one', 'one more', 'two', 'three']);
  });

  test('a row carries words, speaker and place', () => {
    expect(given(post({ id: 'a', time: '11:02', claims: [quote('We had no choice', { role: 'a porter' })] })).shown).toMatchObject([{
      blog: BLOG, entry: 'a', revision: 1, time: '11:02', text: 'We had no choice', kind: 'direct', speaker: 'Ada Pell', role: 'a porter',
      span: { block: 0, start: 1, end: 17 }, order: 'a', rule: 'quote-marks',
    }]);
  });

  test('a revision replaces all quotes of its entry', () => {
    const folding = given(post({ id: 'a', claims: [quote('one'), quote('two')] }), post({ id: 'a', revision: 2, claims: [quote('one, put right')] }));
    expect(folding.shown).toMatchObject([{ text: 'one, put right', revision: 2 }]);
  });

  test('a revision that moves its entry leaves nothing behind', () => {
    const folding = given(post({ id: 'a', claims: [quote('one')] }), post({ id: 'b', claims: [quote('two')] }), post({ id: 'a', order: 'c', revision: 2, claims: [quote('one')] }));
    expect(texts(folding)).toEqual(['two', 'one']);
  });

  test('a withdrawal takes the quotes of its entry and no others', () => {
    expect(texts(given(post({ id: 'a', claims: [quote('one')] }), post({ id: 'b', claims: [quote('two')] }), withdraw('a')))).toEqual(['two']);
  });

  test('an older revision that comes late changes nothing', () => {
    const folding = given(post({ id: 'a', revision: 2 }));
    expect(folding.apply(post({ id: 'a', claims: [quote('one')] }))).toEqual([[]]);
  });

  test.each([
    ['published', post({ id: 'a', claims: [quote('one')] })],
    ['revised', post({ id: 'a', revision: 2, claims: [quote('two')] })],
    ['withdrawn', withdraw('a', 3)],
  ])('%s and delivered twice: changes nothing the second time', (_, event) => {
    const folding = given(post({ id: 'a', claims: [quote('one')] }), event);
    expect(folding.apply(event)).toEqual([[]]);
  });

  test('a first publication without quotes is passed over and writes nothing', () => {
    expect(quotesProjection(claimsIn).read(post({ id: 'a' }))).toBeNull();
    expect(given(post({ id: 'a' })).rows.size).toBe(0);
  });
});

test('for random histories the feed is what the last revisions say, in feed order', () => {
  const quotes = fc.string({ minLength: 1, maxLength: 5 }).map(text => quote(text));
  fc.assert(fc.property(history(quotes), scenario => {
    expect(texts(given(...scenario.events))).toEqual(scenario.final.flatMap(({ claims }) => claims.map(claim => claim.text)));
  }), { numRuns: 300 });
});
