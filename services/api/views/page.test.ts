import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pageOf, placeIn } from './page.js';

it('a page says the place it was made of', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.option(fc.string({ unit: 'grapheme' })), (blog, key) => {
    expect(placeIn(pageOf({ blog, key }))).toEqual({ blog, key });
  }));
});

it.each(['', 'x', 'bnVsbA', Buffer.from('[1,2]').toString('base64url'), Buffer.from('["a"]').toString('base64url'), Buffer.from('["a","b","c"]').toString('base64url'), `${pageOf({ blog: 'a', key: 'b' })}=`])('%j is no page', page => {
  expect(() => placeIn(page)).toThrow(expect.objectContaining({ code: 'parameter-invalid', facts: expect.objectContaining({ parameter: 'page', value: page }) as unknown }));
});
