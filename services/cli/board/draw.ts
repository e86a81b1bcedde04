/** The whole view as lines: pure, so that it is the same for the same board, size and moment. */
import type { Paint } from '../output/paint.js';
import { bar } from '../../kernel/ops/progress.js';
import { fit, widthOf } from '../output/fit.js';
import { safe } from '../output/safe.js';
import type { Board, Feed, FeedState } from './board.js';
import type { Space } from './sections.js';
import { cancellationSection, entrySection, quoteSection, turnoutSection } from './sections.js';

export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Milliseconds on the clock of the board's `changed`. */
  readonly now: number;
  readonly paint: Paint;
  /** The command that asks for the figures from a second terminal. */
  readonly ask: string;
  /** Where the page and the HTTP API are, null while they are nowhere. */
  readonly at: string | null;
  /** Something to tell the person, null when all is well. */
  readonly notice: string | null;
}

const TWO_COLUMNS = 100;
const STATES: Readonly<Record<FeedState, string>> = {
  starting: '… starting', running: '● live', paused: '‖ paused', finished: '■ all replayed', following: '● waiting for entries', stopping: '… stopping',
};

/** At most `height` lines of at most `width` columns. */
export function draw(board: Board, frame: Frame): readonly string[] {
  const head = [title(board, frame), progress(board, frame), ''];
  const foot = [hint(board.feed, frame)];
  const lines = Math.max(0, frame.height - head.length - foot.length);
  const body = frame.width >= TWO_COLUMNS ? wide(board, frame, lines) : narrow(board, frame, lines);
  return [...head, ...body, ...foot].slice(0, frame.height);
}

function title(board: Board, { width, paint }: Frame): string {
  const { state, speed } = board.feed;
  const { date, time } = board.clock;
  const clock = [date === null ? '' : day(date), time ?? ''].filter(Boolean).join(' ');
  const pace = speed === null || (state !== 'running' && state !== 'paused') ? '' : speed === Infinity ? 'as fast as it goes' : `${rounded(speed)}× speed`;
  const left = ' PICKETWIRE';
  const middle = fit([STATES[state], clock, pace].filter(Boolean).join('  ·  '), width - left.length - 4);
  const tone = state === 'paused' ? 'yellow' : state === 'running' ? 'green' : 'cyan';
  return `${paint('bold', left)}   ${paint(tone, middle)}`;
}

function progress(board: Board, { width, paint }: Frame): string {
  const { done, total } = board.feed;
  const counted = total === null || total === 0 ? '' : `${done} of ${total} entries`;
  const blogs = board.blogCount > 0 ? `${board.blogCount} ${board.blogCount === 1 ? 'blog' : 'blogs'}` : '';
  const said = [counted, blogs].filter(Boolean).join(' · ');
  const room = width - 3 - widthOf(said);
  if (!total || room < 10) return ` ${paint('dim', fit(said, width - 1))}`;
  return ` ${paint('cyan', bar(done / total, room))} ${paint('dim', said)}`;
}

function hint({ state }: Feed, { width, paint, ask, at, notice }: Frame): string {
  if (notice !== null) return ` ${paint('yellow', fit(safe(notice), width - 1))}`;
  const keys = state === 'paused' ? 'Space resumes · q stops' : state === 'running' ? 'Space pauses · q stops' : 'q stops';
  const parts = [keys, ...(at === null ? [] : [at]), `in a second terminal: ${ask}`];
  const fitting = parts.map((_, index) => parts.slice(0, parts.length - index).join(' · ')).find(line => widthOf(line) < width);
  return ` ${paint('dim', fitting ?? fit(keys, width - 1))}`;
}

type Section = (board: Board, space: Space) => readonly string[];
interface Part { readonly name: string; readonly tell: (board: Board) => string; readonly section: Section; readonly weight: number }

const counted = (one: string, many: string, view: 'turnout' | 'quotes' | 'cancellations') => (board: Board) => `${board.count(view)} ${board.count(view) === 1 ? one : many}`;
const TURNOUT: Part = { name: 'TURNOUT', tell: counted('figure', 'figures', 'turnout'), section: turnoutSection, weight: 5 };
const CANCELLATIONS: Part = { name: 'CANCELLATIONS', tell: counted('tally', 'tallies', 'cancellations'), section: cancellationSection, weight: 4 };
const QUOTES: Part = { name: 'QUOTES', tell: counted('quote', 'quotes', 'quotes'), section: quoteSection, weight: 4 };
const ENTRIES: Part = { name: 'LATEST ENTRIES', tell: () => '', section: entrySection, weight: 3 };

function narrow(board: Board, frame: Frame, lines: number): readonly string[] {
  return stacked(board, [TURNOUT, CANCELLATIONS, QUOTES, ENTRIES], frame, frame.width, lines);
}

/** Figures on the left, what was said and written on the right. */
function wide(board: Board, frame: Frame, lines: number): readonly string[] {
  const leftWidth = Math.floor((frame.width - 2) * 0.54);
  const rightWidth = frame.width - 2 - leftWidth;
  const left = stacked(board, [TURNOUT, CANCELLATIONS], frame, leftWidth, lines);
  const right = stacked(board, [QUOTES, ENTRIES], frame, rightWidth, lines);
  return left.map((line, index) => `${filledTo(line, leftWidth)}  ${right[index] ?? ''}`);
}

function stacked(board: Board, parts: readonly Part[], { now, paint }: Frame, width: number, lines: number): readonly string[] {
  const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
  const room = lines - parts.length;
  let left = room;
  return parts.flatMap(({ name, tell, section, weight }, index) => {
    const own = index === parts.length - 1 ? left : Math.min(left, Math.round((room * weight) / weights));
    left -= own;
    return [rule(name, tell(board), width, paint), ...section(board, { width, lines: Math.max(0, own), now, paint })];
  });
}

function rule(name: string, count: string, width: number, paint: Paint): string {
  const end = count ? ` ${count}` : '';
  return ` ${paint('bold', name)} ${paint('dim', '─'.repeat(Math.max(0, width - name.length - 3 - end.length)) + end)} `;
}

const SGR = /\x1b\[\d+m/g;

function filledTo(line: string, width: number): string {
  return line + ' '.repeat(Math.max(0, width - widthOf(line.replace(SGR, ''))));
}

function rounded(speed: number): string {
  return speed >= 10 ? String(Math.round(speed)) : String(Math.round(speed * 10) / 10);
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** "2016-04-26" -> "26 April 2016". */
function day(date: string): string {
  const [year = '', month = '', number = ''] = date.split('-');
  return `${Number(number)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}
