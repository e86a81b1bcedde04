/** One figure: the number, what it counts, who says so and when, what others say, what it was. */
import type { EntryRow } from '../../schema/rows.js';
import { correctionOf, type Correction } from '../model/corrections.js';
import { valueWords } from '../model/lines.js';
import { wordsOf, type FigureRow, type Said } from '../model/rows.js';
import { Amount } from './amount.js';
import { Sparkline } from './sparkline.js';
import { Statement } from './statement.js';

export type Size = 'lead' | 'plain' | 'line';

interface Props {
  readonly row: FigureRow;
  /** What it counts: "on strike, England". */
  readonly label: string;
  readonly size: Size;
  readonly entry: EntryRow | undefined;
}

/** Earlier values shown at once. */
const SHOWN = 3;

export function Figure({ row, label, size, entry }: Props) {
  const correction = correctionOf(row, entry);
  const others = row.others.filter(other => !isShownAsCorrected(other, correction));
  return (
    <li class={`figure ${size}`}>
      <Statement words={wordsOf(row)} class="main">
        <Amount value={row} />
        <span class="label">{label}</span>
      </Statement>
      <p class="by"><By said={row} />{size !== 'line' && <Sparkline row={row} />}</p>
      {correction && <Corrected correction={correction} />}
      {others.length > 0 && <Values name="Others say" said={others} unit={row.unit} />}
      {row.history.length > 0 && <Values name="Before" said={row.history} unit={row.unit} />}
    </li>
  );
}

/** "NHS England, 15:52". */
function By({ said }: { readonly said: Said }) {
  return <>
    <span class={said.source === null ? 'source unknown' : 'source'}>{said.source ?? 'no source named'}</span>
    {said.time !== null && <time>{said.time}</time>}
  </>;
}

function Corrected({ correction: { was, words, time } }: { readonly correction: Correction }) {
  return (
    <p class="corrected">
      <span class="tag">Corrected{time !== null && <> <time>{time}</time></>}</span>{' '}
      <Statement words={words}>was <del>{was}</del></Statement>
    </p>
  );
}

/** The wrong value of a correction is not told again as what somebody says. */
function isShownAsCorrected(said: Said, correction: Correction | null): boolean {
  return correction !== null && said.entry === correction.words.entry && said.span.start === correction.words.spans[0]?.start;
}

function Values({ name, said, unit }: { readonly name: string; readonly said: readonly Said[]; readonly unit: FigureRow['unit'] }) {
  const [shown, rest] = [said.slice(0, SHOWN), said.slice(SHOWN)];
  const items = (some: readonly Said[]) => some.map(each => (
    <li key={`${each.entry}/${each.span.block}/${each.span.start}`}><Statement words={wordsOf(each)}>{valueWords(each, unit)}</Statement> <By said={each} /></li>
  ));
  return (
    <div class="values">
      <span class="values-name">{name}</span>
      <ul>{items(shown)}</ul>
      {rest.length > 0 && <details><summary>{rest.length} more</summary><ul>{items(rest)}</ul></details>}
    </div>
  );
}
