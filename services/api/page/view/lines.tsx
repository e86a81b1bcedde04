/** Figures that stand a line each below the others. */
import type { ComponentChild } from 'preact';
import { SomeOf } from './some-of.js';

/** Lines shown at once. */
const STEP = 12;

interface Props<Row> { readonly title: string; readonly rows: readonly Row[]; readonly children: (row: Row) => ComponentChild }

export function Lines<Row>({ title, rows, children }: Props<Row>) {
  if (rows.length === 0) return null;
  return <div class="lines"><h3>{title}</h3><SomeOf items={rows} step={STEP} class="figures as-lines">{children}</SomeOf></div>;
}
