/** How a chart is drawn: colours from the style sheet, so that they follow the theme. */
import { useEffect, useState } from 'preact/hooks';
import uPlot from 'uplot';
import type { FigureRow } from '../model/rows.js';
import type { Timeline } from '../model/timeline.js';
import { tickWords } from './chart-words.js';

interface Wanted {
  readonly names: readonly string[];
  readonly kind: Timeline['kind'];
  readonly unit: FigureRow['unit'];
  readonly isStacked: boolean;
  readonly width: number;
  /** Told the index under the pointer, null when it leaves. */
  readonly point: (index: number | null) => void;
}

const HEIGHT = 220;
const COLOURS = 6;
/** Shown around a value that stands alone: half an hour, a post. */
const ALONE = { clock: 1_800, turn: 1 } as const;
const DARK = '(prefers-color-scheme: dark)';

/** Told anew when it changes. */
export function useTheme(): 'dark' | 'light' {
  const [dark, tell] = useState(matchMedia(DARK).matches);
  useEffect(() => {
    const query = matchMedia(DARK);
    const changed = (): void => tell(query.matches);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, []);
  return dark ? 'dark' : 'light';
}

export function optionsOf({ names, kind, unit, isStacked, width, point }: Wanted): uPlot.Options {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const line = (n: number) => colour(`--line-${n % COLOURS + 1}`);
  const axis = { stroke: colour('--muted'), font: `12px ${style.fontFamily}`, grid: { stroke: colour('--rule'), width: 1 }, ticks: { show: false } };
  return {
    width, height: HEIGHT,
    legend: { show: false },
    padding: [12, 12, 0, 0],
    cursor: { y: false, drag: { x: false, y: false }, points: { size: 7 } },
    scales: { x: { time: kind === 'clock', range: (_, first, last) => (first < last ? [first, last] : [first - ALONE[kind], last + ALONE[kind]]) }, y: { range: (_, least, most) => rangeOf(least ?? 0, most ?? 1, unit, isStacked) } },
    tzDate: seconds => uPlot.tzDate(new Date(seconds * 1000), 'UTC'),
    axes: [
      { ...axis, grid: { show: false }, values: (_, splits) => splits.map(split => tickWords(split, kind)) },
      { ...axis, size: 56, values: (_, splits) => splits.map(split => `${split.toLocaleString('en-GB')}${unit === 'percent' ? '%' : ''}`) },
    ],
    series: [{}, ...names.map((name, n) => ({
      label: name, stroke: line(n), width: 2, paths: uPlot.paths.stepped!({ align: 1 }), points: { show: !isStacked, size: 6, fill: line(n) },
      ...n >= COLOURS ? { dash: [6, 4] } : {}, ...isStacked && n === 0 ? { fill: faded(line(n)) } : {},
    }))],
    ...isStacked ? { bands: names.slice(1).map((_, n) => ({ series: [n + 2, n + 1] as [number, number], fill: faded(line(n + 1)) })) } : {},
    hooks: { setCursor: [plot => point(plot.cursor.left !== undefined && plot.cursor.left >= 0 ? plot.cursor.idx ?? null : null)] },
  };
}

/** Counts and stacks stand on zero; shares too, and never go above the whole. */
function rangeOf(least: number, most: number, unit: FigureRow['unit'], isStacked: boolean): [number, number] {
  const top = most + (most - Math.min(least, 0)) * 0.08 || 1;
  return [0, unit === 'percent' && !isStacked ? Math.min(100, top) : top];
}

function faded(colour: string): string {
  return `color-mix(in srgb, ${colour} 35%, transparent)`;
}
