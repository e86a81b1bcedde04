import { describe, expect, test } from '@jest/globals';
import { scoreCorpus, type ScoredDocument } from './corpus.js';
import { addCounts, f1, type Counts } from './match.js';
import type { Score } from './score.js';

const NONE: Counts = { found: 0, extra: 0, missed: 0 };
const KINDS = ['entries', 'turnout', 'cancellations', 'quotes'] as const;

const documents = scoreCorpus('practice');
const total = (kind: (typeof KINDS)[number]) => documents.map(document => document.score[kind]).reduce(addCounts, NONE);

function share(pick: (score: Score) => { readonly right: number; readonly of: number } | undefined): number {
  const parts = documents.map(document => pick(document.score) ?? { right: 0, of: 0 });
  return parts.reduce((sum, part) => sum + part.right, 0) / Math.max(1, parts.reduce((sum, part) => sum + part.of, 0));
}

function table(rows: readonly ScoredDocument[]): string {
  const line = (name: string, figures: readonly number[]) => `${name.padEnd(34)}${figures.map(figure => figure.toFixed(3).padStart(15)).join('')}`;
  return [
    `${'F1'.padEnd(34)}${KINDS.map(kind => kind.padStart(15)).join('')}`,
    ...rows.map(({ name, score }) => line(name, KINDS.map(kind => f1(score[kind])))),
    line('all', KINDS.map(kind => f1(total(kind)))),
  ].join('\n');
}

process.stdout.write(`${table(documents)}\n`);

/** Just below what is reached; they rise with it. */
describe('the readers keep, over the practice documents,', () => {
  test.each([['entries', 0.97], ['turnout', 0.9], ['cancellations', 0.9], ['quotes', 0.9]] as const)('%s at F1 %d or better', (kind, floor) => {
    expect(f1(total(kind))).toBeGreaterThanOrEqual(floor);
  });

  test('times at .99 or better', () => expect(share(score => score.times)).toBeGreaterThanOrEqual(0.99));

  test('no number that only looks like a claim read as one', () => {
    expect(documents.filter(document => document.score.lookAlikes > 0).map(document => document.name)).toEqual([]);
  });
});
