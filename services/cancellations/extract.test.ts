/** Cancellation claims by the rules' own examples, by look-alikes, and by properties that hold of any text. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CancellationClaim } from '../kernel/core/claims.js';
import { wordsAt, type BlogId, type Entry, type EntryId } from '../kernel/core/entry.js';
import { RULES } from './extract/rules.js';
import { extract } from './extract.js';

function entryOf(...paragraphs: string[]): Entry {
  return {
    blog: 'test' as BlogId, id: 'entry' as EntryId, revision: 1, order: 'a0', date: '2023-01-18', time: null, scope: 'UK', headline: null, authors: [],
    blocks: paragraphs.map(text => ({ kind: 'paragraph', text, by: null })), keyEvent: false, pinned: false, sourceLine: 1,
  };
}

const brief = (claim: CancellationClaim): string => `${claim.personal ? 'personal' : claim.value} ${claim.what} ${claim.outcome}`;

const NONE = [
  'No trains have been cancelled at Euston.', 'The hospital has not cancelled any operations.', 'Unite cancelled three further strike days.', 'The RMT has suspended two of its planned strikes.',
  'Passengers on 12 trains were moved to buses.', 'The trust cancelled 700 shifts.', 'Labour lost 14 seats.', 'Police closed three roads near the hospital.', 'Nurses have run 400 clinics despite the strike.',
  'About 2,000 trains will run instead of the usual 4,000.', 'Engineers moved 40 trains to the depot.', 'Three schools were moved out of special measures.', 'Some 70 per cent of appointments went ahead.',
  'In all, nine lectures in 10 went ahead.', 'Trusts were told to cancel all but 20 clinics.', "In Camden all but six of the borough's 58 schools were shut.", 'If 40 trains are cancelled there will be trouble.',
  'Appointments have been cancelled.', 'Patients whose operation has been cancelled will be contacted.', 'Her contract was cancelled.', "The union's ballot was postponed.", "The council's bin collection was cancelled.", "Nadia's scan has not been cancelled.",
  'The company has lost 300 drivers since January.', 'The trust has 600 beds, 40 of which are closed.', 'The clinic is delayed.', 'Some 40 train drivers have been suspended.', 'Eleven care homes in Devon are affected.', 'A fifth of train drivers were moved.',
  'Her flight was delayed by an hour.', 'Some 40 trains were delayed by up to 20 minutes.', 'His appointment was put back by two hours.', 'Passengers missed 40 trains.',
];

describe('cancellations', () => {
  for (const rule of RULES) {
    test.each(rule.examples.map(([text, ...claims]) => ({ text, claims })))(`${rule.name} reads $text`, ({ text, claims }) => {
      expect(extract(entryOf(text)).filter(claim => claim.rule === rule.name).map(brief)).toEqual(claims);
    });
  }

  test('every rule stands once and has examples', () => {
    expect(new Set(RULES.map(rule => rule.name)).size).toBe(RULES.length);
    expect(RULES.filter(rule => rule.examples.length === 0)).toEqual([]);
  });

  test.each(NONE)('reads nothing in %j', text => { expect(extract(entryOf(text))).toEqual([]); });

  test('"affected" takes the outcome told before it', () => {
    expect(extract(entryOf('The trust postponed 40 scans. A further 12 biopsies were affected.')).map(brief)).toEqual(['40 scan postponed', '12 biopsy postponed']);
  });

  test('a fact told again in rounder words is one claim', () => {
    expect(extract(entryOf('In all 5,264 operations were cancelled.', 'More than 5,000 operations were cancelled, it said.')).map(brief)).toEqual(['5264 operation cancelled']);
  });

  test('a figure taken back is no claim, the one in its place is', () => {
    expect(extract(entryOf('At noon we said 207 scans had been cancelled. The board says it should have been 270.')).map(brief)).toEqual(['270 scan cancelled']);
  });

  test('a forecast that the sentence overtakes is no claim', () => {
    expect(extract(entryOf('Managers had feared losing 90 operations but only 14 were cancelled.')).map(brief)).toEqual(['14 operation cancelled']);
  });
});

const SAMPLES = RULES.flatMap(rule => rule.examples.map(([text]) => text));
const ASIDES = ['The weather stayed fine.', 'Ministers want talks.', '“It is what it is,” one porter said.', 'More soon.'];

describe('properties of reading', () => {
  test('a span cuts exactly the words that the claim gives', () => {
    fc.assert(fc.property(fc.constantFrom(...SAMPLES), fc.constantFrom('', ...ASIDES), (text, aside) => {
      const entry = entryOf(aside || 'Live.', text);
      for (const claim of extract(entry)) {
        expect(wordsAt(entry, claim.span)).toBe(claim.words);
        expect(claim.words.trim().length).toBeGreaterThan(0);
      }
    }), { seed: 11 });
  });

  test('sentences about something else change no claim', () => {
    fc.assert(fc.property(fc.constantFrom(...SAMPLES), fc.array(fc.constantFrom(...ASIDES), { maxLength: 3 }), fc.array(fc.constantFrom(...ASIDES), { maxLength: 3 }), (text, before, after) => {
      const alone = extract(entryOf(text)).map(brief);
      expect(extract(entryOf(...before, text, ...after)).map(brief)).toEqual(alone);
    }), { seed: 11 });
  });

  test('reading any text ends without error and gives the same twice', () => {
    const word = fc.constantFrom('40', 'trains', 'were', 'cancelled', 'and', 'her', 'scan', 'of', 'the', ',', '.', 'off', 'put', 'another', '“', '’s', 'Leeds', 'said');
    fc.assert(fc.property(fc.array(word, { maxLength: 40 }), words => {
      const entry = entryOf(words.join(' '));
      expect(extract(entry)).toEqual(extract(entry));
    }), { seed: 11 });
  });
});
