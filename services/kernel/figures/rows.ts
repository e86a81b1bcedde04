/** Rows of a projection of figures. */
import type { FigureClaim } from '../core/claims.js';
import type { BlogId } from '../core/entry.js';
import type { Index, Page } from './pages.js';
import type { Said, Standing } from './standing.js';

/** Public: one figure of one blog. */
export interface FigureRow<Claim> extends Standing<Claim> {
  readonly kind: 'figure';
  readonly blog: BlogId;
}

/** Public: reports of a blog that are counted, not summed up; `standing` are the newest. */
export interface ReportsRow<Claim> extends Standing<Claim> {
  readonly kind: 'reports';
  readonly blog: BlogId;
  readonly count: number;
}

/** Internal: the figures that an entry's claims went to, by claim index. An entry of revision 1 without claims has no row. */
export interface EntryRow {
  readonly kind: 'entry';
  readonly revision: number;
  readonly order: string;
  readonly figures: readonly string[];
}

/** Internal: all claims of a figure, in feed order, in pages. */
export type ClaimsPage<Claim extends FigureClaim> = Page<Said<Claim>, Standing<Claim>>;

export type FiguresRow<Claim extends FigureClaim> = FigureRow<Claim> | ReportsRow<Claim> | EntryRow | Index | ClaimsPage<Claim>;
