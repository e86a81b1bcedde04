/** A projection of running figures, made from what tells one kind of figure from another: how claims are read, named and kept. */
import type { FigureClaim } from '../core/claims.js';
import type { Entry } from '../core/entry.js';
import { rowKey, type Projection } from '../core/projection.js';
import { entryIn, entryKey, indexKey, planned, touchedFigures, type Keeping } from './plan.js';
import type { FigureRow, FiguresRow, ReportsRow } from './rows.js';
import { stated } from './statement.js';

export interface FiguresOf<Claim extends FigureClaim> {
  /** Name of the projection and of its view. */
  readonly name: string;
  readonly version: number;
  extract(entry: Entry): readonly Claim[];
  /** Names the figure a claim is about, within its blog. */
  figureOf(claim: Claim): string;
  keepingOf(figure: string): Keeping<Claim>;
  present(row: FigureRow<Claim> | ReportsRow<Claim>): object;
}

export function figuresProjection<Claim extends FigureClaim>(of: FiguresOf<Claim>): Projection<readonly Claim[], FiguresRow<Claim>> {
  const keepingOf = (figure: string) => of.keepingOf(figure);
  const figureOf = (claim: Claim) => of.figureOf(claim);
  return {
    name: of.name,
    version: of.version,
    view: of.name,
    read: event => event.type === 'published' || event.type === 'revised' ? of.extract(event.entry) : [],
    keysOf(event, claims, rows) {
      const statement = stated(event, claims, figureOf);
      if (!statement) return [];
      const known = entryIn(rows, statement);
      if (known && known.revision >= statement.revision) return [entryKey(statement)];
      const heads = touchedFigures(statement, known).flatMap(figure => [rowKey(of.name, event.blog, figure), indexKey(event.blog, figure)]);
      const plan = planned(of.name, keepingOf, statement, rows);
      return [entryKey(statement), ...heads, ...(plan.type === 'missing' ? plan.keys : [])];
    },
    fold(event, claims, rows) {
      const statement = stated(event, claims, figureOf);
      if (!statement) return [];
      const plan = planned(of.name, keepingOf, statement, rows);
      if (plan.type === 'missing') throw new Error(`fold of ${event.blog} lacks ${plan.keys.join(', ')}`);
      return plan.mutations;
    },
    present: row => row.kind === 'figure' || row.kind === 'reports' ? of.present(row) : null,
  };
}
