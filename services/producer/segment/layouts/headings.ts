/** Pages whose posts are parted by headings that stand between blank lines, without times. */
import { nextText, type Dump } from '../dump.js';
import { byLine, nameLine, roleLine } from '../shapes/byline.js';
import { liveTitle } from '../shapes/title.js';
import { dayStamp } from '../stamps/day.js';
import { appendedIntro } from './appended-intro.js';
import { tells } from './captions.js';
import { headCuts } from './head.js';
import { closed, cutAt, type Cut, type Cutting } from './layout.js';
import { markOf, marksAbove } from './marks.js';
import { runsOf, type Run } from './runs.js';

const LIVE_HEADER = /^(?:live reporting|live feed|live updates?|key events?|latest updates)$/i;
const ENOUGH_HEADINGS = 3;

export function headings(dump: Dump): Cutting | null {
  const live = isLive(dump);
  const runs = runsOf(dump, live);
  const first = pageHead(dump, runs);
  const body = runs.filter(run => run.from >= first);
  const found = body.filter((run, n) => isHeading(dump, body, n));
  if (!recognised(body, found, live)) return null;
  const dropped = captionLines(dump, body, new Set(found));
  const kept = found.filter(run => !dropped.has(run.from));
  const start = kept[0]?.from ?? 0;
  const cuts = kept.map((run, n) => cutFor(dump, run, kept[n - 1]?.to ?? first));
  const above = headCuts(dump, start);
  const lead = leadCut(dump, body, start, above);
  const why = `${kept.length} headings stand between paragraphs${live ? ', and the page says that it is live' : ''}`;
  return { layout: 'headings', sure: live ? 'likely' : 'guess', why, cuts: [...above, ...appendedIntro(dump, closed([...lead, ...cuts], dump.texts.length))], dropped };
}

function isLive(dump: Dump): boolean {
  return dump.texts.some((text, at) => dump.roles[at] === 'furniture' && LIVE_HEADER.test(text)) || dump.texts.slice(0, 10).some(liveTitle);
}

/** Line where posts begin: below the title, the page's byline and its headers. */
function pageHead(dump: Dump, runs: readonly Run[]): number {
  const header = dump.texts.findLastIndex((text, at) => at < 40 && dump.roles[at] === 'furniture' && (LIVE_HEADER.test(text) || /^all times/i.test(text)));
  const byline = runs.find(run => run.from > header && byLine(dump.texts[run.from] ?? '') !== null);
  const title = runs.find(run => run.kind === 'heading');
  let first = header + 1;
  if (byline !== undefined && runs.indexOf(byline) <= 3) first = byline.to;
  if (title !== undefined && runs.indexOf(title) === 0 && liveTitle(dump.texts[title.from] ?? '')) first = Math.max(first, title.to);
  return first;
}

/** A heading of a post, by its own look and its place. */
function isHeading(dump: Dump, runs: readonly Run[], n: number): boolean {
  const run = runs[n];
  const text = dump.texts[run?.from ?? -1] ?? '';
  if (run?.kind !== 'heading' || markOf(text) !== null || dayStamp(text) !== null || byLine(text) !== null) return false;
  const before = runs[n - 1];
  const after = runs[n + 1];
  if (before !== undefined && introduces(dump, before, run)) return false;
  const named = nameLine(text) && before?.kind === 'heading';
  if (named && after !== undefined && after.kind !== 'heading' && dump.texts[after.from]?.includes(text.split(' ').at(-1) ?? text)) return false;
  if (named && after !== undefined && roleLine(dump.texts[after.from] ?? '')) return false;
  return !(roleLine(text) && before !== undefined && nameLine(dump.texts[before.from] ?? ''));
}

/** "She said:" and then words of hers; an embed in between was what the colon spoke of. */
function introduces(dump: Dump, before: Run, run: Run): boolean {
  const colon = before.kind === 'text' && (dump.texts[before.to - 1] ?? '').endsWith(':');
  return colon && !dump.roles.slice(before.to, run.from).includes('embed');
}

/** Enough headings, and either a live page by its own words, or more headings than an article's cross-heads. */
function recognised(runs: readonly Run[], found: readonly Run[], live: boolean): boolean {
  if (found.length < ENOUGH_HEADINGS) return false;
  const texts = runs.filter(run => run.kind === 'text').length;
  return live || found.length >= texts * 0.3;
}

/** Lines of captions: with their credit, or alone below a heading. */
function captionLines(dump: Dump, runs: readonly Run[], found: ReadonlySet<Run>): ReadonlySet<number> {
  const dropped = new Set<number>();
  runs.forEach((run, n) => {
    if (run.kind !== 'caption' && !(found.has(run) && isPictureCaption(dump, runs, n))) return;
    for (let at = run.from; at < run.to; at += 1) dropped.add(at);
  });
  return dropped;
}

/** Heading A, line B that looks like one, text: B is a caption when the text tells A's story. */
function isPictureCaption(dump: Dump, runs: readonly Run[], n: number): boolean {
  const before = runs[n - 1];
  if (before?.kind !== 'heading' || runs[n + 1]?.kind !== 'text') return false;
  let end = n + 1;
  while (end < runs.length && runs[end]?.kind !== 'heading') end += 1;
  return tells(dump.texts.slice(runs[n + 1]?.from, runs[end]?.from), dump.texts[before.from] ?? '');
}

function cutFor(dump: Dump, run: Run, floor: number): Cut {
  const marks = marksAbove(dump, run.from, floor);
  return cutAt(marks.start, { from: run.to, heading: dump.texts[run.from] ?? null, opens: true, keyEvent: marks.keyEvent, pinned: marks.pinned });
}

/** Text above the first heading, below the page's head: a post whose heading is lost, where it is more than a standfirst. */
function leadCut(dump: Dump, runs: readonly Run[], start: number, above: readonly Cut[]): readonly Cut[] {
  const lead = runs.filter(run => run.from < start && run.kind === 'text' && !above.some(cut => cut.from <= run.from && run.from < cut.to));
  const from = lead[0]?.from;
  return from === undefined || lead.length < 2 ? [] : [cutAt(nextText(dump, from, start))];
}
