/** A projection of running figures, made from what tells one kind of figure from another: how claims are read, named and kept. */
import type { FigureClaim } from '../core/claims.js';
import type { Entry } from '../core/entry.js';
import type { Projection, View } from '../core/projection.js';
import { keysFor, mutationsOf, type Keeping } from './plan.js';
import type { FiguresRow } from './rows.js';
import { stated, type Statement } from './statement.js';

export interface FiguresOf<Claim extends FigureClaim> {
  /** Its name is that of its rows' view too. */
  readonly view: View<FiguresRow<Claim>>;
  extract(entry: Entry): readonly Claim[];
  /** Names the figure a claim is about, within its blog. */
  figureOf(claim: Claim): string;
  keepingOf(figure: string): Keeping<Claim>;
}

export function figuresProjection<Claim extends FigureClaim>(of: FiguresOf<Claim>): Projection<Statement<Claim>, FiguresRow<Claim>> {
  const { name } = of.view;
  const keepingOf = (figure: string) => of.keepingOf(figure);
  const figureOf = (claim: Claim) => of.figureOf(claim);
  return {
    ...of.view,
    view: name,
    read: event => stated(event, event.type === 'published' || event.type === 'revised' ? of.extract(event.entry) : [], figureOf),
    keysOf: (_, statement, rows) => keysFor(name, keepingOf, statement, rows),
    fold: (_, statement, rows) => mutationsOf(name, keepingOf, statement, rows),
  };
}
