import { describe, expect, it } from '@jest/globals';
import { FakeClock, settled } from '../../../test/controls/clock.js';
import { Pace } from './pace.js';

function started(speed: number, minutes: readonly number[]) {
  const clock = new FakeClock();
  const stop = new AbortController();
  const pace = new Pace(speed, stop.signal, clock);
  const reached: string[] = [];
  const done = (async () => {
    for (const minute of minutes) reached.push(`${minute} at ${clock.now()}: ${await pace.until(minute)}`.replace(/ at \d+/, () => ` at ${clock.now()}`));
  })();
  return { clock, stop, pace, reached, done };
}

describe('a pace', () => {
  it('lets a minute of the day pass in a second at speed 60', async () => {
    const { clock, reached } = started(60, [0, 5, 65]);
    await clock.pass(64_999);
    expect(reached).toEqual(['0 at 0: true', '5 at 5000: true']);
    await clock.pass(1);
    expect(reached.at(-1)).toBe('65 at 65000: true');
  });

  it('keeps real time at speed 1', async () => {
    const { clock, reached } = started(1, [0, 2]);
    await clock.pass(120_000);
    expect(reached.at(-1)).toBe('2 at 120000: true');
  });

  it('waits for nothing at speed max', async () => {
    const { reached, done } = started(Infinity, [0, 100_000]);
    await done;
    expect(reached).toEqual(['0 at 0: true', '100000 at 0: true']);
  });

  it('leaves out the time it was paused for', async () => {
    const { clock, pace, reached } = started(60, [0, 10]);
    await clock.pass(4_000);
    pace.pause();
    await clock.pass(60_000);
    expect(pace.isPaused).toBe(true);
    expect(reached).toEqual(['0 at 0: true']);
    pace.resume();
    await clock.pass(5_999);
    expect(reached).toHaveLength(1);
    await clock.pass(1);
    expect(reached.at(-1)).toBe('10 at 70000: true');
  });

  it('holds speed max while it is paused, from before the start', async () => {
    const clock = new FakeClock();
    const pace = new Pace(Infinity, new AbortController().signal, clock);
    pace.pause();
    const reached = pace.until(0);
    await clock.pass(90_000_000);
    pace.toggle();
    await settled();
    expect(await reached).toBe(true);
    expect(clock.now()).toBe(90_000_000);
  });

  it('goes on from where the day is when its speed is changed', async () => {
    const { clock, pace, reached } = started(60, [0, 10, 40]);
    await clock.pass(4_000);
    pace.speed = 120;
    await clock.pass(2_999);
    expect(reached).toEqual(['0 at 0: true']);
    await clock.pass(1);
    expect(reached.at(-1)).toBe('10 at 7000: true');
    pace.speed = Infinity;
    await clock.pass(0);
    expect(reached.at(-1)).toBe('40 at 7000: true');
  });

  it('goes back from max to a speed at the minute it has reached', async () => {
    const { clock, pace, reached } = started(Infinity, [0, 100]);
    await clock.pass(50_000);
    pace.speed = 60;
    const later = pace.until(101);
    await clock.pass(1_000);
    expect([reached.length, await later, clock.now()]).toEqual([2, true, 51_000]);
  });

  it('takes another speed during a pause, for when it goes on', async () => {
    const { clock, pace, reached } = started(60, [0, 10]);
    await clock.pass(5_000);
    pace.pause();
    pace.speed = 300;
    await clock.pass(60_000);
    pace.resume();
    await clock.pass(1_000);
    expect(reached.at(-1)).toBe('10 at 66000: true');
  });

  it.each(['running', 'paused'])('ends a wait at once when it is stopped while %s', async state => {
    const { clock, pace, stop, reached, done } = started(60, [0, 10]);
    await clock.pass(1_000);
    if (state === 'paused') pace.pause();
    stop.abort();
    await done;
    expect(reached.at(-1)).toBe('10 at 1000: false');
    expect(await pace.until(0)).toBe(false);
  });
});
