import type { QuoteClaim } from '../kernel/core/claims.js';
import type { Entry } from '../kernel/core/entry.js';

export function extract(_entry: Entry): readonly QuoteClaim[] {
  return [];
}
