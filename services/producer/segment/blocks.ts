/** Turns the lines of one entry into blocks: paragraphs, set-off quotes, lists, readers' messages. */
import type { Block } from '../../kernel/core/entry.js';
import { announcedStatement } from './blocks/announced.js';
import { list } from './blocks/list.js';
import { announcedMessage, handleMessage, labelledMessage, signedMessage } from './blocks/message.js';
import { paragraph } from './blocks/paragraph.js';
import { quoteMessage } from './blocks/quote-message.js';
import { setOffVoice } from './blocks/set-off-voice.js';
import type { Shape } from './blocks/shape.js';
import { signedBelow } from './blocks/signed-below.js';
import { unwrapped } from './blocks/unwrap.js';

export interface SourceLine {
  readonly text: string;
  /** 1-based line of the file. */
  readonly line: number;
}

/** Tried in this order at every line; the last takes any line. */
const SHAPES: readonly Shape[] = [
  quoteMessage, list, announcedMessage, handleMessage, labelledMessage, signedMessage, signedBelow, announcedStatement, setOffVoice, paragraph,
];

/** Lines of an entry's body: without its heading, stamp, byline and boilerplate, blank lines kept (they part paragraphs in some layouts). */
export function blocksOf(lines: readonly SourceLine[]): readonly Block[] {
  const texts = unwrapped(lines.map(line => singleSpaced(line.text.trim())));
  const blocks: Block[] = [];
  for (let at = 0; at < texts.length;) {
    if (texts[at] === '') { at += 1; continue; }
    const found = firstFound(texts, at, blocks);
    blocks.push(...found.blocks);
    at = found.next;
  }
  return blocks;
}

/** Blanks that copying doubled are one: the grammar behind counts on it. */
function singleSpaced(text: string): string {
  return /[ \u00a0]{2}|\t/.test(text) ? text.replace(/[ \u00a0\t]*[\t ][ \u00a0\t]*|\u00a0{2,}/g, ' ') : text;
}

function firstFound(texts: readonly string[], at: number, before: readonly Block[]) {
  for (const shape of SHAPES) {
    const found = shape(texts, at, before);
    if (found) return found;
  }
  return { blocks: [], next: at + 1 };
}
