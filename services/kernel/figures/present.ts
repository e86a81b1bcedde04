/** Figures as `query` and `watch` print them (INTERFACE.md, "JSON rows"): what is common to turnout and cancellations. */
import type { FigureClaim } from '../core/claims.js';
import type { Said } from './standing.js';

/** One value with all that leads back to where it was said. */
export function presentValue(said: Said<FigureClaim>): object {
  const { value, high, of, modifier, source, day, entry, revision, time, date, order, words, span, rule } = said;
  return { value, high, of, modifier, source, day, entry, revision, time, date, order, words, span, rule };
}
