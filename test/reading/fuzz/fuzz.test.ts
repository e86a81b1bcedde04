import { expect, test } from '@jest/globals';
import { dumpOf } from './inputs.js';
import { brokenPromise } from './promises.js';

test('300 dumps at random are cut and read without fail, alike each time, and spans cut their words', () => {
  const broken = Array.from({ length: 300 }, (_, seed) => [seed, brokenPromise(dumpOf(seed))]).filter(([, what]) => what !== null);
  expect(broken).toEqual([]);
}, 60_000);
