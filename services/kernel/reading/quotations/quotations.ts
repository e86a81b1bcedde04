/** Quotations in marks over the blocks of an entry: those that run over paragraphs are one. */
import type { Block, Span } from '../../core/entry.js';
import { markedIn, mayQuote, type Marked } from './marks.js';
import { wholeParagraph } from './over-paragraphs.js';

export interface Quotation {
  /** The words, one span a paragraph, in order; never empty. */
  readonly parts: readonly Span[];
  /** Words and marks together, one span a part. */
  readonly outer: readonly Span[];
  readonly single: boolean;
  readonly closed: boolean;
}

/** A quotation that may still grow. */
interface Growing extends Quotation {
  readonly parts: Span[];
  readonly outer: Span[];
  closed: boolean;
}

/** In the order of the text. Quote and message blocks are somebody's own words already: what they quote is part of them. */
export function quotationsIn(blocks: readonly Pick<Block, 'kind' | 'text'>[]): readonly Quotation[] {
  const found: Growing[] = [];
  blocks.forEach((block, index) => {
    if (block.kind === 'quote' || block.kind === 'message' || !mayQuote(block.text)) return;
    if (block.kind === 'list') { found.push(...inLines(block.text, index)); return; }
    const whole = wholeParagraph(block.text, blocks[index + 1]?.text);
    const here = (whole ? [whole] : markedIn(block.text)).map(marked => quotation(marked, index, 0));
    const running = found.at(-1);
    const [first, ...rest] = here;
    if (running && first && runsOn(running, first, index)) { join(running, first); found.push(...rest); }
    else found.push(...here);
  });
  return found.filter(isSure);
}

function inLines(text: string, block: number): Growing[] {
  let offset = 0;
  return text.split('\n').flatMap(line => {
    const here = markedIn(line).map(marked => quotation(marked, block, offset));
    offset += line.length + 1;
    return here;
  });
}

function quotation(marked: Marked, block: number, offset: number): Growing {
  const span = (start: number, end: number): Span => ({ block, start: start + offset, end: end + offset });
  return { parts: [span(marked.start, marked.end)], outer: [span(marked.outerStart, marked.outerEnd)], single: marked.single, closed: marked.closed };
}

/** The one before was not closed, and the paragraph right after it begins with a mark again, or is closed by one that nothing opened. */
function runsOn(running: Quotation, next: Quotation, block: number): boolean {
  return !running.closed && running.outer.at(-1)?.block === block - 1 && next.outer[0]?.start === 0;
}

function join(running: Growing, next: Quotation): void {
  running.parts.push(...next.parts);
  running.outer.push(...next.outer);
  running.closed = next.closed;
}

/** A single mark that nothing closed is an apostrophe, unless the next paragraph took it up. */
function isSure(quotation: Quotation): boolean {
  return quotation.parts.length > 1 || quotation.closed || !quotation.single;
}
