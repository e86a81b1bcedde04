import { expect, test } from '@jest/globals';
import { entry } from '../../../test/entries.js';
import { contentDigest, digest } from './digest.js';

test('equal texts have one digest, of 16 hexadecimal digits', () => {
  expect(digest('Ferries stay in port')).toMatch(/^[0-9a-f]{16}$/);
  expect(digest('Ferries stay in port')).toBe(digest(['Ferries', 'stay in port'].join(' ')));
});

test('digests are the same on every machine and in every release', () => {
  expect([digest(''), digest('Ferries stay in port'), digest('Ferries stay in port.')]).toMatchInlineSnapshot(`
[
  "e3b0c44298fc1c14",
  "21a55eb66cdcf479",
  "f925b622a91006d9",
]
`);
});

test('100,000 texts that differ in one place have 100,000 digests', () => {
  const digests = new Set(Array.from({ length: 100_000 }, (_, n) => digest(`Entry ${n} of the day`)));
  expect(digests.size).toBe(100_000);
});

test('an entry\'s digest follows what it says, not where it stands', () => {
  const first = entry({ id: 'a', time: '09:00' });
  expect(contentDigest({ ...first, revision: 2, order: 'z', sourceLine: 40 } as typeof first)).toBe(contentDigest(first));
  for (const other of [{ time: '09:01' }, { date: null }, { headline: 'x' }, { authors: ['x'] }, { keyEvent: true }, { pinned: true }, { scope: null },
    { blocks: [{ kind: 'paragraph', text: 'x', by: null }] }] as const) {
    expect(contentDigest({ ...first, ...other })).not.toBe(contentDigest(first));
  }
});

test('what moves from one field to the next is another content', () => {
  const first = { ...entry({ id: 'a' }), headline: 'ab', authors: ['c', 'd'], blocks: [{ kind: 'paragraph', text: 'e', by: null }] as const };
  const moved = [{ ...first, headline: 'a', authors: ['bc', 'd'] }, { ...first, authors: ['cd'] }, { ...first, authors: ['c'], headline: 'abd' }, { ...first, headline: null }, { ...first, headline: '' }];
  expect(new Set([first, ...moved].map(contentDigest)).size).toBe(6);
});
