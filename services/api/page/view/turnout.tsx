/** Who turned out: what stands now largest, then ballots, what is expected, earlier strikes. */
import { measure } from '../../../kernel/figures/wording.js';
import type { EntryRow, TurnoutRow } from '../../schema/rows.js';
import { arrangeTurnout } from '../model/arrangement.js';
import { Figure, type Size } from './figure.js';
import { Lines } from './lines.js';
import { Empty, Section } from './section.js';
import { SomeOf } from './some-of.js';

interface Props { readonly rows: readonly TurnoutRow[]; readonly scope: string | null; readonly entryOf: (id: string) => EntryRow | undefined }

/** Figures that are shown largest. */
const LEADS = 2;
/** Others shown at once. */
const STEP = 24;

export function Turnout({ rows, scope, entryOf }: Props) {
  const { now, ballots, expected, earlier } = arrangeTurnout(rows, scope);
  const figure = (size: Size) => (row: TurnoutRow) => (
    <Figure key={keyOf(row)} row={row} size={size} entry={entryOf(row.entry)} label={[measure(row), row.where].filter(Boolean).join(', ')} />
  );
  return (
    <Section id="turnout" title="Turnout">
      {rows.length === 0 && <Empty>No post has said yet who is out and who is in. The first figure will stand here, with its source and its words.</Empty>}
      {now.length > 0 && <ul class="figures leads">{now.slice(0, LEADS).map(figure('lead'))}</ul>}
      {now.length > LEADS && <SomeOf items={now.slice(LEADS)} step={STEP} class="figures">{figure('plain')}</SomeOf>}
      <Lines title="Ballots" rows={ballots}>{figure('line')}</Lines>
      <Lines title="Expected" rows={expected}>{figure('line')}</Lines>
      <Lines title="Earlier strikes" rows={earlier}>{figure('line')}</Lines>
    </Section>
  );
}

function keyOf({ measure: what, unit, where, period, status }: TurnoutRow): string {
  return [what, unit, where, period, status].join('|');
}
