/** After a schedule: rows, change feed and cursors of a view against the pure fold of the log. */
import { isInternal } from '../../../services/kernel/core/projection.js';
import type { StoredRecord } from '../../../services/kernel/log/log.js';
import type { AnyProjection } from '../../../services/kernel/runner/run-projection.js';
import type { Partition } from '../../../services/kernel/store/memory/memory-store.js';
import { pureFold, type Outcome } from '../../controls/pure-fold.js';

export type Held = ReadonlyMap<number, Partition>;

/** The fold of the records, and the first difference that what is held has from it; null where there is none. */
export function compareWithFold(projection: AnyProjection, records: readonly StoredRecord[], held: Held): { readonly fold: Outcome; readonly difference: string | null } {
  const fold = pureFold(projection, records);
  return { fold, difference: cursorsDiffer(fold, held) ?? rowsDiffer(fold, held) ?? feedsDiffer(fold, held) };
}

function cursorsDiffer({ cursors }: Outcome, held: Held): string | null {
  for (const [partition, cursor] of Object.entries(cursors)) {
    const found = held.get(Number(partition))?.cursor ?? 0n;
    if (String(found) !== cursor) return `partition ${partition}: the cursor is ${found}, the fold's is ${cursor}`;
  }
  return null;
}

function rowsDiffer({ rows }: Outcome, held: Held): string | null {
  const found = [...held.values()].flatMap((partition) => [...partition.rows]).filter(([key]) => !isInternal(key as never)).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, json]) => `${key} ${json}`);
  return firstDifference('row', found, rows);
}

function feedsDiffer({ feed }: Outcome, held: Held): string | null {
  for (const [partition, { feed: kept }] of held) {
    const all = feed[partition] ?? [];
    // What is kept are the newest; none is kept only where there is none.
    const whole = kept.length === 0 ? all : all.slice(-kept.length);
    const found = kept.map(({ key, token, json }) => `${token.offset}-${token.n} ${key} ${json}`);
    const difference = firstDifference(`change of partition ${partition}`, found, whole);
    if (difference !== null) return difference;
  }
  return null;
}

export function firstDifference(what: string, found: readonly string[], wanted: readonly string[]): string | null {
  for (let at = 0; at < Math.max(found.length, wanted.length); at++) {
    if (found[at] !== wanted[at]) return `${what} ${at + 1}:\n  is    ${found[at] ?? '(none)'}\n  fold  ${wanted[at] ?? '(none)'}`;
  }
  return null;
}
