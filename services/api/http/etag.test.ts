import { expect, it } from '@jest/globals';
import { etagOf, matches } from './etag.js';

const ETAG = etagOf('a', 'b');

it('equal parts have one tag, others another, wherever they are parted', () => {
  expect(etagOf('a', 'b')).toBe(ETAG);
  expect(new Set([ETAG, etagOf('ab'), etagOf('a', 'b', ''), etagOf('b', 'a')]).size).toBe(4);
});

it.each([[ETAG], [`W/${ETAG}`], [`"x", ${ETAG}`], [`"x",W/${ETAG} `], ['*']])('If-None-Match: %s has it', header => {
  expect(matches(header, ETAG)).toBe(true);
});

it.each([undefined, '', '"x"', ETAG.slice(1, -1)])('If-None-Match: %j has it not', header => {
  expect(matches(header, ETAG)).toBe(false);
});
