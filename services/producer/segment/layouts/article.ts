/** Anything else: one entry, which starts at its headline. */
import { nextText, type Dump } from '../dump.js';
import { byLine, nameLine } from '../shapes/byline.js';
import { endsSentence } from '../shapes/heading.js';
import { liveTitle } from '../shapes/title.js';
import { dateLine } from '../stamps/date.js';
import { weighty } from './captions.js';
import { cutAt, NOTHING_DROPPED, type Cutting } from './layout.js';

/** A headline stands among so many first lines, and is no longer than this. */
const HEAD_LINES = 10;
const LONGEST = 180;
const FEWEST_WORDS = 4;
/** Where the words of a headline are looked for. */
const LINES_BELOW = 30;
const CHARACTERS_BELOW = 3000;
/** Links, crumbs of a path, a paper's name and what it says of itself. */
const ROW = / [|•·>›»] | {2,}|\t|^(?:https?:|www\.)|\bEst\.? |\b(?:Vol|Issue|No)\.? ?\d|[£$€]\d+(?:\.\d\d)?$/;

export function article(dump: Dump): Cutting {
  const end = dump.texts.length;
  const start = headlineOf(dump) ?? nextText(dump, 0, end);
  const cuts = start < end ? [cutAt(start, { to: end, opens: true })] : [];
  const live = dump.texts.slice(0, HEAD_LINES).some(liveTitle);
  const why = `no times, numbers, drawn lines or headings part it into posts${live ? ', though its title says that it is live' : ''}`;
  return { layout: 'article', sure: live ? 'guess' : 'likely', why, cuts, dropped: NOTHING_DROPPED };
}

/**
 * Index of the headline; null where none can be told. Above it stand the paper's name, its links and the section's heading: the headline is
 * the first line that says something of what the text below is about, else the first that is long enough and no name.
 */
function headlineOf(dump: Dump): number | null {
  const lines = headLines(dump);
  const below = (lines.at(-1) ?? 0) + 1;
  const about = new Set(weighty(dump.texts.slice(below, below + LINES_BELOW).join(' ').slice(0, CHARACTERS_BELOW)));
  const able = lines.filter(at => isHeadline(dump.texts[at] ?? ''));
  const long = able.filter(at => (dump.texts[at] ?? '').split(' ').length >= FEWEST_WORDS);
  const telling = long.find(at => weighty(dump.texts[at] ?? '').filter(word => about.has(word)).length >= 2);
  return telling ?? long.find(at => !isName(dump.texts[at] ?? '')) ?? long[0] ?? null;
}

/** The first lines, up to the first paragraph. */
function headLines(dump: Dump): readonly number[] {
  const end = dump.texts.length;
  const found: number[] = [];
  for (let at = nextText(dump, 0, end); at < end && found.length < HEAD_LINES; at = nextText(dump, at + 1, end)) {
    const text = dump.texts[at] ?? '';
    if (text.length > LONGEST || (endsSentence(text) && /[.]["”’)]?$/.test(text))) break;
    found.push(at);
  }
  return found;
}

function isHeadline(text: string): boolean {
  return /\p{L}/u.test(text) && !ROW.test(text) && !text.endsWith(':') && dateLine(text) === null && byLine(text) === null && !(nameLine(text) && text.split(' ').length <= 3);
}

/** "The Teifi Weekly Argus and Mart Reporter": nothing but capitals and small joining words. */
function isName(text: string): boolean {
  return text.split(' ').every(word => /^(?:\p{Lu}|(?:and|of|the|for|in|incorporating|&)(?![\p{L}]))/u.test(word));
}
