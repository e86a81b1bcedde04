/** Reads cancellation claims out of an entry (DOMAIN.md, "Cancellation claim"). Pure; quiet text is passed by a scan for words. */
import type { CancellationClaim } from '../kernel/core/claims.js';
import { HEADLINE, type Entry } from '../kernel/core/entry.js';
import { countedIn, overviewOf, type SeenBlock, type SeenSentence } from '../kernel/reading/overview.js';
import { quantitiesIn } from '../kernel/reading/quantity.js';
import { groupsIn } from '../kernel/reading/scan.js';
import { WORDS } from '../kernel/reading/word-groups.js';
import { claimOf } from './extract/claim.js';
import { distinct } from './extract/distinct.js';
import { readingOf, type Found, type Sight } from './extract/reading.js';
import { findIn, isLively, prospectOf, type FoundBy } from './extract/sentence.js';

interface Walk {
  readonly entry: Entry;
  readonly claims: CancellationClaim[];
  /** What later sentences may lean on: the newest claims. */
  told: readonly Found[];
  previous: Sight;
}

/** In the order of the text, the headline first; one claim for what the entry says twice. */
export function extract(entry: Entry): readonly CancellationClaim[] {
  const overview = overviewOf(entry);
  if (!isLively(overview)) return [];
  const walk: Walk = { entry, claims: [], told: [], previous: NOTHING };
  overview.blocks.forEach((block, index) => readBlock(walk, index - 1, block));
  return distinct(walk.claims);
}

function readBlock(walk: Walk, block: number, { text, sentences }: SeenBlock): void {
  for (const sentence of sentences) {
    const sight = sightOf(text, sentence);
    const found = read(walk, sight);
    for (const one of found) {
      if (one.found.instead) walk.claims.pop();
      walk.claims.push(claimOf(walk.entry, block, sentence, one, walk.told));
    }
    if (found.length > 0) walk.told = [...walk.told, ...found.map(one => one.found)].slice(-KEPT);
    walk.previous = cut(sight);
  }
  if (block === HEADLINE) walk.told = [];
}

/** Before the first sentence. */
const NOTHING: Sight = { text: '', seen: 0, quantities: () => [] };

function sightOf(text: string, sentence: SeenSentence): Sight {
  const { start, end, seen } = sentence;
  return { text: text.slice(start, end), seen, quantities: () => countedIn(text, sentence).quantities.map(one => ({ ...one, start: one.start - start, end: one.end - start })) };
}

const KEPT = 6;
/** Characters: nobody writes longer sentences; what is longer is a table or debris, and grammar on it costs more than it finds. */
const LONGEST = 1200;

/** What the next sentence may go on from. */
function cut(sight: Sight): Sight {
  if (sight.text.length <= LONGEST) return sight;
  const text = sight.text.slice(0, LONGEST);
  return { text, seen: groupsIn(WORDS, text, 0, text.length), quantities: () => quantitiesIn(text) };
}

function read({ told, previous }: Walk, sight: Sight): readonly FoundBy[] {
  if (sight.text.length > LONGEST) return [];
  const prospect = prospectOf(sight, told.length > 0, previous);
  const reading = prospect.counts || prospect.own ? readingOf(sight, told, previous, prospect) : null;
  return reading === null ? [] : findIn(reading, prospect);
}
