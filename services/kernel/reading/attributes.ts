/** What a claim's sentence and what it goes on from say of the claim: where, who says so, the day, whether it happened, in which strike. */
import type { FigureClaim, Period } from '../core/claims.js';
import type { Entry, Span } from '../core/entry.js';
import { addDays } from './calendar.js';
import { dayOf } from './day.js';
import { passageAt, type Range } from './passage.js';
import { periodOf } from './period.js';
import { sourceOf } from './source.js';
import { statusOf } from './status.js';
import { whereOf } from './where.js';

export type Attributes = Pick<FigureClaim, 'where' | 'source' | 'day' | 'status' | 'period'>;

/**
 * Attributes of the claim whose words stand at `span`. Costly: call it for claims found, not to find them.
 * @param sentence offsets of the claim's sentence in the block; found anew where absent
 */
export function attributesOf(entry: Entry, span: Span, sentence?: Range): Attributes {
  const passage = passageAt(entry, span, sentence);
  const period = periodOf(passage, span);
  return {
    where: whereOf(passage, span), source: sourceOf(passage, span), day: dayIn(period, dayOf(passage, span), entry.date),
    status: statusOf(passage, span), period,
  };
}

/** Today and yesterday are no days of a past strike: such a word belongs to another clause. */
function dayIn(period: Period, day: string | null, date: string | null): string | null {
  return period === 'earlier' && day !== null && date !== null && day >= addDays(date, -1) ? null : day;
}
