import { describe, expect, test } from '@jest/globals';
import { scoreCorpus, type ScoredDocument } from './corpus.js';
import { addCounts, f1, precision, recall, type Counts } from './match.js';
import type { Score, Share } from './score.js';

const NONE: Counts = { found: 0, extra: 0, missed: 0 };
const KINDS = ['entries', 'turnout', 'cancellations', 'quotes'] as const;

type Kind = (typeof KINDS)[number];

const practice = scoreCorpus('practice');
const own = scoreCorpus('own');
const aside = scoreCorpus('aside');

function total(documents: readonly ScoredDocument[], kind: Kind): Counts {
  return documents.map(document => document.score[kind]).reduce(addCounts, NONE);
}

function share(documents: readonly ScoredDocument[], pick: (score: Score) => Share | undefined): number {
  const parts = documents.map(document => pick(document.score) ?? { right: 0, of: 0 });
  return parts.reduce((sum, part) => sum + part.right, 0) / Math.max(1, parts.reduce((sum, part) => sum + part.of, 0));
}

function table(set: string, documents: readonly ScoredDocument[]): string {
  const line = (name: string, figures: readonly number[]) => `${name.padEnd(34)}${figures.map(figure => figure.toFixed(3).padStart(15)).join('')}`;
  const fields = [...new Set(documents.flatMap(({ score }) => Object.keys(score.fields)))].sort();
  return [
    `${`F1, ${set}`.padEnd(34)}${KINDS.map(kind => kind.padStart(15)).join('')}`,
    ...documents.map(({ name, score }) => line(name, KINDS.map(kind => f1(score[kind])))),
    line('all', KINDS.map(kind => f1(total(documents, kind)))),
    line('precision', KINDS.map(kind => precision(total(documents, kind)))),
    line('recall', KINDS.map(kind => recall(total(documents, kind)))),
    `fields right: ${fields.map(field => `${field} ${share(documents, score => score.fields[field]).toFixed(3)}`).join(', ')}`,
    '',
  ].join('\n');
}

process.stdout.write([table('practice', practice), table('own', own), table('aside', aside), ''].join('\n'));

/** Floors just below what is reached, and the documents where a look-alike is known to be taken for a claim. `aside` is measured only. */
describe.each([
  ['practice', practice, { entries: 0.99, turnout: 0.98, cancellations: 0.975, quotes: 0.98, times: 0.99 }, []],
  ['own', own, { entries: 0.99, turnout: 0.9, cancellations: 0.88, quotes: 0.98, times: 0.99 }, []],
] as const)('the readers keep, over the documents in %s,', (_set, documents, floors, misread: readonly string[]) => {
  test.each(KINDS)('%s at the F1 that was reached', kind => {
    expect(f1(total(documents, kind))).toBeGreaterThanOrEqual(floors[kind]);
  });

  test('times', () => expect(share(documents, score => score.times)).toBeGreaterThanOrEqual(floors.times));

  test('no number that only looks like a claim read as one, but where that is known', () => {
    expect(documents.filter(({ name, score }) => score.lookAlikes > 0 && !misread.includes(name)).map(({ name }) => name)).toEqual([]);
  });
});
