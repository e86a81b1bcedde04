/** The view on a terminal: a board, drawn a few times a second and only when something changed. */
import type { Paint } from '../output/paint.js';
import type { View } from '../values.js';
import type { PresentedChange } from '../wiring/changes-of.js';
import { Board } from './board.js';
import { draw } from './draw.js';
import { openScreen } from './screen.js';
import type { Show } from './show.js';

/** Milliseconds between two drawings at most, and at least while figures still stand out. */
const DRAW_EVERY = 100;
const SETTLE_EVERY = 1000;

export interface ViewOptions { readonly paint: Paint; readonly ask: string }

export function openLiveView(output: NodeJS.WriteStream, { paint, ask }: ViewOptions): Show {
  const board = new Board();
  const screen = openScreen(output);
  let notice: string | null = null;
  let at: string | null = null;
  let planned: NodeJS.Timeout | null = null;

  const drawNow = (): void => {
    planned = null;
    // One column stays free: writing the last one makes some terminals wrap.
    screen.show(draw(board, { width: screen.width - 1, height: screen.height, now: performance.now(), paint, ask, at, notice }));
  };
  const soon = (): void => { planned ??= setTimeout(drawNow, DRAW_EVERY); };
  const resized = (): void => { screen.refresh(); soon(); };
  const settle = setInterval(soon, SETTLE_EVERY);
  const close = (): void => {
    clearInterval(settle);
    if (planned) clearTimeout(planned);
    output.off('resize', resized);
    process.off('exit', close);
    screen.close();
  };
  output.on('resize', resized);
  // However the process ends, the terminal is given back.
  process.on('exit', close);
  drawNow();

  return {
    stands(change) { apply(board, change, -Infinity); soon(); },
    changed(change) { apply(board, change, performance.now()); soon(); },
    entry(entry) { board.add(entry); soon(); },
    feed(feed) { board.feed = feed; soon(); },
    serving(where) { at = where; soon(); },
    notice(text) { notice = text; soon(); },
    close,
  };
}

function apply(board: Board, { view, key, change, row }: PresentedChange, at: number): void {
  if (change === 'reset') board.clear(view as View);
  else if (row === null) board.remove(view as View, key);
  else board.set(view as View, key, row, at);
}
