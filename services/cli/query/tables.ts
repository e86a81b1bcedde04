/** Rows of a query as a person reads them: tables, and quotes as paragraphs. */
import type { BlogRow, CancellationRow, FigureRow, QuoteRow, TallyRow, TurnoutRow } from '../rows.js';
import type { Column } from '../output/table.js';
import type { Paint } from '../output/paint.js';
import type { Query } from '../values.js';
import { wrap } from '../output/fit.js';
import { safe } from '../output/safe.js';
import { table } from '../output/table.js';
import { figure, measure, personalLine } from '../../kernel/figures/wording.js';
import { others, speaker, tally } from '../wording.js';

export interface Look { readonly width: number | null; readonly paint: Paint }

export function asLines(view: Query, rows: readonly object[], look: Look): readonly string[] {
  if (rows.length === 0) return [];
  switch (view) {
    case 'blogs': return table(BLOGS, rows as readonly BlogRow[], look.width, look.paint);
    case 'turnout': return table(TURNOUT, rows as readonly TurnoutRow[], look.width, look.paint);
    case 'cancellations': return cancellationLines(rows as readonly CancellationRow[], look);
    case 'quotes': return (rows as readonly QuoteRow[]).flatMap(row => quoteLines(row, look));
  }
}

const text = (value: string | null | undefined): string => safe(value ?? '');

const BLOGS: readonly Column<BlogRow>[] = [
  { head: 'BLOG', of: row => text(row.id), least: 12, tone: 'bold' },
  { head: 'TITLE', of: row => text(row.title), least: 10 },
  { head: 'DATE', of: row => text(row.date) },
  { head: 'SCOPE', of: row => text(row.scope), least: 6 },
  { head: 'ENTRIES', of: row => String(row.entries), align: 'right' },
  { head: 'FIRST', of: row => text(row.first), least: 5 },
  { head: 'LAST', of: row => text(row.last), least: 5 },
];

function figureColumns<Row extends FigureRow>(what: (row: Row) => string): readonly Column<Row>[] {
  return [
    { head: 'FIGURE', of: row => figure(row), tone: 'bold', least: 10 },
    { head: 'WHAT', of: what, least: 12 },
    { head: 'WHERE', of: row => text(row.where), least: 8 },
    { head: 'SOURCE', of: row => text(row.source), least: 8 },
    { head: 'TIME', of: row => text(row.time) },
    { head: 'BLOG', of: row => text(row.blog), least: 6, tone: 'dim' },
    { head: 'OTHERS', of: row => others(row), least: 6, tone: 'dim' },
  ];
}

const TURNOUT = figureColumns<TurnoutRow>(measure);
const TALLIES = figureColumns<TallyRow>(tally);

/** Personal reports are counted below the tallies, never among them. */
function cancellationLines(rows: readonly CancellationRow[], { width, paint }: Look): readonly string[] {
  const tallies = rows.filter((row): row is TallyRow => !row.personal);
  const personal = rows.flatMap(row => (row.personal ? [`${personalLine(row)} of one person's own loss, counted apart  ${paint('dim', text(row.blog))}`] : []));
  return [...(tallies.length > 0 ? table(TALLIES, tallies, width, paint) : []), ...personal];
}

const READABLE = 100;

function quoteLines(row: QuoteRow, { width, paint }: Look): readonly string[] {
  const lines = wrap(`“${safe(row.text)}”`, Math.min(width ?? READABLE, READABLE) - 2);
  const by = [speaker(row), row.time, safe(row.blog)].filter(Boolean).join(' · ');
  return [...lines, paint('dim', `    ${by}`)];
}
