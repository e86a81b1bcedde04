/** Lines of a post that stand together with nothing between, told apart by their look. */
import type { Dump } from '../dump.js';
import { nameLine, roleLine } from '../shapes/byline.js';
import { endsSentence, headingLike } from '../shapes/heading.js';

/** `heading` one line that looks like one; `caption` a picture's words with its credit; `summary` a numbered or pointed list; `text` anything else. */
export interface Run {
  readonly kind: 'heading' | 'caption' | 'text';
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

export function runsOf(dump: Dump): Run[] {
  const runs: Run[] = [];
  const end = dump.texts.length;
  for (let at = 0; at < end; at += 1) {
    if (dump.roles[at] !== 'text') continue;
    const from = at;
    while (dump.roles[at + 1] === 'text') at += 1;
    runs.push({ kind: kindOf(dump.texts, from, at + 1), from, to: at + 1 });
  }
  return runs;
}

function kindOf(texts: readonly string[], from: number, to: number): Run['kind'] {
  const lines = texts.slice(from, Math.min(to, from + 3));
  if (lines.length === 1) return headingLike(lines[0] ?? '') ? 'heading' : 'text';
  const short = lines.length === 2 && lines.every(line => headingLike(line) && !endsSentence(line) && line.split(' ').length <= 6);
  return short && lines.some(line => nameLine(line) || roleLine(line) || /^\p{Lu}/u.test(line)) ? 'caption' : 'text';
}
