/** Rows as a table that fits the terminal: columns give way in turn, from the widest. */
import type { Paint, Tone } from './paint.js';
import { fit, pad, widthOf } from './fit.js';

export interface Column<Row> {
  readonly head: string;
  readonly of: (row: Row) => string;
  readonly align?: 'left' | 'right';
  /** May be cut, down to `least` columns. */
  readonly least?: number;
  readonly tone?: Tone;
}

const GAP = 2;

/** Lines, a heading first. `width` null (no terminal) cuts nothing. A column that is empty in every row is left out. */
export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[], width: number | null, paint: Paint): readonly string[] {
  const cells = columns.map(column => ({ column, texts: rows.map(column.of) })).filter(({ texts }) => texts.some(Boolean));
  const widths = fitted(cells.map(({ column, texts }) => ({ wanted: Math.max(widthOf(column.head), ...texts.map(widthOf)), least: column.least })), width);
  const line = (text: (index: number) => string, tone: (index: number) => Tone | undefined): string =>
    cells.map(({ column }, index) => painted(cell(text(index), widths[index] ?? 0, column.align, index === cells.length - 1), tone(index), paint)).join(' '.repeat(GAP)).trimEnd();
  return [
    line(index => cells[index]?.column.head ?? '', () => 'dim'),
    ...rows.map((_, row) => line(index => cells[index]?.texts[row] ?? '', index => cells[index]?.column.tone)),
  ];
}

function cell(text: string, width: number, align: Column<unknown>['align'], last: boolean): string {
  return last && align !== 'right' ? fit(text, width) : pad(text, width, align === 'right' ? 'right' : 'left');
}

function painted(text: string, tone: Tone | undefined, paint: Paint): string {
  return tone ? paint(tone, text) : text;
}

interface Wish { readonly wanted: number; readonly least: number | undefined }

function fitted(wishes: readonly Wish[], width: number | null): readonly number[] {
  const widths = wishes.map(({ wanted }) => wanted);
  if (width === null) return widths;
  let over = widths.reduce((sum, each) => sum + each + GAP, -GAP) - width;
  while (over > 0) {
    const widest = widestThatGives(widths, wishes);
    if (widest < 0) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
    over--;
  }
  return widths;
}

function widestThatGives(widths: readonly number[], wishes: readonly Wish[]): number {
  return widths.reduce((best, width, index) => {
    const least = wishes[index]?.least;
    if (least === undefined || width <= least) return best;
    return best < 0 || width > (widths[best] ?? 0) ? index : best;
  }, -1);
}
