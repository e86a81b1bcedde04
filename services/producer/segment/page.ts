/** What cutting a dump gives: the page and its entries in the order of the document. */
import type { Block } from '../../kernel/core/entry.js';

export type PageOrder = 'newest-first' | 'oldest-first' | 'single';

/** An entry as it stands on the page; what makes it one of a feed (id, revision, order) comes from the producer. */
export interface PageEntry {
  /** 1-based line of the file where its first own line stands. */
  readonly line: number;
  readonly date: string | null;
  readonly time: string | null;
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly keyEvent: boolean;
  readonly pinned: boolean;
  readonly blocks: readonly Block[];
}

export interface Page {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly timeZone: string | null;
  readonly date: string | null;
  readonly scope: string | null;
  readonly order: PageOrder;
  /** Name of the layout that was recognised ("numbered-headings", "clock-stamps", …). */
  readonly layout: string;
  readonly entries: readonly PageEntry[];
}

/** What the user says of a dump; it goes before what the page says. */
export interface PageHints {
  readonly date: string | null;
  readonly scope: string | null;
}
