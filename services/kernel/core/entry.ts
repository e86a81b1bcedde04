/** What a live blog is made of: entries in blocks, and the places in them that a claim points to. */

/** The base name of a dump, or what `--blog` says; the partition key of every event of the blog. */
export type BlogId = string & { readonly __brand: 'BlogId' };
/** Names one post of one blog for ever, through all its revisions. */
export type EntryId = string & { readonly __brand: 'EntryId' };

/** `paragraph` running text; `quote` words set off as somebody's; `list` one item a line (`\n`); `message` a reader's email, comment or post. */
export type BlockKind = 'paragraph' | 'quote' | 'list' | 'message';

export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
  /** Of a quote: the line that says whose words it is, as printed ("Nadia Randazzo, Oxfordshire junior doctor"). Of a message: its sender, as printed. */
  readonly by: string | null;
}

export interface Entry {
  readonly blog: BlogId;
  readonly id: EntryId;
  /** 1 for what was first published; each change counts one on. */
  readonly revision: number;
  /** Place in the feed, oldest first: a fractional index that sorts by plain string comparison (`<`), the same through all revisions. */
  readonly order: string;
  /** ISO date of the entry ("2016-04-07"), as the page prints it or the user gives it; null when neither does. */
  readonly date: string | null;
  /** "HH:MM" on a 24-hour clock as the page prints it, else null: never invented. */
  readonly time: string | null;
  /** What the whole blog is about ("England"), where an entry names no place of its own. */
  readonly scope: string | null;
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly blocks: readonly Block[];
  readonly keyEvent: boolean;
  readonly pinned: boolean;
  /** 1-based line of the dump where the entry starts; null where it did not come from a dump. */
  readonly sourceLine: number | null;
}

/** Block index of a span that stands in the headline. */
export const HEADLINE = -1;

/** Where words stand: UTF-16 offsets into a block's text (or, with `block` -1, into the headline), end exclusive. */
export interface Span {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** The text a span's offsets count in. */
export function textOf(entry: Pick<Entry, 'headline' | 'blocks'>, block: number): string {
  return (block === HEADLINE ? entry.headline : entry.blocks[block]?.text) ?? '';
}

/** The words that stand at a span. */
export function wordsAt(entry: Pick<Entry, 'headline' | 'blocks'>, span: Span): string {
  return textOf(entry, span.block).slice(span.start, span.end);
}
