/** The page's own telling: the text of an entry with all quoted words blanked out, and its sentences. */
import { HEADLINE, type Block, type Entry, type Span } from '../../core/entry.js';
import { everyMatch } from '../every-match.js';
import { isShortening } from './stops.js';

/** Stands for a quoted character, and for the last one of a quotation that ends its sentence. Texts keep their length, so offsets hold. */
export const QUOTED = '\u0001';
export const QUOTED_END = '\u0002';

const BOUNDARY = /(?:[.!?…][)\]]*|\u0002)\s+(?=[\p{Lu}\p{N}\u0001\u0002"“‘'(£•])|\n/gu;

export interface Sentence {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** Quoted words blanked out. */
  readonly text: string;
}

export interface Telling {
  readonly headline: string | null;
  readonly blocks: readonly Block[];
  /** Text of each block, quoted words blanked out; empty for quote and message blocks, whose text is all somebody's own. */
  readonly masked: readonly string[];
  /** Of one block, in order. Made when first asked for. */
  sentences(block: number): readonly Sentence[];
}

/** @param outer quotations with their marks, in order */
export function tellingOf(entry: Pick<Entry, 'headline' | 'blocks'>, outer: readonly Span[]): Telling {
  const byBlock = new Map<number, Span[]>();
  for (const span of outer) {
    const known = byBlock.get(span.block);
    if (known) known.push(span);
    else byBlock.set(span.block, [span]);
  }
  const masked = entry.blocks.map((block, index) => isOwnVoice(block) ? '' : mask(block.text, byBlock.get(index) ?? []));
  const known = new Map<number, readonly Sentence[]>();
  const sentences = (block: number): readonly Sentence[] => {
    const have = known.get(block) ?? sentencesOf(masked[block] ?? '', block);
    known.set(block, have);
    return have;
  };
  return { headline: entry.headline, blocks: entry.blocks, masked, sentences };
}

function isOwnVoice(block: Block): boolean {
  return block.kind === 'quote' || block.kind === 'message';
}

function mask(text: string, spans: readonly Span[]): string {
  let masked = '';
  let at = 0;
  for (const { start, end } of spans) {
    const endsSentence = /[.!?…]["”’']?$/u.test(text.slice(start, end));
    masked += text.slice(at, start) + QUOTED.repeat(end - start - 1) + (endsSentence ? QUOTED_END : QUOTED);
    at = end;
  }
  return masked + text.slice(at);
}

function sentencesOf(text: string, block: number): readonly Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  for (const boundary of everyMatch(BOUNDARY, text)) {
    const end = boundary.index + boundary[0].length;
    if (boundary[0].startsWith('.') && isShortening(text, boundary.index, start)) continue;
    found.push({ block, start, end, text: text.slice(start, end) });
    start = end;
  }
  if (start < text.length) found.push({ block, start, end: text.length, text: text.slice(start) });
  return found;
}

/** The sentence a place stands in; null in the headline and in set-off blocks. */
export function sentenceAt(telling: Telling, block: number, at: number): Sentence | null {
  if (block === HEADLINE) return null;
  const all = telling.sentences(block);
  return all[indexAt(all, at)] ?? null;
}

/** Index of the sentence that ends behind a place, the last one when none does; -1 of none. */
function indexAt(all: readonly Sentence[], at: number): number {
  let low = 0;
  let high = all.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at < (all[middle]?.end ?? 0)) high = middle;
    else low = middle + 1;
  }
  return high;
}

/** What stands further back than this is not meant by a pronoun. */
const FURTHEST_BACK = 24;

/** Sentences that stand before a place, nearest first. */
export function* sentencesBefore(telling: Telling, block: number, at: number): Generator<Sentence> {
  let left = FURTHEST_BACK;
  for (let index = Math.min(block, telling.blocks.length - 1); index >= Math.max(0, block - FURTHEST_BACK); index -= 1) {
    const all = telling.sentences(index);
    for (let n = index < block ? all.length - 1 : indexAt(all, at); n >= 0 && left > 0; n -= 1) {
      const sentence = all[n] as Sentence;
      if (index === block && sentence.start >= at) continue;
      left -= 1;
      yield sentence;
    }
  }
}
