import { afterEach, expect, jest, test } from '@jest/globals';
import { supervise } from './supervise.js';

afterEach(() => { jest.restoreAllMocks(); });

/** Fails as often as there are durations, in milliseconds of a clock of its own, then succeeds. Answers the pauses. */
async function pausesAfter(durations: readonly number[]): Promise<number[]> {
  let now = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => now);
  const pauses: number[] = [];
  const left = [...durations];
  await supervise(() => {
    const lasted = left.shift();
    if (lasted === undefined) return Promise.resolve();
    now += lasted;
    return Promise.reject(new Error('away'));
  }, { signal: new AbortController().signal, onFailure: (_, wait) => { pauses.push(wait); } });
  return pauses;
}

test('work that fails is begun again, each time after twice the pause', async () => {
  expect(await pausesAfter([0, 0, 0])).toEqual([200, 400, 800]);
});

test('work that was well for a minute begins again after the first pause', async () => {
  expect(await pausesAfter([0, 0, 60_001])).toEqual([200, 400, 200]);
});

test('it ends with the work', async () => {
  let runs = 0;
  await supervise(() => { runs += 1; return Promise.resolve(); }, { signal: new AbortController().signal, onFailure: () => undefined });
  expect(runs).toBe(1);
});

test('an abort ends the pause, and what then fails is told to nobody', async () => {
  const stop = new AbortController();
  const told: number[] = [];
  await supervise(() => Promise.reject(new Error('away')), { signal: stop.signal, onFailure: (_, wait) => { told.push(wait); stop.abort(); } });
  await supervise(() => Promise.reject(new Error('away')), { signal: stop.signal, onFailure: (_, wait) => { told.push(wait); } });
  expect(told).toEqual([200]);
});
