import { expect, test } from '@jest/globals';
import { openMemoryLog } from '../log/memory/memory-log.js';
import type { DeadLetter } from '../runner/read-batch.js';
import { withHeadersInValue } from './headers-in-value.js';
import { lettersIn } from './in-log.js';
import { lazyLetters } from './lazy-letters.js';
import { subjectOf, type DeadLetters } from './letters.js';

const open = (): DeadLetters => lettersIn(withHeadersInValue(openMemoryLog({ partitions: 1 })));

function letter(offset: bigint, more: Partial<DeadLetter> = {}): DeadLetter {
  return { projection: 'turnout', version: 1, position: { partition: 3, offset }, key: 'ferry-strike', value: Uint8Array.of(1, 2), code: 'fold-failed', reason: 'no such place', ...more };
}

test('a letter comes back as it was put, with an id and a time', async () => {
  const letters = open();
  await letters.put(letter(7n));
  expect(await letters.all()).toEqual([{ ...letter(7n), id: '0:0', at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as unknown, replayed: false }]);
});

test('a letter put twice is shown once; the same event of another service or version is another letter', async () => {
  const letters = open();
  for (const one of [letter(7n), letter(7n), letter(7n, { version: 2 }), letter(7n, { projection: 'quotes' }), letter(8n)]) await letters.put(one);
  expect((await letters.all()).map(subjectOf)).toEqual(['turnout-v1 3:7', 'turnout-v2 3:7', 'quotes-v1 3:7', 'turnout-v1 3:8']);
});

test('a replayed letter stays and says so, also when it is put again', async () => {
  const letters = open();
  for (const one of [letter(7n), letter(8n)]) await letters.put(one);
  const [first] = await letters.all();
  await letters.markReplayed(first!.id);
  await letters.put(letter(7n));
  expect((await letters.all()).map(({ id, replayed }) => [id, replayed])).toEqual([['0:0', true], ['0:1', false]]);
});

test('more letters than are read at once are all shown', async () => {
  const letters = open();
  for (let offset = 0n; offset < 1_201n; offset++) await letters.put(letter(offset));
  expect(await letters.all()).toHaveLength(1_201);
});

test.each([
  ['none', []], ['a line end first', [10, 10, 0]], ['all there are', Array.from({ length: 256 }, (_, byte) => byte)],
])('a value keeps its bytes where headers stand before it: %s', async (_, bytes) => {
  const log = withHeadersInValue(openMemoryLog({ partitions: 1 }));
  const headers = { reason: 'two\nlines, "quoted" – ü' };
  await log.append([{ key: 'a', value: Uint8Array.from(bytes), headers }]);
  const [stored] = await log.read(0, 0n, 1);
  expect([[...stored!.value], stored!.headers]).toEqual([bytes, headers]);
});

test('letters are opened with the first use, and opened again after a failure', async () => {
  let tries = 0;
  const letters = lazyLetters(() => (++tries === 1 ? Promise.reject(new Error('away')) : Promise.resolve(open())));
  await letters.close();
  expect(tries).toBe(0);
  await expect(letters.put(letter(1n))).rejects.toThrow('away');
  await letters.put(letter(1n));
  expect([tries, (await letters.all()).length]).toEqual([2, 1]);
});
