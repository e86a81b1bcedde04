/** The error of rows that were folded from another log. */
import { PicketwireError } from '../core/errors.js';
import type { ViewId } from './store.js';

/** Throws `data-foreign` when `held` is the epoch of another log. */
export function checkEpoch(view: ViewId, partition: number, held: string | null, asked: string): void {
  if (held === null || held === asked) return;
  throw new PicketwireError(
    'data-foreign',
    `The rows of ${view.projection} version ${view.version}, partition ${partition}, were made from the log ${held}, but the log is now ${asked}. `
      + 'Nothing was changed. Use the log they were made from, or a data folder of its own for the new one.',
    { ...view, partition, held, asked },
  );
}
