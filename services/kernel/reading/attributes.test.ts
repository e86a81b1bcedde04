/** What sentences say of place, source, day, status and period: one line a promise. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Block, BlogId, Entry, EntryId } from '../core/entry.js';
import { attributesOf } from './attributes.js';

/** Wednesday. The claim's words stand in square brackets; a bar starts a paragraph. */
function read(marked: string, more: Partial<Entry> = {}, kind: Block['kind'] = 'paragraph', by: string | null = null) {
  const texts = marked.split('|');
  const block = texts.findIndex(text => text.includes('['));
  const start = (texts[block] as string).indexOf('['), end = (texts[block] as string).indexOf(']') - 1;
  const blocks = texts.map((text, index): Block => ({ kind: index === block ? kind : 'paragraph', text: text.replace(/[[\]]/g, ''), by: index === block ? by : null }));
  const entry: Entry = {
    blog: 'test' as BlogId, id: 'entry' as EntryId, revision: 1, order: 'a0', date: '2023-01-18', time: null, scope: 'Wales', headline: null, authors: [], blocks,
    keyEvent: false, pinned: false, sourceLine: 1, ...more,
  };
  return attributesOf(entry, { block, start, end });
}

describe('where', () => {
  test.each([
    ['Ashford moved [31 operations]; Dover stood down [12].', 'Ashford'], ['Some [300 flights] at Gatwick were grounded.', 'Gatwick'], ['[Hundreds of visits] have been cancelled across Dyfed.', 'Dyfed'],
    ['In the South East [1,340 visits] have come off.', 'the South East'], ['Bury General Hospital is short. It lost [40 clinics].', 'Bury General Hospital'], ['Kent and Medway health board says [207 visits] moved.', 'Kent and Medway health board'],
    ['Ann Oake, from Bolton, had her [scan] cancelled.', 'Wales'], ['Thousands are out. [40 scans] were lost.', 'Wales'], ['The Department of Health said [40 scans] were lost.', 'Wales'],
    ['Our reporter is at the Whitton depot.|The last time they were out [it had been 40].', 'the Whitton depot'], ['In June [40 scans] were lost.', 'Wales'],
    ['The union, Moss and Vale, lists [40 scans].', 'Wales'], ['Clarification: [40 scans] were lost.', 'Wales'], ['Exam board steps in: [40 tests] moved.', 'Wales'], ['The Marlow counter has lost [40 tests].', 'the Marlow counter'],
    ['Ida Fenn, 81, of Fuller Street, had her [scan] cancelled.', 'Wales'], ['The Home Office says [40 tests] at the Marlow depot were lost.', 'the Marlow depot'],
  ])('of %j is %s', (text, where) => { expect(read(text.replace(/ \[12\]/, ' 12')).where).toBe(where); });

  test('is the body that a signed remark names', () => {
    expect(read('“We moved [46 sessions].” – Ann Oake, matron, Bury Infirmary').where).toBe('Bury Infirmary');
  });
});

describe('source', () => {
  test.each<[string, string | null]>([
    ['NHS Wales says [40 scans] were lost.', 'NHS Wales'], ['[40 scans] were lost, according to the health board.', 'the health board'], ['[40 scans] were lost, the trust says.', 'the trust'], ['Officials travelling with him guess that [40 scans] will go.', 'Officials travelling with him'],
    ['The board put the number at 9. It said [40 scans] were lost.', 'The board'], ['“We lost [40 scans] in a day,” said Nia Okoro.', 'Nia Okoro'], ['Operators scrubbed [40 trains].', null], ['The union counted 20 and officials conceded that [40 scans] slipped.', 'officials'],
    ['On Tuesday Rail Board said [40 trains] were lost.', 'Rail Board'],
    ["By Aslef's estimate some [40 trains] were lost.", 'Aslef'], ['The company says all is well. [40 rounds] were lost.', 'The company'],
    ['A think tank estimated that [40 scans] were lost.', 'A think tank'], ['“All of our staff have reported for duty and [40 scans] were lost,” said Nia Okoro.', 'Nia Okoro'],
    ['The board says 20 went. Unison disputes that: it says [40 scans] were lost.', 'Unison'], ['The Ministry of Justice gave lower figures. It said [40 trials] were lost.', 'The Ministry of Justice'],
  ])('of %j is %s', (text, source) => { expect(read(text).source).toBe(source); });

  test('of a message is its sender, of a set-off quote its speaker', () => {
    expect(read('There are [200 nurses] at the gate, by my count.', { authors: ['Ines Holt'] }).source).toBe('Ines Holt');
    expect(read('There are [200 nurses] at the gate, by my count.').source).toBeNull();
    expect(read('My [operation] was cancelled.', {}, 'message', 'Derek Moss, Hove').source).toBe('Derek Moss');
    expect(read('We lost [40 scans].', {}, 'quote', 'Ann Oake, chief nurse').source).toBe('Ann Oake');
  });
});

