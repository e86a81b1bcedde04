/** Rows of the projection `blogs`: what the log says each blog holds. */
import type { EntryId } from '../../kernel/core/entry.js';
import type { BlogOpened } from '../../kernel/core/events.js';
import type { Index, Page } from '../../kernel/figures/pages.js';

/** One row per blog, view `blogs`: what its newest `opened` event says, and what it holds. */
export interface BlogRow extends Omit<BlogOpened, 'type'> {
  readonly kind: 'blog';
  /** 0 while only entries are known. */
  readonly revision: number;
  /** Entries that stand: published and not withdrawn. */
  readonly entries: number;
  /** First and last standing entry in feed order that has a time. */
  readonly first: Stamp | null;
  readonly last: Stamp | null;
}

/** An entry with a time of its own: "2016-04-26T08:15", or "08:15" where its date is unknown. */
export interface Stamp {
  readonly order: string;
  readonly id: EntryId;
  readonly at: string;
}

/** One internal row per entry, withdrawn ones included: what a later dump is compared with. */
export interface LedgerEntry {
  readonly kind: 'entry';
  readonly id: EntryId;
  /** The highest revision in the log; a withdrawal is one too. */
  readonly revision: number;
  readonly withdrawn: boolean;
  /** `contentDigest` of the last revision that had content; null when only its withdrawal is in the log. */
  readonly digest: string | null;
  /** Place in the feed, compared with `<`; empty when only its withdrawal is in the log. */
  readonly order: string;
  readonly date: string | null;
  readonly time: string | null;
  readonly headline: string | null;
  /** Offset of its latest event in the blog's partition, in decimal. */
  readonly offset: string;
}

/** One line of the blog's table of contents, in feed order. Withdrawn entries are in it with `at` null. */
export interface Listed {
  readonly order: string;
  readonly entry: EntryId;
  /** Always 0: an entry stands once. */
  readonly index: 0;
  readonly at: string | null;
}

export type LedgerRow = BlogRow | LedgerEntry | Index | Page<Listed, null>;

/** All that the log says of one blog. */
export interface Ledger {
  readonly blog: BlogRow | null;
  /** In feed order; withdrawn entries too, at the place they had. */
  readonly entries: readonly LedgerEntry[];
}
