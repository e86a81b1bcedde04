/** The marked documents of the project. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDocument } from '../../services/cli/read-document.js';
import { score, type Marking, type Score } from './score.js';

export interface ScoredDocument {
  readonly name: string;
  readonly layout: string;
  readonly score: Score;
}

const here = fileURLToPath(new URL('.', import.meta.url));

/** Reads and scores every document of `test/reading/<set>`: `docs/NAME.txt` against `gold/NAME.json`. */
export function scoreCorpus(set: string): readonly ScoredDocument[] {
  const folder = join(here, set);
  return readdirSync(join(folder, 'gold')).filter(file => file.endsWith('.json')).sort().map(file => {
    const name = basename(file, '.json');
    const marking = JSON.parse(readFileSync(join(folder, 'gold', file), 'utf8')) as Marking;
    const text = readFileSync(join(folder, 'docs', `${name}.txt`), 'utf8');
    const reading = readDocument(text, { date: marking.meta.date, scope: marking.meta.scope });
    return { name, layout: marking.meta.layout, score: score(marking, reading, text.split(/\r?\n/)) };
  });
}
