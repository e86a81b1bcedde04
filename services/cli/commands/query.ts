/** `picketwire query`: what the projections say now. */
import type { CommonFlags, Session } from '../session.js';
import { runIn } from '../session.js';
import type { Query, View } from '../values.js';
import { PicketwireError } from '../../kernel/core/errors.js';
import type { BlogId } from '../../kernel/core/entry.js';
import { openForReading } from '../wiring/workplace.js';
import { viewOf } from '../wiring/projections.js';
import { rowsOf } from '../../kernel/store/rows-of.js';
import { chosen } from '../../api/views/choose.js';
import { newestFirst } from '../query/order.js';
import { asLines } from '../query/tables.js';

export interface QueryFlags extends CommonFlags { readonly blog?: string; readonly where?: string; readonly speaker?: string; readonly limit?: number; readonly explain?: boolean }

export async function query(view: Query, flags: QueryFlags): Promise<number> {
  fitting(view, flags);
  return runIn(flags, async session => {
    const place = await openForReading(session, [view]);
    try {
      const projection = await viewOf(view);
      const { keyed } = await rowsOf(place.store, projection, (flags.blog ?? null) as BlogId | null);
      const rows = keyed.map(({ row }) => row);
      const asked = chosen(view === 'quotes' ? newestFirst(rows) : rows, { where: flags.where, speaker: flags.speaker }, flags.limit);
      await (flags.explain && view !== 'blogs' ? explain(view, asked, flags, session) : print(view, asked, flags, session));
      return 0;
    } finally {
      await place.close();
    }
  });
}

/** A flag that a view has no field for would answer nothing: it is said instead. */
function fitting(view: Query, { where, speaker, explain }: QueryFlags): void {
  if (explain && view === 'blogs') wrong('--explain', 'turnout, cancellations and quotes');
  if (speaker !== undefined && view !== 'quotes') wrong('--speaker', 'quotes');
  if (where !== undefined && (view === 'quotes' || view === 'blogs')) wrong('--where', 'turnout and cancellations');
}

function wrong(flag: string, views: string): never {
  throw new PicketwireError('usage', `${flag} goes with ${views} only`, { flag }, 2);
}

async function print(view: Query, rows: readonly object[], flags: QueryFlags, { out, config }: Session): Promise<void> {
  if (flags.json) {
    for (const row of rows) await out.json(row);
    return;
  }
  if (rows.length === 0) out.note(none(view, flags, config.data));
  for (const line of asLines(view, rows, out)) await out.print(line);
}

/** The entries that the rows were read from stand in the log. */
async function explain(view: View, rows: readonly object[], flags: QueryFlags, session: Session): Promise<void> {
  const { explainRows, rowLines, rowObject } = await import('../explain/rows.js');
  const { openLog } = await import('../wiring/workplace.js');
  const place = await openLog(session);
  try {
    const explained = await explainRows(place.log, view, rows, session.shutdown.signal);
    if (rows.length === 0 && !flags.json) session.out.note(none(view, flags, session.config.data));
    for (const one of explained) {
      if (flags.json) await session.out.json(rowObject(one));
      else for (const line of rowLines(one, session.out)) await session.out.print(line);
    }
  } finally {
    await place.close();
  }
}

function none(view: Query, { blog, where, speaker }: QueryFlags, data: string): string {
  const narrowed = [blog && `blog ${blog}`, where && `place ${where}`, speaker && `speaker ${speaker}`].filter(Boolean).join(', ');
  if (narrowed) return `Nothing of ${view} for ${narrowed}. "picketwire query blogs" says which blogs there are.`;
  return view === 'blogs' ? `No blog in ${data} yet. "picketwire replay FILE" reads one.` : `Nothing of ${view} yet. "picketwire query blogs" says what has been read.`;
}
