/** Words in their sentence. */
import { textOf, type Entry, type Span } from '../../kernel/core/entry.js';
import { sentencesIn } from '../../kernel/reading/sentences.js';

export interface InSentence {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

type Text = Pick<Entry, 'headline' | 'blocks'>;

/** The whole sentences that a span touches. */
export function inSentence(entry: Text, span: Span): InSentence {
  const text = textOf(entry, span.block);
  const touched = sentencesIn(text).filter(({ start, end }) => start < span.end && span.start < end);
  const start = Math.min(touched[0]?.start ?? span.start, span.start);
  const end = Math.max(touched.at(-1)?.end ?? span.end, span.end);
  return { before: text.slice(start, span.start), words: text.slice(span.start, span.end), after: text.slice(span.end, end) };
}
