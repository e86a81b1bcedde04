import { describe, expect, test } from '@jest/globals';
import { clock, earlier } from './clock.js';
import { dateLine, isoDate } from './date.js';
import { dayStamp } from './day.js';
import { gluedStamp, setOffStamp } from './glued.js';
import { lineStamp } from './line.js';
import { crowdedStamp, prefixStamp } from './prefix.js';
import { signedStamp } from './signed.js';

describe('a stamp on a line of its own', () => {
  test.each([
    ['16:36', '16:36'], ['17.34 GMT', '17:34'], ['5.22pm BST', '17:22'], ['5:40 p.m.', '17:40'], ['12.30pm', '12:30'], ['12.05am', '00:05'], ['11am', '11:00'],
    ['05:40 PM', '17:40'], ['18:05:09', '18:05'], ['KEY EVENT 09:10', '09:10'], ['2.35pm BST 14:35', '14:35'], ['Posted at 7.15am', '07:15'],
    ['1h ago 10.05 BST', '10:05'], ['Wednesday 18 January 2023 at 4:36pm', '16:36'], ['16:12, 6 JUN 2022', '16:12'], ['14:05 (GMT)', '14:05'],
    ['[16:36]', '16:36'], ['Update 2: 16.36 hrs', '16:36'], ['Posted at16:36', '16:36'], ['10:05 Irish Standard Time', '10:05'], ['Today at 7.10am', '07:10'],
  ])('"%s" is %s', (text, time) => {
    expect(lineStamp(text)?.time).toBe(time);
  });

  test.each(['25:10', '12:75', '17', '2022', 'Leeds 12', '18 January 2023', '7am to 5pm on Saturdays', '16:36 and counting', '3-1', 'Ten days ago', ''])('"%s" is none', text => {
    expect(lineStamp(text)).toBeNull();
  });

  test.each([['40m ago', 40], ['1 hour ago', 60], ['3 hrs ago', 180], ['an hour ago', 60], ['55 seconds ago', 0]])('"%s" is %d minutes ago', (text, ago) => {
    expect(lineStamp(text)).toMatchObject({ time: null, ago });
  });

  test('days ago give no time of day', () => {
    expect(lineStamp('2 days ago')).toMatchObject({ time: null, ago: null });
  });
});

describe('a stamp that shares its line', () => {
  test('glued behind the heading, with zone and date', () => {
    expect(gluedStamp('Rounds scrappedpublished at 16:36 British Summer Time 6 June 2022')).toMatchObject({ rest: 'Rounds scrapped', time: '16:36', date: { year: 2022, month: 6, day: 6 } });
  });

  test('in brackets behind the heading', () => {
    expect(setOffStamp('3. Gates open (08.30)')).toMatchObject({ rest: '3. Gates open', time: '08:30' });
    expect(setOffStamp('Gates open [6.05pm BST]')).toMatchObject({ rest: 'Gates open', time: '18:05' });
    expect(setOffStamp('It was their worst score since May (19).')).toBeNull();
    expect(setOffStamp('The gates were opened late. (8.30)')).toBeNull();
  });

  test('a sentence about a publication is no stamp', () => {
    expect(gluedStamp('The figures were published at 9.30 this morning, and they are bad.')).toBeNull();
  });

  test.each([
    ['17:06 The depot is shut.', 'The depot is shut.', '17:06'],
    ['5.40pm: That is all.', 'That is all.', '17:40'],
    ['16:20 – Buses are back.', 'Buses are back.', '16:20'],
    ['9am: Gates shut.', 'Gates shut.', '09:00'],
    ['Noon: March sets off', 'March sets off', '12:00'],
    ['[10:05] Gates shut.', 'Gates shut.', '10:05'],
    ['3.10pm BST: The court rose.', 'The court rose.', '15:10'],
  ])('before the first words: %s', (text, rest, time) => {
    expect(prefixStamp(text)).toMatchObject({ rest, time });
  });

  test.each(['7pm and all is well.', '12 buses are off.', '7pm to 7am is night work.', '99:10 was the score.', '•  7.30am: agenda'])('"%s" opens with no stamp', text => {
    expect(prefixStamp(text)).toBeNull();
  });

  test('crowded by a name or a mark', () => {
    expect(crowdedStamp('16:36Jo Bloggs')).toMatchObject({ time: '16:36', author: 'Jo Bloggs' });
    expect(crowdedStamp('16:36KEY EVENT')).toMatchObject({ time: '16:36', keyEvent: true, author: null });
    expect(crowdedStamp('16:36The depot is shut and nobody knows why')).toBeNull();
  });
});

describe('a stamp with a name', () => {
  test.each(['Posted by Jo Bloggs at 16:36', 'Jo Bloggs, 4.36pm', 'Jo Bloggs 16:36 GMT', '16:36 by Jo Bloggs', 'By Jo Bloggs | 16:36'])('%s', text => {
    expect(signedStamp(text)).toMatchObject({ time: '16:36', author: 'Jo Bloggs' });
  });

  test.each(['Gates shut at 16:36', 'The 16:36 by Jo Bloggs and others', 'Jo Bloggs, 43'])('"%s" is none', text => {
    expect(signedStamp(text)).toBeNull();
  });
});

describe('dates', () => {
  test.each([
    ['Tuesday 26 April 2016', '2016-04-26'], ['January 30, 2019', '2019-01-30'], ['2016-04-26', '2016-04-26'], ['1st Sept 2023', '2023-09-01'], ['26/04/2016', '2016-04-26'], ['Thu 12 Jan', '2024-01-12'],
  ])('%s is %s', (text, iso) => {
    expect(isoDate(dateLine(text), '2024-02-03')).toBe(iso);
  });

  test('a date without a year is unknown on a page without one', () => {
    expect(isoDate(dateLine('12 January'), null)).toBeNull();
  });

  test.each(['31 February 2020', 'May we strike?', '26 April 2016 was a bad day', '12'])('"%s" is none', text => {
    expect(dayStamp(text)).toBeNull();
  });
});

describe('clock', () => {
  test('a lone number is no time', () => { expect(clock('17', undefined, undefined)).toBeNull(); });
  test('counting back stops at midnight', () => { expect([earlier('15:30', 40), earlier('00:30', 40)]).toEqual(['14:50', null]); });
});
