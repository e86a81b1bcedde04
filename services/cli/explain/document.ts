/** Explains a whole dump: how it was cut, what was dropped, and every claim. */
import { explainCutting, type CuttingExplained } from '../../producer/segment/explain.js';
import type { PageHints } from '../../producer/segment/page.js';
import { segment } from '../../producer/segment/segment.js';
import { entriesOf } from '../read-document.js';
import { explainEntry, type EntryExplained } from './entry.js';

export interface DocumentExplained { readonly cutting: CuttingExplained; readonly entries: readonly EntryExplained[] }

export function explainDocument(text: string, hints: PageHints): DocumentExplained {
  return { cutting: explainCutting(text), entries: entriesOf(segment(text, hints)).map(explainEntry) };
}

/** As NDJSON: one `layout`, then each line that was `dropped`, each `claim`, each number that was `passed-over`. `entry` counts from 0 as in `extract`. */
export function asObjects({ cutting, entries }: DocumentExplained): readonly object[] {
  const { dropped, ...layout } = cutting;
  return [
    { explains: 'layout', ...layout },
    ...dropped.map(line => ({ explains: 'dropped', ...line })),
    ...entries.flatMap(({ claims, rejected }, entry) => [
      ...claims.map(({ view, claim, sentence, says }) => ({ explains: 'claim', view, entry, ...claim, sentence, says })),
      ...rejected.map(({ span, sentence, why, says }) => ({ explains: 'passed-over', entry, words: sentence.words, span, sentence, why, says })),
    ]),
  ];
}
