/** How figures moved over the day: turnout by place and source, cancellations of one place by what was lost. */
import { useMemo, useState } from 'preact/hooks';
import { measure } from '../../../kernel/figures/wording.js';
import type { TallyRow, TurnoutRow } from '../../schema/rows.js';
import type { Board } from '../model/board.js';
import { saidOf, tallyLines, turnoutLines, type Line } from '../model/lines.js';
import { isTally, type FigureRow } from '../model/rows.js';
import { timelineOf } from '../model/timeline.js';
import { Chart } from './chart.js';
import { Empty, Section } from './section.js';

/** Lines that can be told apart. */
const LINES = 12;

/** Rows that can stand on one chart. */
interface Group<Row extends FigureRow> { readonly name: string; readonly rows: readonly Row[] }

interface Props { readonly board: Board; readonly version: number; readonly total: number }

export function Movement({ board, version, total }: Props) {
  const turnout = useMemo(() => groupsOf(board.turnout.filter(stands), row => `${measure(row)}, ${row.unit === 'percent' ? '%' : 'number'}`), [board, version]);
  const tallies = useMemo(() => groupsOf(board.cancellations.filter(isTally).filter(row => stands(row) && row.unit === 'count'), row => row.where ?? board.blog.scope ?? 'No place named'), [board, version]);
  const none = turnout.length === 0 && tallies.length === 0;
  return (
    <Section id="movement" title="How they moved">
      {none && <Empty>Figures are drawn here as soon as there are two to compare.</Empty>}
      <Drawn title="Turnout by source" groups={turnout} linesOf={turnoutLines} isStacked={false} board={board} total={total} />
      <Drawn title="Cancelled, by what" groups={tallies} linesOf={tallyLines} isStacked board={board} total={total} />
    </Section>
  );
}

interface DrawnProps<Row extends FigureRow> {
  readonly title: string;
  readonly groups: readonly Group<Row>[];
  readonly linesOf: (rows: readonly Row[], timeline: ReturnType<typeof timelineOf>) => readonly Line[];
  readonly isStacked: boolean;
  readonly board: Board;
  readonly total: number;
}

function Drawn<Row extends FigureRow>({ title, groups, linesOf, isStacked, board, total }: DrawnProps<Row>) {
  const [wanted, want] = useState<string | null>(null);
  const group = groups.find(({ name }) => name === wanted) ?? groups[0];
  const timeline = useMemo(() => timelineOf(group?.rows.flatMap(saidOf) ?? [], board.entries, total), [group, board.entries, total]);
  const all = useMemo(() => (group ? linesOf(group.rows, timeline) : []), [group, timeline]);
  const lines = all.slice(0, LINES);
  if (!group) return null;
  return (
    <div class="drawn">
      <div class="drawn-head">
        <h3>{title}</h3>
        {groups.length > 1 ? <Which title={title} groups={groups} chosen={group.name} onChoose={want} /> : <span class="which">{group.name}</span>}
      </div>
      <Chart label={`${title}: ${group.name}`} lines={lines} timeline={timeline} unit={group.rows[0]!.unit} isStacked={isStacked} />
      {all.length > LINES && <p class="note">{all.length - LINES} more are not drawn.</p>}
    </div>
  );
}

function Which<Row extends FigureRow>({ title, groups, chosen, onChoose }: { readonly title: string; readonly groups: readonly Group<Row>[]; readonly chosen: string; readonly onChoose: (name: string) => void }) {
  return (
    <label class="which"><span class="visually-hidden">{title}: which</span>
      <select value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>{groups.map(({ name }) => <option key={name}>{name}</option>)}</select>
    </label>
  );
}

function stands(row: TurnoutRow | TallyRow): boolean {
  return row.status === 'actual' && row.period === 'current';
}

/** Those with most to tell first. A single value does not move and is no chart. */
function groupsOf<Row extends FigureRow>(rows: readonly Row[], nameOf: (row: Row) => string): readonly Group<Row>[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(nameOf(row), [...groups.get(nameOf(row)) ?? [], row]);
  const told = (some: readonly Row[]) => new Set(some.flatMap(row => saidOf(row).map(said => `${said.order} ${row.where} ${said.source}`))).size;
  return [...groups].map(([name, own]) => ({ name, rows: own })).filter(group => group.rows.length > 1 || told(group.rows) > 1).sort((one, other) => told(other.rows) - told(one.rows));
}
