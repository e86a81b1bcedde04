/** How a figure moved, as a line the height of a word. Its values stand beside it in words, so that it is hidden from screen readers. */
import type { FigureRow } from '../model/rows.js';
import { saidOf } from '../model/lines.js';

const WIDTH = 72;
const HEIGHT = 20;
const EDGE = 3;

export function Sparkline({ row }: { readonly row: FigureRow }) {
  const source = row.source;
  const values = saidOf(row).filter(said => said.source === source || row.history.includes(said as never)).map(said => said.value);
  if (new Set(values).size < 2) return null;
  const points = values.map((value, n) => [EDGE + n * (WIDTH - 2 * EDGE) / (values.length - 1), heightOf(value, values)] as const);
  const path = points.map(([x, y], n) => (n === 0 ? `M${x} ${y}` : `H${x}V${y}`)).join('');
  const [x, y] = points.at(-1)!;
  return <svg class="sparkline" width={WIDTH} height={HEIGHT} aria-hidden="true"><path d={path} /><circle cx={x} cy={y} r="2.5" /></svg>;
}

function heightOf(value: number, all: readonly number[]): number {
  const [least, most] = [Math.min(...all), Math.max(...all)];
  return HEIGHT - EDGE - (value - least) / (most - least) * (HEIGHT - 2 * EDGE);
}
