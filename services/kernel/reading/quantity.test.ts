/** The number grammar by examples: one line a promise. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { quantitiesIn } from './quantity.js';

/** Short form of a quantity: "over 3,000", "8-12% about", "7/8". */
function brief(text: string): string[] {
  return quantitiesIn(text).filter(quantity => !quantity.lone).map(({ value, high, of, modifier, unit, base }) =>
    `${base ? 'base ' : ''}${modifier === 'exact' ? '' : `${modifier} `}${value}${high === null ? '' : `-${high}`}${unit === 'percent' ? '%' : ''}${of === null ? '' : ` of ${of}`}`);
}

const READ: readonly (readonly [string, ...string[]])[] = [
  ['4,212 nurses', '4212'], ['12, 711 were out', '12711'], ['25 500 were asked', '25500'], ['1.7m appointments', '1700000'], ['190k votes', '190000'],
  ['47.4% of crews', '47.4%'], ['52.7 per cent had', '52.7%'], ['nine percent of staff', '9%'], ['twenty-six drivers', '26'], ['a hundred and fifty people', '150'],
  ['two hundred and fifty thousand letters', '250000'], ['a couple of dozen guards', '24'], ['about two dozen guards', 'about 24'], ["a baker's dozen of them", '13'], ['half a dozen porters', '6'],
  ['hundreds of porters', 'multiple 100'], ['tens of thousands of teachers', 'multiple 10000'], ['several dozen clerks', 'multiple 12'], ['in their thousands', 'multiple 1000'],
  ['three to four hundred people', '300-400'], ['between 8% and 12% of tutors', '8-12%'], ['38,000–45,000 visits', '38000-45000'], ['30 to 40 pickets', '30-40'], ['between 25,000 and 30,000 slots', '25000-30000'],
  ['one in ten drivers', '10%'], ['nine out of ten did', '90%'], ['four in every hundred', '4%'], ['98 in every 100', '98%'], ['82 out of each 100 members', '82%'], ['fewer than one nurse in five', 'under 20%'],
  ['seven porters out of ten', '70%'], ['two-thirds of crews', '66.7%'], ['a fifth of its crews', '20%'], ['almost half of medics', 'under 50%'], ['over half the staff', 'over 50%'], ['three quarters of them', '75%'], ['not quite three-fifths of members', 'under 60%'],
  ['eight of 37 trains', '8 of 37'], ['Seven of the eight nurses', '7 of 8'], ['67 of its 70-odd drivers', '67 of 70'], ['38 of the 1,100 drivers', '38 of 1100'], ['4 trainees out of 11', '4 of 11'], ['none of the 14 came in', '0 of 14'],
  ['Of 1,040 slots in the diary it gave up 61', 'base 1040', '61 of 1040'], ['42.5% of them - out of a possible 26,000 - came in', '42.5% of 26000', 'base 26000'],
  ['upwards of 300 clerks', 'over 300'], ['nigh on 300 clerks', 'under 300'], ['just short of 13,000', 'under 13000'], ['a little over fifty', 'over 50'], ['well north of 14,000', 'over 14000'], ['seventy-odd guards', 'about 70'],
  ['twenty or so guards', 'about 20'], ['140 or thereabouts', 'about 140'], ['at least 40', 'over 40'], ['some 700 staff', 'about 700'], ['closer to forty', 'about 40'], ['up to 90 staff', 'under 90'], ['as many as 90 staff', 'under 90'], ['40 at most', 'under 40'],
  ['no fewer than 12 guards', 'over 12'], ['200+ cleaners', 'over 200'], ['a 200-strong picket', '200'], ['a tenth or so of those expected', 'about 10%'],
];

const LOOK_ALIKES = [
  'began at 08:00 BST', 'at 8.10am', 'by 7 p.m. sharp', 'from 7pm until 7am', "at six o'clock", 'back at seven.', 'closes on 14 February', 'on 5 and 6 January', 'on May 13', 'in 2019 and since 1948', 'Ann Oake, 27, said', 'a 34-year-old', 'She is 66.', "I'm 71",
  'a mother of three', '£190k lost', 'costs $343 million', '300 million euros', 'for two days', 'a 48-hour strike', 'two more days of it', 'eight contact hours', '11 miles away', 'it was 4C', '-3C outside', 'Villa 2 Wolves 1', 'a 2-2 draw', 'score of 10/10', 'a 24/7 service',
  'call 999 or dial 111', 'on platform 8', 'from No 10', 'a 13.5% pay rise', 'the 19% claim', 'a 5% offer', 'up 40%', 'increased by 30%', '41% down on last week', '6,478 fewer than in July', 'the 1990s', 'the third strike', 'a third strike', 'half past nine', 'half an hour', 'put off five times', '12th stoppage', 'a sheet of A4', 'up by 1.2 points', 'half the night',
];

describe('quantity', () => {
  test.each(READ)('reads %j', (text, ...expected) => { expect(brief(text)).toEqual(expected); });
  test.each(LOOK_ALIKES)('reads nothing in %j', text => { expect(brief(text)).toEqual([]); });

  test('a span cuts exactly the words of the quantity, wherever it stands', () => {
    const lead = fc.constantFrom('', 'Of late, ', 'Meanwhile – ', '“', 'Zoë’s view: ');
    fc.assert(fc.property(lead, fc.constantFrom(...READ.map(([text]) => text)), (before, words) => {
      const alone = quantitiesIn(words).map(({ start, end }) => words.slice(start, end));
      const text = `${before}${words} now`;
      expect(quantitiesIn(text, before.length, before.length + words.length).map(({ start, end }) => text.slice(start, end))).toEqual(alone);
    }), { seed: 7 });
  });

  test('white space may be broken anywhere between words', () => {
    fc.assert(fc.property(fc.constantFrom(...READ), fc.constantFrom('\n', '  ', '\t', ' \n '), ([text, ...expected], blank) => {
      expect(brief(text.replace(/(?<!\d,?) /g, blank))).toEqual(expected);
    }), { seed: 7 });
  });

  test('any whole number survives grouping by commas', () => {
    fc.assert(fc.property(fc.integer({ min: 1000, max: 9_999_999 }), value => {
      expect(brief(`${value.toLocaleString('en-GB')} nurses`)).toEqual([String(value)]);
    }), { seed: 7 });
  });
});
