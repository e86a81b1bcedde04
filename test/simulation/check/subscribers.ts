/** After a schedule: a subscriber's rows are those of the fold, and each change came once, right after the one before it. */
import type { Outcome } from '../../controls/pure-fold.js';
import type { Subscriber } from '../services/subscriber.js';
import { firstDifference } from './fold.js';

export function checkSubscriber({ name, rows, taken }: Subscriber, { feed, rows: wanted }: Outcome): string | null {
  const index = new Map(Object.entries(feed).flatMap(([partition, lines]) => lines.map((line, at) => [`${partition}:${line.slice(0, line.indexOf(' '))}`, at] as const)));
  for (const { partition, before, token, text } of taken) {
    const at = index.get(`${partition}:${token}`);
    const last = before === null ? -1 : index.get(`${partition}:${before}`) ?? -2;
    if (at === undefined || feed[partition]?.[at] !== text) return `${name} was told a change that is not in the fold: partition ${partition}, ${text}`;
    if (at !== last + 1) return `${name} was told change ${token} of partition ${partition} after ${before ?? 'nothing'}: ${at - last - 1} changes are missing between`;
  }
  const found = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, json]) => `${key} ${json}`);
  const difference = firstDifference('row', found, wanted);
  return difference === null ? null : `${name}: ${difference}`;
}
