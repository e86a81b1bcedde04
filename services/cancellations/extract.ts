/** Reads cancellation claims out of an entry (DOMAIN.md, "Cancellation claim"). Pure; quiet text is passed by a scan for words. */
import type { CancellationClaim } from '../kernel/core/claims.js';
import { HEADLINE, textOf, type Entry } from '../kernel/core/entry.js';
import { sentencesIn } from '../kernel/reading/sentences.js';
import { claimOf } from './extract/claim.js';
import { distinct } from './extract/distinct.js';
import { readingOf, type Found } from './extract/reading.js';
import { findIn, isLively, prospectOf } from './extract/sentence.js';

/** In the order of the text, the headline first; one claim for what the entry says twice. */
export function extract(entry: Entry): readonly CancellationClaim[] {
  if (!isLively(entry)) return [];
  const claims: CancellationClaim[] = [];
  let told: readonly Found[] = [], previous = '';
  for (let block = HEADLINE; block < entry.blocks.length; block++) {
    const text = textOf(entry, block);
    for (const sentence of text === '' ? [] : sentencesIn(text)) {
      const words = text.slice(sentence.start, sentence.end);
      const prospect = words.length > LONGEST ? QUIET : prospectOf(words, told.length > 0, previous);
      const found = prospect.counts || prospect.own ? findIn(readingOf(words, told, previous, prospect.numbers), prospect) : [];
      claims.push(...found.map(one => claimOf(entry, block, sentence, one, told)));
      told = keep(told, found);
      previous = words.slice(0, LONGEST);
    }
    if (block === HEADLINE) told = [];
  }
  return distinct(claims);
}

const KEPT = 6;
/** Characters: nobody writes longer sentences; what is longer is a table or debris, and grammar on it costs more than it finds. */
const LONGEST = 1200;
const QUIET = { counts: false, own: false, numbers: false };

/** What later sentences may lean on: the newest claims. */
function keep(told: readonly Found[], found: readonly { readonly found: Found }[]): readonly Found[] {
  return found.length === 0 ? told : [...told, ...found.map(one => one.found)].slice(-KEPT);
}
