/** What holds of any dump, whatever is in it. */
import { isDeepStrictEqual } from 'node:util';
import { extract as cancellations } from '../../../services/cancellations/extract.js';
import { entriesOf } from '../../../services/cli/read-document.js';
import { textOf, wordsAt, type Entry } from '../../../services/kernel/core/entry.js';
import { segment } from '../../../services/producer/segment/segment.js';
import { extract as quotes } from '../../../services/quotes/extract.js';
import { extract as turnout } from '../../../services/turnout/extract.js';

/** Characters from which on a line is no boilerplate. */
const PARAGRAPH = 160;
const HINTS = { date: '2023-03-14', scope: 'England' };

/** Says which promise a dump breaks; null when it keeps them all. Throws what reading throws. */
export function brokenPromise(dump: string): string | null {
  const entries = entriesOf(segment(dump, HINTS));
  if (!isDeepStrictEqual(entries, entriesOf(segment(dump, HINTS)))) return 'the same dump was cut in two ways';
  const again = entriesOf(segment(reflowed(dump), HINTS));
  if (!isDeepStrictEqual(entries.flatMap(figuresOf), again.flatMap(figuresOf))) return 'other white space between the words changed the figures';
  for (const entry of entries) {
    const broken = wrongSpan(entry) ?? changed(entry, entry, 'the same entry was read in two ways') ?? changed(entry, followed(entry), 'a paragraph behind that says nothing changed the figures');
    if (broken !== null) return `${broken}: entry at line ${entry.sourceLine}`;
  }
  return null;
}

function wrongSpan(entry: Entry): string | null {
  const figures = [...turnout(entry), ...cancellations(entry)];
  const wrong = figures.find(({ span, words }) => words === '' || wordsAt(entry, span) !== words);
  if (wrong) return `the span of "${wrong.words}" cuts other words`;
  const parts = quotes(entry).flatMap(quote => quote.parts);
  return parts.every(({ block, start, end }) => start >= 0 && start < end && end <= textOf(entry, block).length) ? null : 'a quotation stands outside its text';
}

function changed(entry: Entry, other: Entry, what: string): string | null {
  return isDeepStrictEqual(figuresOf(entry), figuresOf(other)) ? null : what;
}

function followed(entry: Entry): Entry {
  return { ...entry, blocks: [...entry.blocks, { kind: 'paragraph', text: 'The sun went down behind the town hall.', by: null }] };
}

/** Long lines with two blanks for one, as copying leaves them. */
function reflowed(dump: string): string {
  return dump.split('\n').map(line => line.length > PARAGRAPH ? line.replace(/(?<=\p{Ll}) (?=\p{Ll})/gu, '  ') : line).join('\n');
}

function figuresOf(entry: Entry): readonly (readonly [string, number, string])[] {
  return [...turnout(entry), ...cancellations(entry)].map(({ rule, value, words }) => [rule, value, words]);
}
