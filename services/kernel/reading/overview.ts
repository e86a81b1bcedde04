/** The look over an entry that comes before any grammar: its sentences, and which groups of words each of them holds. */
import type { Entry } from '../core/entry.js';
import { quantitiesOf, type Quantity } from './quantity.js';
import { groupsOf, withLetter, type Groups } from './scan.js';
import { endsSentence, trimmed, type Sentence } from './sentences.js';
import { tokensIn, type Token } from './tokens.js';
import { NUMBERS, WORDS } from './word-groups.js';

/** What the number grammar finds in a sentence; offsets count in the block's text. */
export interface Counted {
  readonly tokens: readonly Token[];
  readonly quantities: readonly Quantity[];
}

export interface SeenSentence extends Sentence {
  readonly seen: Groups;
  /** Null until `countedIn` is asked. */
  counted: Counted | null;
}

export interface SeenBlock {
  readonly text: string;
  readonly seen: Groups;
  readonly sentences: readonly SeenSentence[];
}

export interface Overview {
  readonly seen: Groups;
  /** The headline's (empty where there is none), then each block's. */
  readonly blocks: readonly SeenBlock[];
}

/** Of the entry looked over last: readers of figures take an entry one after the other. */
let last: { readonly entry: Entry; readonly overview: Overview } | null = null;

/** @param entry is not changed afterwards */
export function overviewOf(entry: Entry): Overview {
  if (last?.entry !== entry) last = { entry, overview: lookOver(entry) };
  return last.overview;
}

/** The quantities of a sentence, read once whoever asks. @param text of its block */
export function countedIn(text: string, sentence: SeenSentence): Counted {
  return (sentence.counted ??= count(text, sentence));
}

function count(text: string, { start, end }: Sentence): Counted {
  const tokens = tokensIn(text, start, end);
  return { tokens, quantities: quantitiesOf(tokens) };
}

function lookOver(entry: Entry): Overview {
  const blocks = [lookOverText(entry.headline ?? '')];
  let { seen } = blocks[0]!;
  for (const { text } of entry.blocks) {
    const block = lookOverText(text);
    seen |= block.seen;
    blocks.push(block);
  }
  return { seen, blocks };
}

/** One pass: words by their hash, and the stops that end sentences. */
function lookOverText(text: string): SeenBlock {
  const sentences: SeenSentence[] = [];
  let all = 0, seen = 0, hash = 0, start = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at), letter = code | 32;
    if (letter >= 97 && letter <= 122) { hash = withLetter(hash, letter); continue; }
    if (hash !== 0) { seen |= groupsOf(WORDS, hash); hash = 0; }
    if (code === 32) continue;
    if (code >= 48 && code <= 57) { seen |= NUMBERS; continue; }
    const end = endsSentence(text, at, code);
    if (end < 0) continue;
    push(sentences, text, start, end, seen);
    all |= seen;
    seen = 0;
    start = end;
    at = Math.max(at, end - 1);
  }
  if (hash !== 0) seen |= groupsOf(WORDS, hash);
  push(sentences, text, start, text.length, seen);
  return { text, seen: all | seen, sentences };
}

function push(sentences: SeenSentence[], text: string, from: number, to: number, seen: Groups): void {
  const { start, end } = trimmed(text, from, to);
  if (end > start) sentences.push({ start, end, seen, counted: null });
}
