import { expect, it } from '@jest/globals';
import { requestsOf, type Addressed } from './requests.js';

function record(partition: number, bytes: number): Addressed {
  return { partition, key: 'a', value: Buffer.alloc(bytes), headers: [] };
}

it('keeps together what a broker takes in one request', () => {
  const records = [record(0, 400_000), record(1, 800_000), record(0, 400_000)];
  expect(requestsOf(records)).toEqual([records]);
});

it('splits before a partition\'s batch would be larger than 1 MB, in order', () => {
  const records = [record(0, 400_000), record(0, 400_000), record(0, 400_000), record(1, 1)];
  expect(requestsOf(records).map((request) => request.length)).toEqual([2, 2]);
});

it('lets a record go alone that is larger by itself, and nothing be nothing', () => {
  expect(requestsOf([record(0, 1), record(0, 2_000_000), record(0, 1)]).map((request) => request.length)).toEqual([1, 1, 1]);
  expect(requestsOf([])).toEqual([]);
});
