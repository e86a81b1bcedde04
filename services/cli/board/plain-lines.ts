/** The same as plain lines, for pipes and files: one line a change, as it comes. */
import { describe } from '../query/describe.js';
import type { Streams } from '../output/streams.js';
import type { View } from '../values.js';
import type { PresentedChange } from '../wiring/changes-of.js';
import type { Feed, FeedState } from './board.js';
import { Board } from './board.js';
import type { Progress } from '../../kernel/ops/progress.js';
import type { Show } from './show.js';

/** What is told of the feed itself, on standard error. */
const SAID: Partial<Record<FeedState, string>> = {
  finished: 'all replayed; the figures stay for queries until Ctrl-C',
  following: 'waiting for entries, until Ctrl-C; "picketwire replay FILE" in another terminal adds some',
};

export function openPlainLines(out: Streams, progress: Progress, json: boolean): Show {
  const board = new Board();
  let last: FeedState | null = null;
  const remember = ({ view, key, row, change }: PresentedChange): object | null => {
    if (change === 'reset') { board.clear(view as View); return null; }
    return row === null ? board.remove(view as View, key) : board.set(view as View, key, row, 0);
  };
  return {
    stands(change) { remember(change); },
    changed(change) {
      const was = remember(change);
      const { cursor, view, blog, change: kind, row } = change;
      return json ? out.json({ cursor, view, blog, change: kind, row }) : out.print(describe(change, was));
    },
    entry() {},
    feed({ state, done, total }: Feed) {
      if (state === 'running') progress.update(done, total);
      else progress.end();
      if (state !== last && SAID[state]) out.note(`picketwire: ${SAID[state]}`);
      last = state;
    },
    serving(where) { out.note(`picketwire: page and HTTP API: ${where}`); },
    notice(text) { out.note(text); },
    close() { progress.end(); },
  };
}
