/**
 * What a figure said before it was put right. A post that puts another right says so by its rule; of a post that was itself revised
 * the words that stood in the place of the figure's words are found by what is the same before and after them.
 */
import type { EntryRow } from '../../schema/rows.js';
import { byOrder, type Content, type Said, type Words } from './rows.js';

export interface Correction {
  /** The words that were printed before. */
  readonly was: string;
  /** Where they stand; null when that revision is no longer kept. */
  readonly words: Words;
  /** "HH:MM" at which it was put right, as the page prints it; null when it prints none. */
  readonly time: string | null;
}

/** The rule of claims that a post makes in the place of a wrong one ("we said 1,207; it should be 1,270"). */
const PUTS_RIGHT = 'correction';

/** Null where the figure was not put right, or nothing of what it was is known. */
export function correctionOf(figure: Said & { readonly others?: readonly Said[]; readonly history?: readonly Said[] }, entry: EntryRow | undefined): Correction | null {
  if (figure.rule === PUTS_RIGHT) return putRightByAnother(figure, [...figure.others ?? [], ...figure.history ?? []]);
  return figure.revision > 1 && entry !== undefined ? putRightInPlace(figure, entry) : null;
}

function putRightByAnother(figure: Said, said: readonly Said[]): Correction | null {
  const [wrong] = said.filter(each => byOrder(each, figure) < 0).sort((one, other) => byOrder(other, one));
  return wrong ? { was: wrong.words, words: { entry: wrong.entry, revision: wrong.revision, spans: [wrong.span] }, time: figure.time } : null;
}

/** The newest earlier revision that had other words there. */
function putRightInPlace(figure: Said, entry: EntryRow): Correction | null {
  const revisions: readonly Content[] = [entry, ...entry.earlier];
  const now = revisions.find(({ revision }) => revision === figure.revision);
  if (!now) return null;
  for (const before of entry.earlier.filter(({ revision }) => revision < figure.revision)) {
    const span = spanBefore(textAt(now, figure.span.block), textAt(before, figure.span.block), figure.span);
    const was = span && textAt(before, figure.span.block).slice(span.start, span.end);
    if (was && was !== figure.words) return { was, words: { entry: entry.entry, revision: before.revision, spans: [{ ...span, block: figure.span.block }] }, time: now.time };
  }
  return null;
}

function textAt({ headline, blocks }: Content, block: number): string {
  return (block < 0 ? headline : blocks[block]?.text) ?? '';
}

interface Range { readonly start: number; readonly end: number }

/** Where in the text before the words stood that now stand at the range: between what is the same on both sides, in whole words. Null when nothing stood there. */
function spanBefore(now: string, before: string, range: Range): Range | null {
  const [ours, theirs] = [wordsIn(now), wordsIn(before)];
  const pairs = common(ours.map(word => word.text), theirs.map(word => word.text));
  const inside = pairs.filter(([at]) => ours[at]!.end > range.start && ours[at]!.start < range.end);
  const left = pairs.findLast(([at]) => ours[at]!.end <= range.start);
  const right = pairs.find(([at]) => ours[at]!.start >= range.end);
  const first = theirs[left ? left[1] + 1 : 0];
  const last = theirs[(right ? right[1] : theirs.length) - 1];
  if (!first || !last || last.end <= first.start || (inside.length === 0 && !left && !right)) return null;
  return { start: first.start, end: last.end };
}

interface Word extends Range { readonly text: string }

function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:[.,'’%-]*[\p{L}\p{N}%]+)*%?/gu)].map(({ 0: word, index }) => ({ text: word, start: index, end: index + word.length }));
}

/** Words compared at most: a longer block is not searched. */
const LONGEST = 1_000;

/** Longest common subsequence, as pairs of positions. */
function common(one: readonly string[], other: readonly string[]): readonly (readonly [number, number])[] {
  if (one.length > LONGEST || other.length > LONGEST) return [];
  const width = other.length + 1;
  const lengths = new Uint16Array((one.length + 1) * width);
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      lengths[i * width + j] = one[i] === other[j] ? lengths[(i + 1) * width + j + 1]! + 1 : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  return walk(one, other, lengths, width);
}

function walk(one: readonly string[], other: readonly string[], lengths: Uint16Array, width: number): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < one.length && j < other.length;) {
    if (one[i] === other[j]) pairs.push([i++, j++]);
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}
