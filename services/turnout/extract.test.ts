/** Promises of reading turnout that hold for every rule. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { wordsAt } from '../kernel/core/entry.js';
import { extract } from './extract.js';
import { entryOf, gives } from './extract/example.test-data.js';
import { RULES } from './extract/rules.js';

const SEED = 11;
const EXAMPLES = RULES.flatMap(rule => rule.examples);
const example = fc.constantFrom(...EXAMPLES);
const UNRELATED = [
  'The brass band has moved under the bridge.', 'Rain is forecast for the evening.', 'A minister will answer questions in the Commons at 3.30pm.', 'Shares fell 2.4% to 310p.',
  'She is 43 and lives in Neath.', 'The museum opened in 1987.', 'Talks begin on 14 March.', 'The fare is £12.50.', 'It was 4C at dawn.', 'The band played for two hours.',
];
const unrelated = fc.constantFrom(...UNRELATED);

describe('turnout', () => {
  test('a span cuts exactly the words of its claim', () => {
    fc.assert(fc.property(unrelated, example, unrelated, (before, [text], after) => {
      const entry = entryOf(`${before}\n${text}\n${after}`);
      for (const claim of extract(entry)) {
        expect(claim.words).toBe(wordsAt(entry, claim.span));
        expect(claim.words).toMatch(/^\S[\s\S]*\S$|^\S$/);
      }
    }), { seed: SEED });
  });

  test('sentences about something else around it do not change what is read', () => {
    fc.assert(fc.property(unrelated, example, unrelated, (before, [text, ...expected], after) => {
      expect(extract(entryOf(`${before}\n${text}\n${after}`)).map(gives)).toEqual(expected);
    }), { seed: SEED });
  });

  test('white space may flow otherwise', () => {
    fc.assert(fc.property(example, fc.constantFrom('  ', '\u00a0', ' \t'), ([text, ...expected], blank) => {
      expect(extract(entryOf(text.replace(/(?<!\d,?) /g, blank))).map(gives)).toEqual(expected);
    }), { seed: SEED });
  });

  test('typographic and plain apostrophes read alike', () => {
    fc.assert(fc.property(example, ([text, ...expected]) => {
      expect(extract(entryOf(text.replaceAll("'", '’'))).map(gives)).toEqual(expected);
    }), { seed: SEED });
  });

  test('the same entry gives the same claims, byte for byte', () => {
    const entry = entryOf(EXAMPLES.map(([text]) => text).join('\n'));
    expect(JSON.stringify(extract(entry))).toBe(JSON.stringify(extract(entry)));
  });

  test('what an entry takes back is no claim; what it puts in its place is', () => {
    const text = 'Correction. At 11:40 we gave the share of guards out at Crewe as 34 per cent. The digits were swapped: it is 43 per cent.';
    expect(extract(entryOf(text)).map(gives)).toEqual(['striking 43%']);
  });

  test('a headline that repeats its body is not counted twice', () => {
    expect(extract(entryOf('One driver in six at Crewe walked through the door this morning.', 'One in six at Crewe came in')).map(gives)).toEqual(['working 16.7%']);
  });

  test.each([
    'Staff at 51 hospital trusts are taking part in the strike.', 'About 600 soldiers turned up to drive ambulances.', 'The company has 4,000 drivers on duty in a normal week.', 'Two members of staff were injured outside the depot.', 'About 300 people signed a petition outside the town hall.', 'Some 14,000 nurses left the profession last year.', 'The union is asking 70,000 staff to walk out.',
    'About 40% of pupils stayed away from school.', 'There are 54,000 doctors in England on strike pay of £200.', 'A poll found 58% of people backed the strike.', 'Legislation demands that 40% vote, a threshold of 50% turnout.',
    'He has walked out three times in 22 years.', 'The strike enters its 12th day after a 13.5% pay offer.', 'All but five of the crews came in.', 'Ambulances waited 19 hours outside the hospital on the picket line.', 'They brought 40 sandwiches to the picket line.',
  ])('nothing is read in %j', text => { expect(extract(entryOf(text)).map(gives)).toEqual([]); });

  test.each([
    ['Network Rail said just 20 per cent of signallers had reported for duty.', 'working 20%'], ['Only 37 of the 412 prison officers on the rota came in.', 'working 37 of 412'], ['Just 11 of 240 baggage handlers crossed the picket line.', 'working 11 of 240'],
    ['Roughly three-quarters of the barristers failed to appear.', 'striking about 75%'], ['Thousands of university staff are refusing to mark exams.', 'striking multiple 1000'], ['One in three magistrates’ court ushers stayed away.', 'striking 33.3%'],
    ['More than four in ten refuse workers clocked on as usual.', 'working over 40%'], ['Ten of the 12 judges sat as normal.', 'working 10 of 12'], ['Four out of five bus drivers did not report for work.', 'striking 80%'], ['More than 100,000 nurses will strike on 15 March.', 'striking over 100000'],
    ['Around 150 lecturers and students gathered outside the main building.', 'picket about 150'],
    ['Between 30 and 40 posties stood outside the sorting office.', 'picket 30-40'], ['In Fife 61% of teachers were absent; in Angus the figure was 54%.', 'striking 61%', 'striking 54%'],
  ])('reads %j', (text, ...expected) => { expect(extract(entryOf(text)).map(gives)).toEqual(expected); });

});
