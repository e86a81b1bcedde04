/** A text cut where marks begin and end: what is plain, what a claim was read from, what is looked at now. */
import type { Span } from '../../schema/rows.js';

export type Mark = 'plain' | 'claim' | 'chosen';
export interface Passage { readonly text: string; readonly mark: Mark }

/**
 * The text of one block in passages, in order; together they are the text.
 * @param claims spans in any block, any order, overlapping or not
 * @param chosen go before claims
 */
export function passagesOf(text: string, block: number, claims: readonly Span[], chosen: readonly Span[]): readonly Passage[] {
  const inBlock = (spans: readonly Span[]) => spans.filter(span => span.block === block && span.start < Math.min(span.end, text.length));
  const [ours, theirs] = [inBlock(chosen), inBlock(claims)];
  const cuts = [...new Set([0, text.length, ...[...ours, ...theirs].flatMap(({ start, end }) => [start, Math.min(end, text.length)])])].sort((a, b) => a - b);
  const markAt = (at: number): Mark => (covers(ours, at) ? 'chosen' : covers(theirs, at) ? 'claim' : 'plain');
  return joined(cuts.slice(0, -1).map((from, n) => ({ text: text.slice(from, cuts[n + 1]), mark: markAt(from) })));
}

function covers(spans: readonly Span[], at: number): boolean {
  return spans.some(({ start, end }) => start <= at && at < end);
}

function joined(passages: readonly Passage[]): readonly Passage[] {
  return passages.reduce<Passage[]>((all, next) => {
    const last = all.at(-1);
    if (last?.mark === next.mark) all[all.length - 1] = { text: last.text + next.text, mark: last.mark };
    else if (next.text) all.push(next);
    return all;
  }, []);
}
