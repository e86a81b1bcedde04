/** `picketwire watch`: the current rows, then every change with its cursor, until stopped. */
import type { BlogId } from '../../kernel/core/entry.js';
import { PicketwireError } from '../../kernel/core/errors.js';
import { parseCursor } from '../../kernel/store/cursor.js';
import { rowsOf } from '../../kernel/store/rows-of.js';
import type { Cursor, Subscription } from '../../kernel/store/store.js';
import { safe } from '../output/safe.js';
import type { Streams } from '../output/streams.js';
import type { CommonFlags, Session } from '../session.js';
import { runIn } from '../session.js';
import type { View } from '../values.js';
import { VIEWS } from '../values.js';
import { viewOf } from '../wiring/projections.js';
import type { PresentedChange } from '../wiring/changes-of.js';
import { changesOf } from '../wiring/changes-of.js';
import type { Reading } from '../wiring/workplace.js';
import { openForReading } from '../wiring/workplace.js';
import { untilAborted } from '../wiring/until-aborted.js';
import { describe } from '../query/describe.js';

export interface WatchFlags extends CommonFlags { readonly blog?: string; readonly after?: string }

/** A line of `watch`; a view's cursor, or that of several views of a server. */
type Line = Omit<PresentedChange, 'cursor'> & { readonly cursor: string };

/** `view` null watches all three; a cursor belongs to one view, so `--after` needs it named. Throws `cursor-invalid`. */
export async function watch(view: View | null, flags: WatchFlags): Promise<number> {
  if (flags.after !== undefined && view === null) {
    throw new PicketwireError('usage', `--after: a cursor belongs to one view; name it, as in "picketwire watch turnout --after ${flags.after}"`, {}, 2);
  }
  if (flags.after !== undefined) parseCursor(flags.after as Cursor);
  return runIn(flags, async session => {
    const place = await openForReading(session, view ? [view] : VIEWS);
    try {
      const ended: Promise<void>[] = [];
      for (const each of view ? [view] : VIEWS) ended.push((await follow(each, flags, place, session)).ended);
      await Promise.race([untilAborted(session.shutdown.signal), ...ended]);
      return 0;
    } finally {
      await place.close();
    }
  });
}

async function follow(view: View, flags: WatchFlags, { store }: Reading, { out, shutdown }: Session): Promise<Subscription> {
  const projection = await viewOf(view);
  const print = printer(flags, out);
  let cursor = flags.after as Cursor | undefined;
  if (cursor === undefined) {
    const now = await rowsOf(store, projection, (flags.blog ?? null) as BlogId | null);
    for (const { key, blog, row } of now.keyed) await print({ cursor: now.cursor, view, key, blog, change: 'set', row });
    cursor = now.cursor;
  }
  return changesOf(store, view, projection, cursor, change => (shutdown.signal.aborted ? undefined : print(change)));
}

export function printer({ json, blog }: WatchFlags, out: Streams): (change: Line) => Promise<void> {
  return async change => {
    if (blog !== undefined && change.blog !== null && change.blog !== blog) return;
    const { cursor, view, blog: of, change: kind, row } = change;
    await (json ? out.json({ cursor, view, blog: of, change: kind, row }) : out.print(`${out.paint('dim', safe(cursor || '-'))}  ${describe(change)}`));
  };
}
