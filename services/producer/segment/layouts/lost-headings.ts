/** Pages that lost their headings when they were copied, but kept what stood between posts: embeds, buttons, bylines. */
import { nextText, previousText, type Dump } from '../dump.js';
import { byLine, nameLine, roleLine } from '../shapes/byline.js';
import { endsSentence, headingLike, tweetsHeading } from '../shapes/heading.js';
import { gluedStamp } from '../stamps/glued.js';
import { closed, cutAt, type Cut, type Cutting } from './layout.js';

/** "Ann Other, Hove, emails:" governs the next paragraph. */
const SENDER = /\b(?:emails?|e-mails?|writes?|texts?|messages|comments?|posts|says by email|got in touch)(?: (?:us|in|to say))?:$/i;
const CALL_FOR_VIEWS = /^(?:(?:E-?mail|Text|Send|Tweet|Message|WhatsApp|Share) (?:us )?(?:your|us)\b|Get involved)/i;
const LONGEST_SUMMARY = 15;
const SET_OFF = /^Quote Message/;

/** Why a new entry starts at a line, in the order in which they are tried. */
const STARTS: readonly { readonly name: string; readonly holds: (place: Place) => boolean }[] = [
  { name: 'first-line', holds: place => place.before < 0 },
  { name: 'glued-stamp', holds: place => gluedStamp(place.text) !== null },
  { name: 'tweets-heading', holds: place => tweetsHeading(place.text) },
  { name: 'behind-a-button', holds: place => place.dump.glued.has(place.at) },
  { name: 'after-an-embed', holds: place => between(place, 'embed') },
  { name: 'after-a-gap', holds: place => between(place, 'blank') },
  { name: 'call-for-views', holds: place => CALL_FOR_VIEWS.test(place.text) },
  { name: 'after-a-readers-message', holds: place => place.afterMessage && !SENDER.test(place.text) },
  { name: 'byline', holds: place => !attribution(place) && (credited(place) || (roleLine(place.text) && !nameBefore(place))) },
  { name: 'below-the-page-summary', holds: place => place.afterSummary },
];

interface Place {
  readonly dump: Dump;
  readonly at: number;
  readonly text: string;
  /** Line of the post text above, -1 at the top. */
  readonly before: number;
  readonly afterMessage: boolean;
  readonly afterSummary: boolean;
}

export function lostHeadings(dump: Dump): Cutting | null {
  if (!recognised(dump)) return null;
  const end = dump.texts.length;
  const cuts: Cut[] = [];
  const dropped = new Set<number>();
  let before = -1;
  let sender = -1;
  let afterSummary = false;
  for (let at = nextText(dump, 0, end); at < end; at = nextText(dump, at + 1, end)) {
    const text = dump.texts[at] ?? '';
    const place: Place = { dump, at, text, before, afterMessage: sender >= 0 && sender < before, afterSummary };
    if (isCaption(place) || endsSummary(place, cuts.at(-1))) {
      dropped.add(at);
      if (isCaption(place)) before = at;
      else afterSummary = true;
      continue;
    }
    if (STARTS.some(start => start.holds(place))) {
      cuts.push(begin(dump, at));
      sender = -1;
    }
    if (SENDER.test(text)) sender = at;
    afterSummary = false;
    before = at;
  }
  const why = `few blank lines, and ${cuts.length} times a lost heading’s place shows by an embed, a button or a byline`;
  return { layout: 'headings-lost', sure: 'guess', why, cuts: closed(cuts, end), dropped };
}

/** A page with few blank lines that says it is live by a heading, a button or a stamp that ran into a post; or one full of embeds. */
function recognised(dump: Dump): boolean {
  const blanks = dump.roles.filter(role => role === 'blank').length;
  if (blanks > dump.texts.length * 0.3) return false;
  const tweets = dump.texts.filter(tweetsHeading).length;
  const embeds = dump.roles.filter((role, i) => role === 'embed' && dump.roles[i - 1] !== 'embed').length;
  const stamps = dump.texts.slice(0, 20).filter(text => gluedStamp(text) !== null).length;
  const live = tweets + dump.glued.size + stamps;
  return embeds >= 4 || (live >= 1 && live + embeds >= 2);
}

function begin(dump: Dump, at: number): Cut {
  const text = dump.texts[at] ?? '';
  const stamp = gluedStamp(text);
  if (stamp !== null) return cutAt(at, { from: at + 1, stamp, heading: stamp.rest, opens: true });
  if (tweetsHeading(text)) return cutAt(at, { from: at + 1, heading: text });
  if (roleLine(text)) return cutAt(at, { from: at + 1 });
  return cutAt(at, { opens: nameLine(text) });
}

function between({ dump, at, before }: Place, role: 'embed' | 'blank'): boolean {
  for (let i = before + 1; i < at; i += 1) if (dump.roles[i] === role) return true;
  return false;
}

/** A short line that is no sentence, alone behind a gap: the caption of a picture that is not there. */
function isCaption(place: Place): boolean {
  const { text, dump } = place;
  if (place.before < 0 || !between(place, 'blank') || between(place, 'embed') || dump.glued.has(place.at)) return false;
  return headingLike(text) && !endsSentence(text) && !tweetsHeading(text) && !nameLine(text) && !roleLine(text) && gluedStamp(text) === null;
}

/** The page's own byline, below a summary of lines that are no sentences. */
function endsSummary({ dump, at, text, before }: Place, cut: Cut | undefined): boolean {
  if (cut === undefined || before < 0 || !(nameLine(text) || byLine(text) !== null)) return false;
  const points = before - cut.start + 1;
  if (points < 2 || points > LONGEST_SUMMARY || roleLine(dump.texts[at + 1] ?? '')) return false;
  return dump.texts.slice(cut.start, before + 1).every(line => !/[.?!"”]$/.test(line) && !SET_OFF.test(line));
}

/** A name with an office below it. */
function credited({ dump, at, text }: Place): boolean {
  const next = nextText(dump, at + 1, dump.texts.length);
  return nameLine(text) && next === at + 1 && roleLine(dump.texts[next] ?? '');
}

/** Says whose the set-off words above are. */
function attribution({ dump, at, text, before }: Place): boolean {
  const next = dump.texts[at + 1] ?? '';
  return before >= 0 && SET_OFF.test(dump.texts[before] ?? '') && !(nameLine(text) && roleLine(next));
}

function nameBefore({ dump, at }: Place): boolean {
  const above = previousText(dump, at);
  return above === at - 1 && nameLine(dump.texts[above] ?? '');
}
