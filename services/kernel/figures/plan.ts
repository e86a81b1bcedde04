/** One event's change to the figures, worked out for `keysOf` (which rows it needs) and for `fold` (what it writes). */
import type { FigureClaim } from '../core/claims.js';
import type { BlogId } from '../core/entry.js';
import { rowKey, type Mutation, type RowKey, type Rows } from '../core/projection.js';
import { NO_PAGES, edit, type Edited, type Index, type ListFold } from './pages.js';
import type { ClaimsPage, EntryRow, FigureRow, FiguresRow, ReportsRow } from './rows.js';
import { same } from './same.js';
import type { Said, Standing } from './standing.js';
import type { Statement } from './statement.js';

/** How the claims of one figure are kept. `reports` are counted, a `figure` has one claim that stands. */
export interface Keeping<Claim extends FigureClaim> {
  readonly kind: 'figure' | 'reports';
  readonly fold: ListFold<Said<Claim>, Standing<Claim>>;
}

export type Plan<Row> =
  | { readonly type: 'missing'; readonly keys: readonly RowKey[] }
  | { readonly type: 'done'; readonly mutations: readonly Mutation<Row>[] };

/** Claims that a page holds. */
const PAGE = 16;

/**
 * @param view the public view
 * @param keepingOf how a figure's claims are kept
 */
export function planned<Claim extends FigureClaim>(
  view: string, keepingOf: (figure: string) => Keeping<Claim>, statement: Statement<Claim>, rows: Rows<FiguresRow<Claim>>,
): Plan<FiguresRow<Claim>> {
  const known = entryIn(rows, statement);
  if (known && known.revision >= statement.revision) return { type: 'done', mutations: [] };
  const parts = touchedFigures(statement, known).map(figure => changeFigure(view, figure, keepingOf(figure), statement, known, rows));
  const missing = parts.flatMap(part => part.type === 'missing' ? part.keys : []);
  if (missing.length > 0) return { type: 'missing', keys: missing };
  const { revision, order, figures } = statement;
  const entry: Mutation<FiguresRow<Claim>> = { key: entryKey(statement), row: { kind: 'entry', revision, order, figures } };
  return { type: 'done', mutations: [...parts.flatMap(part => part.type === 'done' ? part.mutations : []), entry] };
}

/** Every figure that the entry now gives or gave before, each once. */
export function touchedFigures(statement: Pick<Statement<unknown>, 'figures'>, known: EntryRow | undefined): readonly string[] {
  return [...new Set([...statement.figures, ...(known?.figures ?? [])])];
}

export function entryKey({ blog, entry }: Pick<Statement<unknown>, 'blog' | 'entry'>): RowKey { return rowKey('_entries', blog, entry); }
export function indexKey(blog: BlogId, figure: string): RowKey { return rowKey('_claims', blog, figure); }
function pageKey(blog: BlogId, figure: string, page: number): RowKey { return rowKey('_claims', blog, `${figure}|${page}`); }

export function entryIn<Claim extends FigureClaim>(rows: Rows<FiguresRow<Claim>>, statement: Statement<Claim>): EntryRow | undefined {
  const row = rows.get(entryKey(statement));
  return row?.kind === 'entry' ? row : undefined;
}

function changeFigure<Claim extends FigureClaim>(
  view: string, figure: string, keeping: Keeping<Claim>, statement: Statement<Claim>, known: EntryRow | undefined, rows: Rows<FiguresRow<Claim>>,
): Plan<FiguresRow<Claim>> {
  const { blog, entry } = statement;
  const add = statement.said.filter((_, index) => statement.figures[index] === figure);
  const remove = (known?.figures ?? []).flatMap((each, index) => each === figure ? [{ order: known!.order, entry, index }] : []);
  const index = indexIn(rows, blog, figure);
  const edited = edit(index, page => pageIn(rows, blog, figure, page), { remove, add }, keeping.fold, PAGE);
  if (edited.type === 'missing') return { type: 'missing', keys: edited.pages.map(page => pageKey(blog, figure, page)) };

  const key = rowKey(view, blog, figure);
  const old = publicIn(rows, key);
  const row = publicRow(blog, keeping, edited.state ?? old, (old?.kind === 'reports' ? old.count : 0) + add.length - remove.length);
  return {
    type: 'done',
    mutations: [...(same(row, old ?? null) ? [] : [{ key, row }]), ...claimsMutations(blog, figure, index, edited)],
  };
}

/** Null when nothing stands any more. */
function publicRow<Claim extends FigureClaim>(
  blog: BlogId, keeping: Keeping<Claim>, state: Standing<Claim> | undefined, count: number,
): FigureRow<Claim> | ReportsRow<Claim> | null {
  if (!state || state.standing.length === 0) return null;
  const { standing, history, more } = state;
  return keeping.kind === 'figure' ? { kind: 'figure', blog, standing, history, more } : { kind: 'reports', blog, count, standing, history, more };
}

function claimsMutations<Claim extends FigureClaim>(
  blog: BlogId, figure: string, index: Index, edited: Edited<Said<Claim>, Standing<Claim>> & { type: 'done' },
): readonly Mutation<FiguresRow<Claim>>[] {
  const pages = [...edited.pages].map(([page, row]) => ({ key: pageKey(blog, figure, page), row }));
  return edited.index === index ? pages : [...pages, { key: indexKey(blog, figure), row: edited.index }];
}

function indexIn<Claim extends FigureClaim>(rows: Rows<FiguresRow<Claim>>, blog: BlogId, figure: string): Index {
  const row = rows.get(indexKey(blog, figure));
  return row?.kind === 'index' ? row : NO_PAGES;
}

function pageIn<Claim extends FigureClaim>(rows: Rows<FiguresRow<Claim>>, blog: BlogId, figure: string, page: number): ClaimsPage<Claim> | undefined {
  const row = rows.get(pageKey(blog, figure, page));
  return row?.kind === 'page' ? row : undefined;
}

function publicIn<Claim extends FigureClaim>(rows: Rows<FiguresRow<Claim>>, key: RowKey): FigureRow<Claim> | ReportsRow<Claim> | undefined {
  const row = rows.get(key);
  return row?.kind === 'figure' || row?.kind === 'reports' ? row : undefined;
}
