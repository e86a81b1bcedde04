/** Figures that no post says any more: what was on the page a moment ago does not go without a word. */
import { figure, measure, tallyParts } from '../../../kernel/figures/wording.js';
import type { FigureRow } from '../model/rows.js';

export function TakenBack({ rows }: { readonly rows: readonly FigureRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section id="taken-back" aria-labelledby="taken-back-title">
      <h2 id="taken-back-title">Taken back</h2>
      <ul>{rows.map(row => <li key={`${row.entry}/${row.span.block}/${row.span.start}`}><del>{figure(row)} {whatOf(row)}</del> <span class="why">no post says so any more</span></li>)}</ul>
    </section>
  );
}

function whatOf(row: FigureRow): string {
  const what = 'measure' in row ? measure(row) : `${tallyParts(row).head} ${tallyParts(row).tail}`;
  return [what, row.where].filter(Boolean).join(', ');
}
