/** Who turned out: what stands now largest, then ballots, what is expected, earlier strikes. */
import { measure } from '../../../kernel/figures/wording.js';
import type { EntryRow, TurnoutRow } from '../../schema/rows.js';
import { arrangeTurnout } from '../model/arrangement.js';
import { Figure } from './figure.js';
import { Empty, Section } from './section.js';

interface Props { readonly rows: readonly TurnoutRow[]; readonly scope: string | null; readonly entryOf: (id: string) => EntryRow | undefined }

/** Figures that are shown largest. */
const LEADS = 2;

export function Turnout({ rows, scope, entryOf }: Props) {
  const { now, ballots, expected, earlier } = arrangeTurnout(rows, scope);
  const figures = (some: readonly TurnoutRow[], size: 'lead' | 'plain' | 'line') => some.map(row => (
    <Figure key={keyOf(row)} row={row} size={size} entry={entryOf(row.entry)} label={[measure(row), row.where].filter(Boolean).join(', ')} />
  ));
  return (
    <Section id="turnout" title="Turnout">
      {rows.length === 0 && <Empty>No post has said yet who is out and who is in. The first figure will stand here, with its source and its words.</Empty>}
      {now.length > 0 && <ul class="figures leads">{figures(now.slice(0, LEADS), 'lead')}</ul>}
      {now.length > LEADS && <ul class="figures">{figures(now.slice(LEADS), 'plain')}</ul>}
      <Lines title="Ballots">{figures(ballots, 'line')}</Lines>
      <Lines title="Expected">{figures(expected, 'line')}</Lines>
      <Lines title="Earlier strikes">{figures(earlier, 'line')}</Lines>
    </Section>
  );
}

export function Lines({ title, children }: { readonly title: string; readonly children: readonly unknown[] }) {
  if (children.length === 0) return null;
  return <div class="lines"><h3>{title}</h3><ul class="figures as-lines">{children as never}</ul></div>;
}

function keyOf({ measure: what, unit, where, period, status }: TurnoutRow): string {
  return [what, unit, where, period, status].join('|');
}
