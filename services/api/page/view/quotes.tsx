/** What was said and by whom, newest first. */
import type { QuoteRow } from '../../schema/rows.js';
import { wordsOfQuote } from '../model/rows.js';
import { Empty, Section } from './section.js';
import { SomeOf } from './some-of.js';
import { Statement } from './statement.js';

/** Quotes shown at first, and more at each asking. */
const STEP = 12;

export function Quotes({ rows }: { readonly rows: readonly QuoteRow[] }) {
  return (
    <Section id="quotes" title="Quotes" {...rows.length > 0 ? { note: String(rows.length) } : {}}>
      {rows.length === 0 && <Empty>Nobody has been quoted yet.</Empty>}
      <SomeOf items={rows} step={STEP} class="quotes">{row => <Quote key={`${row.entry}/${row.span.block}/${row.span.start}`} row={row} />}</SomeOf>
    </Section>
  );
}

function Quote({ row }: { readonly row: QuoteRow }) {
  return (
    <li class={`quote ${row.kind}`}>
      <blockquote><Statement words={wordsOfQuote(row)}>{row.kind === 'message' ? row.text : `“${row.text}”`}</Statement></blockquote>
      <p class="by">
        <span class={row.speaker === null ? 'speaker unknown' : 'speaker'}>{row.speaker ?? 'not named'}</span>
        {row.role !== null && <span class="role">{row.role}</span>}
        {row.time !== null && <time>{row.time}</time>}
      </p>
    </li>
  );
}
