/** Explanations as a person reads them. */
import { HEADLINE } from '../../kernel/core/entry.js';
import type { DroppedLine, CuttingExplained } from '../../producer/segment/explain.js';
import { fit, wrap } from '../output/fit.js';
import type { Paint } from '../output/paint.js';
import { safe } from '../output/safe.js';
import type { TallyRow, TurnoutRow } from '../rows.js';
import { speaker, tallyLine, turnoutLine } from '../wording.js';
import type { ClaimExplained, EntryExplained } from './entry.js';
import type { Rejection } from './rejected.js';
import type { InSentence } from './sentence.js';

export interface Look { readonly width: number | null; readonly paint: Paint }

const READABLE = 100;
/** Columns shown behind a number that was passed over. */
const BEHIND = 30;

export function cuttingLines(cutting: CuttingExplained, { paint, width }: Look): readonly string[] {
  const { layout, sure, why, others, dropped } = cutting;
  return [
    `${paint('bold', `layout ${layout}`)}, ${sure}: ${safe(why)}`,
    ...others.map(other => paint('dim', `  else ${other.layout}, ${other.entries} ${other.entries === 1 ? 'entry' : 'entries'}: ${safe(other.why)}`)),
    ...(dropped.length === 0 ? [] : [paint('bold', 'dropped'), ...dropped.map(line => droppedLine(line, width ?? READABLE, paint))]),
  ];
}

function droppedLine({ line, text, rule, says }: DroppedLine, width: number, paint: Paint): string {
  const head = `  ${String(line).padStart(4)}  `;
  const words = fit(safe(text), Math.max(20, Math.floor(width / 2)));
  return `${head}${words}  ${paint('dim', `${rule}: ${says}`)}`;
}

export function entryLines({ entry, claims, rejected }: EntryExplained, look: Look): readonly string[] {
  if (claims.length === 0 && rejected.length === 0) return [];
  const title = [entry.sourceLine === null ? null : `line ${entry.sourceLine}`, entry.time, entry.headline].filter(part => part !== null);
  return [look.paint('bold', safe(title.join('  '))), ...claims.flatMap(claim => claimLines(claim, look)), ...rejected.flatMap(one => rejectionLines(one, look)), ''];
}

export function claimLines(explained: ClaimExplained, look: Look): readonly string[] {
  const { sentence, rule, says } = explained;
  return [`  ${title(explained)}`, ...sentenceLines(sentence, look), look.paint('dim', `      ${rule}: ${says ?? 'a rule of an earlier version'}`)];
}

function title({ view, claim }: ClaimExplained): string {
  switch (view) {
    case 'turnout': return `turnout  ${turnoutLine(claim as unknown as TurnoutRow)}`;
    case 'cancellations': return `cancellations  ${tallyLine(claim as unknown as TallyRow)}`;
    case 'quotes': return `quote  ${speaker(claim as { speaker: string | null; role: string | null })}`;
  }
}

function rejectionLines({ sentence, says, why, span }: Rejection, look: Look): readonly string[] {
  const place = span.block === HEADLINE ? ' (headline)' : '';
  const words = `[${safe(sentence.words)}]${fit(safe(sentence.after), BEHIND)}${place}`;
  return [`  passed over  ${words}  ${look.paint('dim', `${why}: ${says}`)}`];
}

function sentenceLines({ before, words, after }: InSentence, { width, paint }: Look): readonly string[] {
  const marked = `${safe(before)}[${safe(words)}]${safe(after)}`;
  return wrap(marked, Math.min(width ?? READABLE, READABLE) - 6).map(line => paint('dim', `      ${line}`));
}