describe('day', () => {
  test.each<[string, string | null]>([
    ['[40 scans] were lost today.', '2023-01-18'], ['[40 scans] were lost yesterday.', '2023-01-17'], ['[40 scans] were lost on Monday.', '2023-01-16'], ['[40 scans] will be lost on Friday.', '2023-01-20'], ['[40 scans] were lost on 12 January.', '2023-01-12'],
    ['[40 scans] were lost on December 15.', '2022-12-15'], ['By noon [40 scans] were lost.', '2023-01-18'], ['[40 scans] booked for today have gone.', '2023-01-18'], ['[40 scans] were put back until tomorrow.', null], ['[40 scans] will be lost today and tomorrow.', null],
    ["[40 scans] were lost in Tuesday and Wednesday's strike.", null], ['[40 scans] are off this week.', null], ['[40 scans] are off.', null], ['It was quiet yesterday. [40 scans] were lost.', '2023-01-17'], ['By the end of the school day [40 clubs] were off.', '2023-01-18'], ['[40 scans] will be lost before it ends on 5 May.', null],
    ['They go back today. In the January strike [40 scans] were lost.', null], ['[40 nurses] are due to strike on 28 January.', '2023-01-28'], ['[My scan] on Friday has been cancelled.', '2023-01-20'], ['The strike began at 8am. [40 scans] are off.', null],
  ])('of %j is %s', (text, day) => { expect(read(text).day).toBe(day); });

  test('is unknown where the entry has no date', () => { expect(read('[40 scans] were lost today.', { date: null }).day).toBeNull(); });
});

describe('status and period', () => {
  test.each([
    ['[40 scans] were lost.', 'actual', 'current'], ['[40 scans] could be lost.', 'expected', 'current'], ['The board fears [40 scans] will go.', 'expected', 'current'], ['[40 scans] had to be put back.', 'actual', 'current'], ['In May [40 scans] were lost.', 'actual', 'earlier'],
    ['In 2016 [40 scans] were lost.', 'actual', 'earlier'], ['At the previous walkout [40 scans] were lost.', 'actual', 'earlier'], ['[40 scans] have been lost since the dispute began.', 'actual', 'cumulative'], ['[40 scans] have been lost since December.', 'actual', 'cumulative'],
    ['For reasons nobody could supply it lost [40 scans].', 'actual', 'current'], ['[40 scans] are likely to be lost.', 'expected', 'current'], ['Since midnight [40 scans] were lost.', 'actual', 'current'],
    ['In the 2019 dispute [40 scans] were lost.', 'actual', 'earlier'], ['At the last stoppage, in July 2016, [40 scans] were lost.', 'actual', 'earlier'], ['The bill for the autumn, when [40 scans] were lost, is unpaid.', 'actual', 'earlier'],
    ['[40 nurses] were out, more than the 30 on the first day in May.', 'actual', 'current'], ['[40 nurses] are due to strike.', 'expected', 'current'], ['[40 scans] were lost, due to strike action.', 'actual', 'current'],
  ])('of %j are %s and %s', (text, status, period) => { expect(read(text)).toMatchObject({ status, period }); });
});

test('reading attributes is total: any text has them', () => {
  const word = fc.constantFrom('Leeds', 'the', 'says', 'today', ',', '.', '“', '”', 'in', 'Ann', 'May', '12', 'could', 'and', "'s", 'since', '\n');
  fc.assert(fc.property(fc.array(word, { maxLength: 30 }), fc.array(word, { maxLength: 30 }), (before, after) => {
    const text = `${before.join(' ')} [40 scans] ${after.join(' ')}`.replaceAll('|', ' ');
    expect(Object.keys(read(text)).sort()).toEqual(['day', 'period', 'source', 'status', 'where']);
  }), { seed: 5 });
});
