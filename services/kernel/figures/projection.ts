/** A projection of running figures, made from what tells one kind of figure from another: how claims are read, named and kept. */
import type { FigureClaim } from '../core/claims.js';
import type { Entry } from '../core/entry.js';
import type { Projection } from '../core/projection.js';
import { keysFor, mutationsOf, type Keeping } from './plan.js';
import type { FigureRow, FiguresRow, ReportsRow } from './rows.js';
import { stated, type Statement } from './statement.js';

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

export function figuresProjection<Claim extends FigureClaim>(of: FiguresOf<Claim>): Projection<Statement<Claim> | null, FiguresRow<Claim>> {
  const keepingOf = (figure: string) => of.keepingOf(figure);
  const figureOf = (claim: Claim) => of.figureOf(claim);
  return {
    name: of.name,
    version: of.version,
    view: of.name,
    read: event => stated(event, event.type === 'published' || event.type === 'revised' ? of.extract(event.entry) : [], figureOf),
    keysOf: (_, statement, rows) => statement ? keysFor(of.name, keepingOf, statement, rows) : [],
    fold: (_, statement, rows) => statement ? mutationsOf(of.name, keepingOf, statement, rows) : [],
    present: row => row.kind === 'figure' || row.kind === 'reports' ? of.present(row) : null,
  };
}
