/** One event's change to the figures: which rows it needs (`keysOf`) and what it writes (`fold`). */
import type { FigureClaim } from '../core/claims.js';
import type { BlogId } from '../core/entry.js';
import { rowKey, type Mutation, type RowKey, type Rows } from '../core/projection.js';
import { NO_PAGES, edit, missingPages, type Change, type Edited, type Index, type ListFold, type ReadPage } from './pages.js';
import type { EntryRow, FigureRow, FiguresRow, ReportsRow } from './rows.js';
import { same } from './same.js';
import type { Said, Standing } from './standing.js';
import type { Statement } from './statement.js';

/** How the claims of one figure are kept. `reports` are counted, a `figure` has one claim that stands. */
export interface Keeping<Claim extends FigureClaim> {
  readonly kind: 'figure' | 'reports';
  readonly fold: ListFold<Said<Claim>, Standing<Claim>>;
}

/** Claims that a page holds. */
const PAGE = 16;

/** The rows that folding a statement needs, as far as the rows found so far tell. */
export function keysFor<Claim extends FigureClaim>(
  view: string, keepingOf: (figure: string) => Keeping<Claim>, statement: Statement<Claim>, rows: Rows<FiguresRow<Claim>>,
): readonly RowKey[] {
  const { blog } = statement;
  const known = entryIn(rows, statement);
  if (known && known.revision >= statement.revision) return [entryKey(statement)];
  return [entryKey(statement), ...touchedFigures(statement, known).flatMap(figure => [
    rowKey(view, blog, figure), indexKey(blog, figure),
    ...missingPages(indexIn(rows, blog, figure), pagesIn(rows, blog, figure), changeOf(statement, known, figure), keepingOf(figure).fold, PAGE)
      .map(page => pageKey(blog, figure, page)),
  ])];
}

/**
 * What a statement changes; nothing when its entry is known in this revision or a later one.
 * @param view the public view
 * @param keepingOf how a figure's claims are kept
 */
export function mutationsOf<Claim extends FigureClaim>(
  view: string, keepingOf: (figure: string) => Keeping<Claim>, statement: Statement<Claim>, rows: Rows<FiguresRow<Claim>>,
): readonly Mutation<FiguresRow<Claim>>[] {
  const known = entryIn(rows, statement);
  if (known && known.revision >= statement.revision) return [];
  const { revision, order, figures } = statement;
  return [
    ...touchedFigures(statement, known).flatMap(figure => changeFigure(view, figure, keepingOf(figure), statement, known, rows)),
    { key: entryKey(statement), row: { kind: 'entry', revision, order, figures } },
  ];
}

/** Every figure that the entry now gives or gave before, each once. */
function touchedFigures(statement: Pick<Statement<unknown>, 'figures'>, known: EntryRow | undefined): readonly string[] {
  return [...new Set([...statement.figures, ...(known?.figures ?? [])])];
}

function entryKey({ blog, entry }: Pick<Statement<unknown>, 'blog' | 'entry'>): RowKey { return rowKey('_entries', blog, entry); }
function indexKey(blog: BlogId, figure: string): RowKey { return rowKey('_claims', blog, figure); }
function pageKey(blog: BlogId, figure: string, page: number): RowKey { return rowKey('_claims', blog, `${figure}|${page}`); }

function entryIn<Claim extends FigureClaim>(rows: Rows<FiguresRow<Claim>>, statement: Statement<Claim>): EntryRow | undefined {
  const row = rows.get(entryKey(statement));
  return row?.kind === 'entry' ? row : undefined;
}

function changeOf<Claim>(statement: Statement<Claim>, known: EntryRow | undefined, figure: string): Change<Said<Claim>> {
  return {
    add: statement.said.filter((_, index) => statement.figures[index] === figure),
    remove: (known?.figures ?? []).flatMap((each, index) => each === figure ? [{ order: known!.order, entry: statement.entry, index }] : []),
  };
}

function changeFigure<Claim extends FigureClaim>(
  view: string, figure: string, keeping: Keeping<Claim>, statement: Statement<Claim>, known: EntryRow | undefined, rows: Rows<FiguresRow<Claim>>,
): readonly Mutation<FiguresRow<Claim>>[] {
  const { blog } = statement;
  const index = indexIn(rows, blog, figure);
  const change = changeOf(statement, known, figure);
  const edited = edit(index, pagesIn(rows, blog, figure), change, keeping.fold, PAGE);
  if (edited.type === 'missing') throw new Error(`Folding ${statement.entry} of ${blog} lacks pages ${edited.pages.join(', ')} of ${figure}: ask keysOf until it names nothing new.`);

  const key = rowKey(view, blog, figure);
  const old = publicIn(rows, key);
  const count = (old?.kind === 'reports' ? old.count : 0) + change.add.length - change.remove.length;
  const row = publicRow(blog, keeping, edited.state ?? old, count);
  return [...(same(row, old ?? null) ? [] : [{ key, row }]), ...claimsMutations(blog, figure, index, edited)];
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

function pagesIn<Claim extends FigureClaim>(rows: Rows<FiguresRow<Claim>>, blog: BlogId, figure: string): ReadPage<Said<Claim>, Standing<Claim>> {
  return page => {
    const row = rows.get(pageKey(blog, figure, page));
    return row?.kind === 'page' ? row : undefined;
  };
}

function publicIn<Claim extends FigureClaim>(rows: Rows<FiguresRow<Claim>>, key: RowKey): FigureRow<Claim> | ReportsRow<Claim> | undefined {
  const row = rows.get(key);
  return row?.kind === 'figure' || row?.kind === 'reports' ? row : undefined;
}
