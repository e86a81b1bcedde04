/** Why a dump was cut as it was: the layout, how sure it is, and every line that no entry has. */
import { boilerplateRule, roles } from './boilerplate/boilerplate.js';
import { splitLines, type Dump } from './dump.js';
import { chooseCutting, otherCuttings } from './layouts/choose.js';
import type { Cutting, Sureness } from './layouts/layout.js';

export interface DroppedLine {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  readonly rule: string;
  /** One line for people. */
  readonly says: string;
}

export interface CuttingExplained {
  readonly layout: string;
  readonly sure: Sureness;
  readonly why: string;
  /** What other layouts would have made of it, the one tried first first. */
  readonly others: readonly { readonly layout: string; readonly entries: number; readonly why: string }[];
  readonly dropped: readonly DroppedLine[];
}

/** Pure; it cuts as `segment` does. */
export function explainCutting(text: string): CuttingExplained {
  const lines = splitLines(text);
  const dump = roles(lines);
  const cutting = chooseCutting(dump);
  const others = otherCuttings(dump, cutting).map(({ layout, why, cuts }) => ({ layout, entries: cuts.length, why }));
  return { layout: cutting.layout, sure: cutting.sure, why: cutting.why, others, dropped: lines.flatMap((_, at) => droppedAt(dump, cutting, at)) };
}

function droppedAt(dump: Dump, cutting: Cutting, at: number): readonly DroppedLine[] {
  const text = dump.texts[at] ?? '';
  const reason = text === '' ? null : reasonAt(dump, cutting, at, text);
  return reason === null ? [] : [{ line: at + 1, text, ...reason }];
}

function reasonAt(dump: Dump, { cuts, dropped }: Cutting, at: number, text: string): Pick<DroppedLine, 'rule' | 'says'> | null {
  const rule = boilerplateRule(text);
  if (rule !== null) return { rule: rule.name, says: rule.says };
  if (dump.roles[at] !== 'text') return { rule: 'caption', says: 'The words or the credit of a picture.' };
  if (dropped.has(at)) return { rule: 'between-posts', says: 'A caption or a day’s heading that belongs to no post.' };
  if (cuts.some(cut => cut.start <= at && at < cut.to)) return null;
  return (cuts[0]?.start ?? 0) > at ? { rule: 'page-head', says: 'Above the first post: title, standfirst, byline and links of the page.' } : { rule: 'after-a-post', says: 'Below the words of a post and no part of the next one.' };
}
