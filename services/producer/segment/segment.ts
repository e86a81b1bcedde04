/** Cuts a dump into its entries. */
import type { Page, PageHints } from './page.js';
import { blocksOf } from './blocks.js';

export function segment(text: string, hints: PageHints): Page {
  const lines = text.split(/\r?\n/);
  const numbered = lines.map((text, index) => ({ text, line: index + 1 }));
  return {
    title: null, publisher: null, url: null, timeZone: null, date: hints.date, scope: hints.scope, order: 'single', layout: 'article',
    entries: [{ line: 1, date: hints.date, time: null, headline: null, authors: [], keyEvent: false, pinned: false, blocks: blocksOf(numbered) }],
  };
}
