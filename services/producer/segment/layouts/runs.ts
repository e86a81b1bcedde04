/** Lines of a post that stand together with nothing between, told apart by their look. */
import type { Dump } from '../dump.js';
import { nameLine, roleLine } from '../shapes/byline.js';
import { endsSentence, headingLike } from '../shapes/heading.js';
import { markOf } from './marks.js';

/** `heading` one line that looks like one; `caption` a picture's words with its credit; `text` anything else. */
export interface Run {
  readonly kind: 'heading' | 'caption' | 'text';
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** @param live the page says that it is a live one: then lines without any gap between them may be headings too */
export function runsOf(dump: Dump, live: boolean): readonly Run[] {
  const whole = gapless(dump) ? (live ? lines(dump) : []) : bylined(grouped(dump));
  const headed = whole.filter(run => isHeaded(dump, run));
  if (headed.length < 3 || headed.length < whole.length * 0.5) return whole;
  return whole.flatMap(run => isHeaded(dump, run) ? parted(dump, run) : [run]);
}

function gapless(dump: Dump): boolean {
  const inside = dump.roles.slice(dump.roles.indexOf('text'), dump.roles.lastIndexOf('text'));
  return inside.filter(role => role === 'blank').length < inside.length * 0.05;
}

function lines(dump: Dump): readonly Run[] {
  return dump.texts.flatMap((_, at) => dump.roles[at] === 'text' ? [{ kind: kindOf(dump.texts, at, at + 1), from: at, to: at + 1 }] : []);
}

function grouped(dump: Dump): readonly Run[] {
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

/** Pairs of short lines that follow text, not a heading, again and again: headings with their bylines. */
function bylined(runs: readonly Run[]): readonly Run[] {
  const pairs = new Set(runs.filter((run, n) => run.kind === 'caption' && runs[n - 1]?.kind !== 'heading'));
  if (pairs.size < 3) return runs;
  return runs.flatMap((run): readonly Run[] => pairs.has(run) ? [{ kind: 'heading', from: run.from, to: run.from + 1 }, { kind: 'text', from: run.from + 1, to: run.to }] : [run]);
}

/** A heading with its text right below it, perhaps with a mark above. */
function isHeaded(dump: Dump, run: Run): boolean {
  const heading = headingOf(dump, run);
  if (heading + 1 >= run.to) return false;
  return headingLike(dump.texts[heading] ?? '') && !headingLike(dump.texts[heading + 1] ?? '');
}

function headingOf(dump: Dump, run: Run): number {
  return markOf(dump.texts[run.from]) === null ? run.from : run.from + 1;
}

function parted(dump: Dump, run: Run): readonly Run[] {
  const heading = headingOf(dump, run);
  const mark: readonly Run[] = heading === run.from ? [] : [{ kind: 'text', from: run.from, to: heading }];
  return [...mark, { kind: 'heading', from: heading, to: heading + 1 }, { kind: 'text', from: heading + 1, to: run.to }];
}

function kindOf(texts: readonly string[], from: number, to: number): Run['kind'] {
  const lines = texts.slice(from, Math.min(to, from + 3));
  if (lines.length === 1) return headingLike(lines[0] ?? '') ? 'heading' : 'text';
  const short = lines.length === 2 && lines.every(line => headingLike(line) && !endsSentence(line) && line.split(' ').length <= 6);
  return short && lines.some(line => nameLine(line) || roleLine(line) || /^\p{Lu}/u.test(line)) ? 'caption' : 'text';
}
