/** What a claim's sentence and what it goes on from say of the claim: where, who says so, the day, whether it happened, in which strike. */
import type { FigureClaim } from '../core/claims.js';
import type { Entry, Span } from '../core/entry.js';
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
  return {
    where: whereOf(passage, span), source: sourceOf(passage, span), day: dayOf(passage, span),
    status: statusOf(passage, span), period: periodOf(passage, span),
  };
}
