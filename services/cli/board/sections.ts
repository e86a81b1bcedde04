/** The four parts of the view, each as the lines that fit: figures, tallies, quotes, entries. */
import type { Paint, Tone } from '../output/paint.js';
import type { CancellationRow, FigureRow, QuoteRow, TallyRow, TurnoutRow } from '../rows.js';
import type { Board, FeedEntry, Shown } from './board.js';
import { fit, pad, widthOf, wrap } from '../output/fit.js';
import { safe } from '../output/safe.js';
import { figure, measure, personalLine, tallyParts } from '../../kernel/figures/wording.js';
import { others, speaker } from '../wording.js';

export interface Space { readonly width: number; readonly lines: number; readonly now: number; readonly paint: Paint }

/** How long a changed figure stands out, in milliseconds. */
const FRESH = 2500;
/** From here on a figure has a second line for what it was and what others say. */
const ROOMY = 8;
const TIME_WIDTH = 5;

export function turnoutSection(board: Board, space: Space): readonly string[] {
  const rows = board.latest<TurnoutRow>('turnout', space.lines);
  return filled(rows.map(shown => figureLines(board, shown, { value: figure(shown.row), head: measure(shown.row), tail: '' }, space)), space, 'no figure yet');
}

export function cancellationSection(board: Board, space: Space): readonly string[] {
  const rows = board.latest<CancellationRow>('cancellations', Infinity);
  const personal = rows.flatMap(({ row }) => (row.personal ? [row.count] : [])).reduce((sum, count) => sum + count, 0);
  const last = personal > 0 ? [[` ${' '.repeat(figureWidth(space))} ${personalLine({ count: personal })}, counted apart`]] : [];
  const tallies = rows.filter((shown): shown is Shown<TallyRow> => !shown.row.personal).slice(0, space.lines);
  const room = { ...space, lines: space.lines - last.length };
  return filled([...fitting(tallies.map(shown => figureLines(board, shown, { value: figure(shown.row), ...safeTally(shown.row) }, space)), room.lines), ...last], space, 'nothing cancelled yet');
}

function safeTally(row: TallyRow): Pick<Words, 'head' | 'tail'> {
  const { head, tail } = tallyParts(row);
  return { head: safe(head), tail };
}

function figureWidth({ width }: Space): number {
  return width < 56 ? 15 : 17;
}

/** What a figure counts: `tail` is kept where `head` must be cut. */
interface Words { readonly value: string; readonly head: string; readonly tail: string }

/** One line: value, what, where, source, time; below it, where there is room, what it was, what others say and what found no room above. */
function figureLines<Row extends FigureRow>(board: Board, shown: Shown<Row>, words: Words, space: Space): readonly string[] {
  const { width, paint } = space;
  const { row } = shown;
  const first = figureWidth(space);
  const { line, left } = columns(words, { where: placeOf(row, board), source: sourceOf(row) }, width - first - TIME_WIDTH - 3, paint);
  const top = ` ${paint(tone(shown, space), pad(words.value, first))} ${line} ${paint('dim', pad(row.time ?? '', TIME_WIDTH, 'right'))}`;
  const more = [left, detail(shown)].filter(Boolean).join(' · ');
  return space.lines >= ROOMY && more ? [top, ` ${' '.repeat(first)} ${paint('dim', fit(more, width - first - 2))}`] : [top];
}

/** A figure without a place says at least which blog it is from, where there are several. */
function placeOf({ where, blog }: FigureRow, board: Board): string {
  return safe(where ?? (board.blogCount > 1 ? `[${blog}]` : ''));
}

/** "NHS England +2": two other sources say something else of the same. */
function sourceOf({ source, others = [] }: FigureRow): string {
  return [safe(source ?? ''), others.length > 0 ? `+${others.length}` : ''].filter(Boolean).join(' ');
}

interface About { readonly where: string; readonly source: string }

/** What, where and source in three columns, or, where that would be too tight, without the source. */
function columns(words: Words, { where, source }: About, width: number, paint: Paint): { readonly line: string; readonly left: string } {
  if (width < 44) {
    const what = shortened(words, where ? Math.max(width - widthOf(where) - 2, Math.floor(width * 0.6)) : width);
    return { line: pad([what, where].filter(Boolean).join(', '), width), left: source };
  }
  const whatWidth = Math.floor(width * 0.46);
  const whereWidth = Math.floor(width * 0.28);
  const line = `${pad(shortened(words, whatWidth - 1), whatWidth)}${pad(where, whereWidth - 1)} ${paint('dim', pad(source, width - whatWidth - whereWidth))}`;
  return { line, left: '' };
}

function shortened({ head, tail }: Words, width: number): string {
  return tail && widthOf(tail) + 8 <= width ? `${fit(head, width - widthOf(tail) - 1)} ${tail}` : fit([head, tail].filter(Boolean).join(' '), width);
}

function detail<Row extends FigureRow>({ row, was }: Shown<Row>): string {
  const earlier = was && figure(was) !== figure(row) ? `was ${figure(was)}` : '';
  return [earlier, others(row)].filter(Boolean).join(' · ');
}

function tone({ changed }: Shown<object>, { now }: Space): Tone {
  return now - changed < FRESH ? 'green' : 'bold';
}

export function quoteSection(board: Board, space: Space): readonly string[] {
  const deep = space.lines >= ROOMY ? 3 : 1;
  return filled(board.latest<QuoteRow>('quotes', space.lines).map(shown => quoteLines(shown, space, deep)), space, 'no quote yet');
}

function quoteLines({ row }: Shown<QuoteRow>, { width, paint }: Space, deep: number): readonly string[] {
  const all = wrap(`“${safe(row.text)}”`, width - 2);
  const text = all.length > deep ? [...all.slice(0, deep - 1), fit(all.slice(deep - 1).join(' '), width - 2)] : all;
  const by = `   ${pad(speaker(row), width - 4 - TIME_WIDTH - 1)} ${pad(row.time ?? '', TIME_WIDTH, 'right')}`;
  return [...text.map(line => ` ${line}`), paint('dim', by)];
}

export function entrySection(board: Board, space: Space): readonly string[] {
  return filled(board.entries(space.lines).map(entry => [entryLine(entry, board, space)]), space, 'no entry yet');
}

const MARKS: Readonly<Record<FeedEntry['kind'], string>> = { published: '', revised: 'revised: ', withdrawn: 'withdrawn: ' };

function entryLine({ time, headline, kind, blog }: FeedEntry, board: Board, { width, paint }: Space): string {
  const name = board.blogCount > 1 && width >= 56 ? ` ${fit(safe(blog), 18)}` : '';
  return ` ${paint('dim', pad(time ?? '·', TIME_WIDTH))} ${pad(MARKS[kind] + safe(headline), width - TIME_WIDTH - 2 - widthOf(name))}${paint('dim', name)}`;
}

/** As many whole items as fit, then empty lines, so that the parts below stay where they are. */
function filled(items: readonly (readonly string[])[], { lines, paint }: Space, none: string): readonly string[] {
  const shown = items.length > 0 ? fitting(items, lines).flat() : [` ${paint('dim', none)}`];
  return [...shown, ...Array<string>(Math.max(0, lines - shown.length)).fill('')].slice(0, Math.max(0, lines));
}

function fitting(items: readonly (readonly string[])[], lines: number): readonly (readonly string[])[] {
  let left = lines;
  return items.filter(item => (left -= item.length) >= 0);
}
