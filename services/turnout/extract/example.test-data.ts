/** Entries for tests of reading, and claims in the short form of the rules' examples. */
import type { TurnoutClaim } from '../../kernel/core/claims.js';
import type { BlogId, Entry, EntryId } from '../../kernel/core/entry.js';

/** Paragraphs are parted by line breaks. */
export function entryOf(text: string, headline: string | null = null): Entry {
  return {
    blog: 'examples' as BlogId, id: '1' as EntryId, revision: 1, order: 'a0', date: '2023-02-01', time: null, scope: 'Wales', headline, authors: [],
    blocks: text.split('\n').map(paragraph => ({ kind: 'paragraph', text: paragraph, by: null })), keyEvent: false, pinned: false, sourceLine: null,
  };
}

/** "striking over 78%", "working 38 of 1100", "striking 8-12%". */
export function gives({ measure, modifier, value, high, unit, of }: TurnoutClaim): string {
  const amount = `${value}${high === null ? '' : `-${high}`}${unit === 'percent' ? '%' : ''}${of === null ? '' : ` of ${of}`}`;
  return `${measure} ${modifier === 'exact' ? '' : `${modifier} `}${amount}`;
}
