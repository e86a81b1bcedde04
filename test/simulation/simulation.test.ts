import { describe, expect, it } from '@jest/globals';
import { seedOfRun } from '../controls/random.js';
import { BROKEN, broken } from './broken/variants.js';
import { runSchedule } from './schedule.js';

/** Schedules in which a broken variant must be caught. */
const WITHIN = 300;

/** What shows in one schedule of a thousand is looked for where it is known to show. */
const RARE: Readonly<Record<string, number>> = { 'a reset keeps the old cursor until it is out': 1350 };

describe('simulation', () => {
  const first = seedOfRun();

  it(`300 schedules equal the pure fold of their logs (PICKETWIRE_TEST_SEED=${first})`, async () => {
    for (let seed = first; seed < first + 300; seed++) {
      const { failure } = await runSchedule({ seed });
      expect(failure === null ? null : `${failure}\nagain: npm run simulate -- --seed ${seed} --runs 1`).toBeNull();
    }
  }, 120_000);

  it('the same seed gives the same schedule, step by step', async () => {
    for (const seed of [5, 6, 7, 8]) expect((await runSchedule({ seed, isTraced: true })).trace).toEqual((await runSchedule({ seed, isTraced: true })).trace);
  });

  it.each(Object.keys(BROKEN))('catches: %s', async (name) => {
    let caught = 0;
    const from = RARE[name] ?? 1;
    for (let seed = from; seed < from + WITHIN && caught === 0; seed++) {
      if ((await runSchedule({ seed }, broken(name))).failure !== null) caught = seed;
    }
    expect(caught).toBeGreaterThan(0);
  }, 120_000);
});
