import { expect, test } from '@jest/globals';
import { Health } from './health.js';

const ends = (end: bigint) => [{ partition: 0, start: 0n, end }];

function running(): { health: Health; pass: (milliseconds: number) => void } {
  let now = 0;
  const health = new Health(() => now);
  health.assigned([0]);
  return { health, pass: (milliseconds) => { now += milliseconds; } };
}

test('not ready before partitions are assigned, and says so', () => {
  expect(new Health().readiness(ends(4n))).toEqual({ ready: false, reasons: ['starting', 'no partitions are assigned yet'], partitions: [] });
});

test('ready once assigned; the lag is unknown until something is known of the place', () => {
  const { health } = running();
  expect(health.readiness(ends(4n))).toEqual({ ready: true, reasons: [], partitions: [{ partition: 0, next: null, end: '4', lag: null }] });
  health.progress({ partition: 0, next: 3n });
  expect(health.readiness(ends(4n)).partitions).toEqual([{ partition: 0, next: '3', end: '4', lag: 1 }]);
});

test('a partition read to its end without a commit has no lag, and has one when events come', () => {
  const { health } = running();
  health.idle(0);
  expect(health.readiness(ends(4n)).partitions).toMatchObject([{ next: '4', lag: 0 }]);
  expect(health.readiness(ends(6n)).partitions).toMatchObject([{ next: '4', lag: 2 }]);
});

test('ready with no partitions, as a standby', () => {
  const health = new Health();
  health.assigned([]);
  expect(health.readiness(ends(4n))).toEqual({ ready: true, reasons: [], partitions: [] });
});

test('a partition that is given away is forgotten', () => {
  const { health } = running();
  health.progress({ partition: 0, next: 1n });
  health.assigned([]);
  expect(health.readiness(ends(9n)).partitions).toEqual([]);
});

test('a log that does not answer is a reason, but not beside the one that says why', () => {
  const { health } = running();
  expect(health.readiness(null).reasons).toEqual(['the log does not answer']);
  health.failed('Redis is away');
  expect(health.readiness(null).reasons).toEqual(['Redis is away']);
});

test('a failure lasts until partitions are assigned again', () => {
  const { health } = running();
  health.failed('Redis is away');
  expect(health.readiness(ends(0n))).toMatchObject({ ready: false, reasons: ['Redis is away'] });
  health.assigned([0]);
  expect(health.readiness(ends(0n)).ready).toBe(true);
});

test('trouble of the log lasts until the log says it has passed, whatever other partitions do', () => {
  const { health } = running();
  health.trouble('a broker is away');
  health.progress({ partition: 0, next: 1n });
  expect(health.readiness(ends(1n)).reasons).toEqual(['a broker is away']);
  health.trouble(null);
  expect(health.readiness(ends(1n)).ready).toBe(true);
});

test('a partition that has events and moves none for 30 s is stuck, and well again when it moves', () => {
  const { health, pass } = running();
  health.progress({ partition: 0, next: 3n });
  health.readiness(ends(5n));
  pass(29_000);
  expect(health.readiness(ends(5n)).ready).toBe(true);
  pass(1_000);
  expect(health.readiness(ends(5n)).reasons).toEqual(['partition 0 has 2 events to fold and has moved none for 30 s']);
  health.progress({ partition: 0, next: 4n });
  expect(health.readiness(ends(5n)).ready).toBe(true);
});

test('the first event of a partition may be the one that is stuck', () => {
  const { health, pass } = running();
  pass(30_000);
  expect(health.readiness(ends(5n)).reasons).toEqual(['partition 0 has events to fold and has moved none for 30 s']);
});

test('an event after hours of quiet is not stuck', () => {
  const { health, pass } = running();
  health.progress({ partition: 0, next: 5n });
  health.idle(0);
  pass(7_200_000);
  expect(health.readiness(ends(6n)).ready).toBe(true);
});

test('work that knows no partitions is ready once it runs', () => {
  const health = new Health();
  health.running();
  expect(health.readiness([]).ready).toBe(true);
});
