/** One change of a view as one plain line: "turnout 46% working, England, NHS England (was 42.5%)". */
import type { CancellationRow, FigureRow, QuoteRow, TurnoutRow } from '../rows.js';
import type { View } from '../values.js';
import type { PresentedChange } from '../wiring/changes-of.js';
import { safe } from '../output/safe.js';
import { personalLine } from '../../kernel/figures/wording.js';
import { before, speaker, tallyLine, turnoutLine } from '../wording.js';

/** `was` is the row that it replaced, where that is known. */
export function describe({ view, change, row, blog }: Pick<PresentedChange, 'view' | 'change' | 'row' | 'blog'>, was: object | null = null): string {
  if (change === 'reset') return `${view} reset: what follows is a fresh snapshot`;
  const end = blog === null ? '' : `  [${safe(blog)}${timeOf(row)}]`;
  if (change === 'remove') return `${view} ${was ? `${words(view as View, was, null)} taken back` : 'a row is taken back'}${end}`;
  return `${NAMES[view as View]} ${row === null ? '' : words(view as View, row, was)}${end}`;
}

const NAMES: Readonly<Record<View, string>> = { turnout: 'turnout', cancellations: 'cancellations', quotes: 'quote' };

function words(view: View, row: object, was: object | null): string {
  switch (view) {
    case 'turnout': return turnoutLine(row as TurnoutRow) + before(row as FigureRow, was as FigureRow | null);
    case 'cancellations': return cancellation(row as CancellationRow, was as CancellationRow | null);
    case 'quotes': return `“${safe((row as QuoteRow).text)}” ${speaker(row as QuoteRow)}`;
  }
}

function cancellation(row: CancellationRow, was: CancellationRow | null): string {
  if (row.personal) return personalLine(row);
  return tallyLine(row) + before(row, was && !was.personal ? was : null);
}

function timeOf(row: object | null): string {
  const time = (row as { time?: string | null } | null)?.time;
  return time ? ` ${safe(time)}` : '';
}
