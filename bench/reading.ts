/** Reading speed on one core: MB/s of entry text for turnout and cancellations together, and for quotes, beside a bare look for digits in the same text. */
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { extract as cancellations } from '../services/cancellations/extract.js';
import { textOf, type Entry } from '../services/kernel/core/entry.js';
import { extract as quotes } from '../services/quotes/extract.js';
import { extract as turnout } from '../services/turnout/extract.js';
import { entriesOf, quietEntries } from './text/entries.js';

const ROUND_MS = 1000;
/** Patterns are compiled as they are used, and again when they have been used much. */
const WARM_UP_MS = 5000;
const docs = new URL('../../test/reading/practice/docs/', import.meta.url);
const claimDense = readdirSync(docs).filter(file => file.endsWith('.txt')).sort().flatMap(file => entriesOf(readFileSync(new URL(file, docs), 'utf8')));

/** Characters of text, as MB of one byte each. */
function megabytes(entries: readonly Entry[]): number {
  const lengths = entries.map(entry => (entry.headline?.length ?? 0) + entry.blocks.reduce((sum, _, index) => sum + textOf(entry, index).length, 0));
  return lengths.reduce((sum, length) => sum + length, 0) / 1e6;
}

/** Best of three rounds, after one that warms up. Each reading is of a new entry, as in a feed: nothing is remembered of an earlier pass. */
function speed(entries: readonly Entry[], read: (entry: Entry) => unknown): number {
  const size = megabytes(entries);
  return Math.max(...[WARM_UP_MS, ROUND_MS, ROUND_MS, ROUND_MS].map((length, round) => {
    const started = performance.now();
    let passes = 0;
    do { for (const entry of entries) read({ ...entry }); passes++; } while (performance.now() - started < length);
    return round === 0 ? 0 : (passes * size) / ((performance.now() - started) / 1000);
  }));
}

function digits(entry: Entry): number {
  let found = 0;
  for (const block of entry.blocks) {
    for (let at = 0; at < block.text.length; at++) {
      const code = block.text.charCodeAt(at);
      if (code >= 48 && code <= 57) found++;
    }
  }
  return found;
}

const sets: readonly (readonly [string, readonly Entry[]])[] = [
  ['one in ten entries tells figures', [...claimDense, ...quietEntries(claimDense.length * 9)]],
  ['quiet text only', quietEntries(1000)],
  ['practice documents only', claimDense],
];
for (const [name, entries] of sets) {
  const bare = speed(entries, digits);
  const figures = speed(entries, entry => [turnout(entry), cancellations(entry)]);
  const words = speed(entries, quotes);
  const line = (label: string, value: number) => `  ${label.padEnd(28)} ${value.toFixed(1).padStart(8)} MB/s   ${(value / bare).toFixed(3)} of a bare look for digits`;
  console.log(`${name} (${entries.length} entries, ${megabytes(entries).toFixed(2)} MB)`);
  console.log([line('look for digits', bare), line('turnout and cancellations', figures), line('quotes', words)].join('\n'));
}
