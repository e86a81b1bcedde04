/** Goes on with a row of dumps of one blog where it stopped, exactly. */
import type { BlogId } from '../../kernel/core/entry.js';
import { advance, EMPTY } from '../diff/advance.js';
import type { Step } from '../diff/diff.js';
import type { Ledger } from '../ledger.js';
import type { PageEntry } from '../segment/page.js';

/** What one dump has to append. */
export interface Planned {
  readonly blog: BlogId;
  readonly steps: readonly Step[];
  /** Its entries, oldest first. */
  readonly feed: readonly PageEntry[];
}

/**
 * Where the log holds just the first events of this row of dumps: the same plan with those marked as there. Every event
 * counts one revision on, so the sum of all revisions says how many there are. Null when the log was fed otherwise too.
 * @param anew the row planned as for an empty log
 */
export function resume(anew: readonly Planned[], ledger: Ledger): readonly Planned[] | null {
  const there = ledger.entries.reduce((sum, entry) => sum + entry.revision, ledger.blog?.revision ?? 0);
  const events = anew.flatMap(({ steps }) => steps.flatMap(step => step.event ?? []));
  if (there > events.length || stateOf(advance(EMPTY, events.slice(0, there))) !== stateOf(ledger)) return null;
  let left = there;
  return anew.map(planned => ({
    ...planned,
    steps: planned.steps.map(step => step.event !== null && left-- > 0 ? { ...step, event: null } : step),
  }));
}

/** All that a dump is compared with, as text. */
function stateOf({ blog, entries }: Ledger): string {
  const { revision, title, publisher, url, scope, timeZone, date } = blog ?? {};
  const each = entries.map(entry => [entry.order, entry.id, entry.revision, entry.withdrawn, entry.digest]);
  return JSON.stringify([revision, title, publisher, url, scope, timeZone, date, each]);
}
