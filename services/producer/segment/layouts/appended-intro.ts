/** Regional pages print their opening text last, right below the oldest heading: it is a post of its own. */
import { nextText, type Dump } from '../dump.js';
import { cutAt, type Cut } from './layout.js';
import { weighty } from './captions.js';

const MOSTLY_LOST = 0.7;
const LEAST_PARAGRAPHS = 3;

/** Parts the last body from its heading where nearly all bodies are lost and this one says nothing of its heading. */
export function appendedIntro(dump: Dump, cuts: readonly Cut[]): readonly Cut[] {
  const last = cuts.at(-1);
  if (last === undefined || cuts.length < 6) return cuts;
  const lost = cuts.filter(cut => nextText(dump, cut.from, cut.to) === cut.to).length;
  const body = nextText(dump, last.from, last.to);
  if (lost < cuts.length * MOSTLY_LOST || paragraphs(dump, last) < LEAST_PARAGRAPHS || !foreign(dump, cuts, last)) return cuts;
  return [...cuts.slice(0, -1), { ...last, to: body }, cutAt(body, { to: last.to })];
}

function paragraphs(dump: Dump, cut: Cut): number {
  return dump.roles.slice(cut.from, cut.to).filter(role => role === 'text').length;
}

/** No word of the heading stands in the body, but for words that other headings have too: those are the page's subject. */
function foreign(dump: Dump, cuts: readonly Cut[], last: Cut): boolean {
  const said = new Set(weighty(dump.texts.slice(last.from, last.to).join(' ')));
  const others = cuts.slice(0, -1).map(cut => new Set(weighty(cut.heading ?? '')));
  const own = weighty(last.heading ?? '').filter(word => others.filter(words => words.has(word)).length < 2);
  return own.every(word => !said.has(word));
}
