/** A chart of stepped lines, or of areas on top of each other, with its values in words beside it and as a table. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import uPlot from 'uplot';
import { columnsOf, stacked, valueWords, type Columns, type Line } from '../model/lines.js';
import type { FigureRow } from '../model/rows.js';
import type { Timeline } from '../model/timeline.js';
import { optionsOf, useTheme } from './chart-options.js';
import { placeWords } from './chart-words.js';

interface Props {
  /** What it shows, in words. */
  readonly label: string;
  readonly lines: readonly Line[];
  readonly timeline: Timeline;
  readonly unit: FigureRow['unit'];
  readonly isStacked: boolean;
}

export function Chart({ label, lines, timeline, unit, isStacked }: Props) {
  const columns = useMemo(() => columnsOf(lines, timeline.end), [lines, timeline.end]);
  const [at, point] = useState<number | null>(null);
  const box = usePlot(isStacked ? stacked(columns) : columns, lines.map(({ name }) => name), timeline.kind, unit, isStacked, point);
  const place = at === null ? null : columns.at[at] ?? null;
  return (
    <figure class="chart">
      <div class="plot" ref={box} role="img" aria-label={`${label}. The same values are in the table below.`} />
      <figcaption>
        <ul class="legend">{lines.map((line, n) => <li key={line.name} class={`line-${n % 6 + 1}`}><span class="swatch" aria-hidden="true" />{line.name} <b>{lastWords(line, place, unit)}</b></li>)}</ul>
        {place !== null && <span class="at">{placeWords(place, timeline.kind)}</span>}
      </figcaption>
      <details><summary>As a table</summary><Table lines={lines} columns={columns} kind={timeline.kind} unit={unit} /></details>
    </figure>
  );
}

/** What the line says at a place, or last of all. */
function lastWords(line: Line, place: number | null, unit: FigureRow['unit']): string {
  const point = line.points.findLast(each => place === null || each.at <= place);
  return point ? valueWords(point.said, unit) : '–';
}

function Table({ lines, columns, kind, unit }: { readonly lines: readonly Line[]; readonly columns: Columns; readonly kind: Timeline['kind']; readonly unit: FigureRow['unit'] }) {
  return (
    <div class="table" tabIndex={0} role="region" aria-label="Values">
      <table>
        <thead><tr><th scope="col">{kind === 'clock' ? 'Time' : 'Post'}</th>{lines.map(({ name }) => <th scope="col" key={name}>{name}</th>)}</tr></thead>
        <tbody>{columns.at.map(place => <tr key={place}><th scope="row">{placeWords(place, kind)}</th>{lines.map(line => <td key={line.name}>{lastWords(line, place, unit)}</td>)}</tr>)}</tbody>
      </table>
    </div>
  );
}

/** A plot that is made anew when its lines or the theme change, and else told its new values. */
function usePlot(columns: Columns, names: readonly string[], kind: Timeline['kind'], unit: FigureRow['unit'], isStacked: boolean, point: (at: number | null) => void) {
  const box = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | null>(null);
  const theme = useTheme();
  const data = [columns.at, ...columns.columns] as uPlot.AlignedData;
  useLayoutEffect(() => {
    const element = box.current!;
    const made = new uPlot(optionsOf({ names, kind, unit, isStacked, width: element.clientWidth, point }), data, element);
    plot.current = made;
    const resized = new ResizeObserver(() => made.setSize({ width: element.clientWidth, height: made.height }));
    resized.observe(element);
    return () => { resized.disconnect(); made.destroy(); plot.current = null; };
  }, [names.join('\n'), kind, unit, isStacked, theme]);
  useLayoutEffect(() => { plot.current?.setData(data); }, [columns]);
  return box;
}
