/** What an event says of its entry's claims: all that now hold, none when it was withdrawn. */
import type { FigureClaim } from '../core/claims.js';
import type { BlogId, EntryId } from '../core/entry.js';
import type { LiveBlogEvent } from '../core/events.js';
import { sameName } from './names.js';
import type { Said } from './standing.js';

export interface Statement<Claim> {
  readonly blog: BlogId;
  readonly entry: EntryId;
  readonly revision: number;
  readonly order: string;
  readonly said: readonly Said<Claim>[];
  /** The figure of each claim. */
  readonly figures: readonly string[];
}

/** Null for an event that says nothing: the blog itself, or a first publication without claims. */
export function stated<Claim extends FigureClaim>(
  event: LiveBlogEvent, claims: readonly Claim[], figureOf: (claim: Claim) => string,
): Statement<Claim> | null {
  if (event.type === 'opened') return null;
  if (event.type === 'withdrawn') return { blog: event.blog, entry: event.id, revision: event.revision, order: '', said: [], figures: [] };
  const { id, revision, order, date, time } = event.entry;
  if (revision === 1 && claims.length === 0) return null;
  const said = claims.map((claim, index) => ({ ...claim, order, entry: id, index, revision, date, time, by: claim.source === null ? null : sameName(claim.source) }));
  return { blog: event.blog, entry: id, revision, order, said, figures: claims.map(figureOf) };
}
