/** What was lost, by place; personal reports apart, as they are never added up. */
import { personalLine, tallyParts } from '../../../kernel/figures/wording.js';
import type { EntryRow, PersonalRow, CancellationRow, TallyRow } from '../../schema/rows.js';
import { arrangeCancellations } from '../model/arrangement.js';
import { wordsOf } from '../model/rows.js';
import { Figure, type Size } from './figure.js';
import { Lines } from './lines.js';
import { Empty, Section } from './section.js';
import { SomeOf } from './some-of.js';
import { Statement } from './statement.js';

interface Props { readonly rows: readonly CancellationRow[]; readonly scope: string | null; readonly entryOf: (id: string) => EntryRow | undefined }

/** Places shown at once. */
const STEP = 12;

export function Cancellations({ rows, scope, entryOf }: Props) {
  const { places, expected, earlier, personal } = arrangeCancellations(rows, scope);
  const figure = (size: Size) => (row: TallyRow) => (
    <Figure key={keyOf(row)} row={row} size={size} entry={entryOf(row.entry)} label={labelOf(row, size === 'line')} />
  );
  return (
    <Section id="cancellations" title="Cancelled" {...places.length > 1 ? { note: 'by place, never added up' } : {}}>
      {rows.length === 0 && <Empty>Nothing is reported lost yet.</Empty>}
      <SomeOf items={places} step={STEP} class="places">
        {({ where, tallies }) => (
          <li class="place" key={where ?? ''}>
            {(where ?? scope) !== null && <h3>{where ?? scope}</h3>}
            <SomeOf items={tallies} step={STEP} class="figures">{figure('plain')}</SomeOf>
          </li>
        )}
      </SomeOf>
      <Lines title="Expected" rows={expected}>{figure('line')}</Lines>
      <Lines title="Earlier strikes" rows={earlier}>{figure('line')}</Lines>
      {personal && <Personal row={personal} />}
    </Section>
  );
}

function Personal({ row }: { readonly row: PersonalRow }) {
  return (
    <div class="lines">
      <h3>{personalLine(row)}</h3>
      <ul class="reports">
        {row.reports.map(report => <li key={`${report.entry}/${report.span.start}`}><Statement words={wordsOf(report)}>“{report.words}”</Statement> {report.time !== null && <time>{report.time}</time>}</li>)}
      </ul>
    </div>
  );
}

function labelOf(row: TallyRow, withPlace: boolean): string {
  const { head, tail } = tallyParts(row);
  return [`${head} ${tail}`, withPlace ? row.where : null].filter(part => part !== null).join(', ');
}

function keyOf({ what, outcome, unit, where, period, status }: TallyRow): string {
  return [what, outcome, unit, where, period, status].join('|');
}
