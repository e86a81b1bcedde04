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
  "981a078cebb6c228",
  "9d8005fdb87f189c",
  "70f790b795f58f19",
]
`);
});

test('100,000 texts that differ in one place have 100,000 digests', () => {
  const digests = new Set(Array.from({ length: 100_000 }, (_, n) => digest(`Entry ${n} of the day`)));
  expect(digests.size).toBe(100_000);
});

test('either half alone tells most texts apart', () => {
  for (const half of [0, 8]) {
    const halves = new Set(Array.from({ length: 20_000 }, (_, n) => digest(`${'a'.repeat(n % 7)}${n}`).slice(half, half + 8)));
    expect(halves.size).toBeGreaterThan(19_990);
  }
});

test('an entry\'s digest follows what it says, not where it stands', () => {
  const first = entry({ id: 'a', time: '09:00' });
  expect(contentDigest({ ...first, revision: 2, order: 'z', sourceLine: 40 } as typeof first)).toBe(contentDigest(first));
  for (const other of [{ time: '09:01' }, { date: null }, { headline: 'x' }, { authors: ['x'] }, { keyEvent: true }, { pinned: true }, { scope: null },
    { blocks: [{ kind: 'paragraph', text: 'x', by: null }] }] as const) {
    expect(contentDigest({ ...first, ...other })).not.toBe(contentDigest(first));
  }
});
