/** Some pages print the stamp below a post's words: "Posted by Jo Bloggs at 16:36". */
import { nextText, previousText, type Dump } from '../dump.js';
import { byLine } from '../shapes/byline.js';
import { endsSentence, headingLike } from '../shapes/heading.js';
import { dateLine } from '../stamps/date.js';
import type { Found } from './prevailing.js';
import { closed, cutAt, type Cut } from './layout.js';

/** The page's head has no more lines than this. */
const HEAD_LINES = 12;
const MOST = 0.8;
const LONGEST_HEADING = 130;
/** Lines of the page's foot that no rule knows. */
const MOST_AFTER = 4;

/** The posts that end in these stamps; null where stamps do not end posts. */
export function footCuts(dump: Dump, posts: readonly Found[]): readonly Cut[] | null {
  if (!endPosts(dump, posts)) return null;
  const starts = posts.map((_, n) => n === 0 ? firstWords(dump, posts) : nextText(dump, (posts[n - 1]?.below ?? 0) + 1, dump.texts.length));
  const cuts = closed(starts.map((start, n) => cutAt(start, { stamp: posts[n]?.stamp ?? null, opens: true })), dump.texts.length);
  return cuts.map((cut, n) => ({ ...cut, to: posts[n]?.at ?? cut.to }));
}

/** A paragraph ends right above every stamp, and either nothing follows the last one or stamps stand closer to what is above them than to what is below. */
function endPosts(dump: Dump, posts: readonly Found[]): boolean {
  const end = dump.texts.length;
  const words = posts.map(({ at }, n) => previousText(dump, at, (posts[n - 1]?.below ?? -1) + 1));
  if (words.some(at => at < 0) || words.filter(at => isParagraph(dump.texts[at] ?? '')).length < words.length * MOST) return false;
  const above = sum(posts.slice(0, -1).map(({ at }, n) => at - (words[n] ?? at)));
  const below = sum(posts.slice(0, -1).map(({ below: at }) => nextText(dump, at + 1, end) - at));
  const last = (posts.at(-1)?.below ?? 0) + 1;
  const after = dump.texts.slice(last).filter((_, at) => dump.roles[last + at] === 'text');
  return after.length === 0 ? above <= below : after.length <= MOST_AFTER && above < below && !after.some(isParagraph);
}

function isParagraph(text: string): boolean {
  return endsSentence(text) || text.length > LONGEST_HEADING;
}

/** Where the first post begins: below the page's byline or date, else below its title; with its heading where the others have one. */
function firstWords(dump: Dump, posts: readonly Found[]): number {
  const stamp = posts[0]?.at ?? 0;
  const head = dump.texts.slice(0, Math.min(stamp, HEAD_LINES)).findLastIndex(text => byLine(text) !== null || dateLine(text) !== null);
  const sentence = dump.texts.findIndex((text, at) => at > head && at < stamp && dump.roles[at] === 'text' && endsSentence(text) && !headingLike(text));
  const words = sentence < 0 ? previousText(dump, stamp) : sentence;
  const over = previousText(dump, words, head + 1);
  const headed = posts.slice(1).filter((_, n) => headingLike(dump.texts[nextText(dump, (posts[n]?.below ?? 0) + 1, dump.texts.length)] ?? '')).length;
  return over >= 0 && headed > posts.length / 2 ? over : words;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
