import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { DeadLetter } from '../runner/read-batch.js';
import { openMetrics } from './metrics.js';

const READY = { ready: true, reasons: [], partitions: [] };

/** Lines of Picketwire's own figures; without what is said of each. */
async function figures(metrics: ReturnType<typeof openMetrics>, readiness: Parameters<typeof metrics.text>[0] = READY): Promise<string[]> {
  return (await metrics.text(readiness)).split('\n').filter((line) => line.startsWith('picketwire_'));
}

test('progress is counted by partition, and how old what became visible was', async () => {
  const metrics = openMetrics('turnout');
  metrics.progress({ projection: 'turnout', partition: 2, next: 9n, end: 9n, events: 5, told: 1, oldest: Date.now() - 700 });
  expect(await figures(metrics)).toEqual(expect.arrayContaining([
    'picketwire_events_total{partition="2",service="turnout"} 5',
    'picketwire_claims_events_total{partition="2",service="turnout"} 1',
    'picketwire_commits_total{partition="2",service="turnout"} 1',
    'picketwire_visible_seconds_bucket{le="0.5",service="turnout"} 0',
    'picketwire_visible_seconds_bucket{le="1",service="turnout"} 1',
  ]));
});

test('stale batches, dead letters, restarts and appended events are counted', async () => {
  const metrics = openMetrics('turnout');
  metrics.stale();
  metrics.deadLetter({ code: 'event-unreadable' } as DeadLetter);
  metrics.restart();
  metrics.appended(3);
  expect(await figures(metrics)).toEqual(expect.arrayContaining([
    'picketwire_stale_total{service="turnout"} 1',
    'picketwire_dead_letters_total{code="event-unreadable",service="turnout"} 1',
    'picketwire_restarts_total{service="turnout"} 1',
    'picketwire_appended_total{service="turnout"} 3',
  ]));
});

test('the lag is that of the scrape: a partition that is gone has none, one whose place is unknown neither', async () => {
  const metrics = openMetrics('turnout');
  const partitions = [{ partition: 0, next: '3', end: '5', lag: 2 }, { partition: 1, next: null, end: '5', lag: null }];
  const lags = (lines: string[]): string[] => lines.filter((line) => line.startsWith('picketwire_lag_events'));
  expect(lags(await figures(metrics, { ...READY, partitions }))).toEqual(['picketwire_lag_events{partition="0",service="turnout"} 2']);
  expect(lags(await figures(metrics))).toEqual([]);
});

test('ready says what /readyz says', async () => {
  const metrics = openMetrics('turnout');
  expect(await figures(metrics)).toContain('picketwire_ready{service="turnout"} 1');
  expect(await figures(metrics, { ...READY, ready: false })).toContain('picketwire_ready{service="turnout"} 0');
});

test('docs/operations.md names every metric, and none that there is not', async () => {
  const known = [...(await openMetrics('turnout').text(READY)).matchAll(/^# TYPE (picketwire_\w+)/gm)].map(([, name]) => name);
  const described = [...readFileSync('docs/operations.md', 'utf8').matchAll(/^\| `(picketwire_\w+)` \|/gm)].map(([, name]) => name);
  expect(described.sort()).toEqual(known.sort());
});
