import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PageHints } from './page.js';
import { segment } from './segment.js';

const NONE: PageHints = { date: null, scope: null };
const page = (text: string, hints: PageHints = NONE) => segment(text, hints);
const shape = (text: string, hints: PageHints = NONE) => page(text, hints).entries.map(entry => [entry.line, entry.time, entry.headline]);
const words = (text: string) => page(text).entries.map(entry => entry.blocks.map(block => block.text).join(' / '));

describe('posts with times', () => {
  test('times on a line of their own, heading and byline below', () => {
    const text = 'Bus strike – live\n\nAll the news\n\n16.20 GMT\n\nGates shut\n\nJo Bloggs\n\nThe gates are shut.\n\nShare\n\n9.05am GMT\n\nIt has begun.\n\nUpdated at 9.10am GMT\n';
    expect(shape(text)).toEqual([[5, '16:20', 'Gates shut'], [15, '09:05', null]]);
    expect(words(text)).toEqual(['The gates are shut.', 'It has begun.']);
    expect(page(text)).toMatchObject({ title: 'Bus strike – live', timeZone: 'Europe/London', order: 'newest-first', layout: 'clock-lines' });
    expect(page(text).entries[0]?.authors).toEqual(['Jo Bloggs']);
  });

  test('times glued to headings, oldest first, with zone and date', () => {
    const text = 'Court clerks outpublished at 07:02 Greenwich Mean Time 9 January 2024\nClerks are out.\nImage source, Jo Bloggs\n2. Judges sit alonepublished at 09:15 Greenwich Mean Time 9 January 2024\nThey do.';
    expect(shape(text)).toEqual([[1, '07:02', 'Court clerks out'], [4, '09:15', 'Judges sit alone']]);
    expect(page(text)).toMatchObject({ date: '2024-01-09', order: 'oldest-first', layout: 'glued-stamps' });
    expect(words(text)).toEqual(['Clerks are out.', 'They do.']);
  });

  test('times before the first words; what has no time goes on with the post above', () => {
    const text = 'AS IT HAPPENED: ferries stop\n17:40 We are off home.\n15:02 A sailor writes:\nI miss my ship.\n10.05 Morning.\n';
    expect(shape(text)).toEqual([[2, '17:40', null], [3, '15:02', null], [5, '10:05', null]]);
    expect(words(text)[1]).toBe('A sailor writes: / I miss my ship.');
  });

  test('a heading behind the time', () => {
    expect(shape('16:20 Gates shut\n\nThey are.\n\n15:05 Mail late\n\nIt is.\n\n09:30 Good morning\n\nHello.')).toEqual([[1, '16:20', 'Gates shut'], [5, '15:05', 'Mail late'], [9, '09:30', 'Good morning']]);
  });

  test('headings above their times', () => {
    expect(shape('Handlers out\n14:05\nThey are out.\nQueues grow\n13:20\nThey grow.\n')).toEqual([[1, '14:05', 'Handlers out'], [4, '13:20', 'Queues grow']]);
  });

  test('the page\'s own name above every stamp is no heading', () => {
    expect(shape('Harbour News\n6 June 2022 at 16:36 ·\nForty rounds are off.\nLike\nShare\nHarbour News\n6 June 2022 at 14:10 ·\nCrews are out.\n')).toEqual([[1, '16:36', null], [6, '14:10', null]]);
  });

  test('marked-up headings', () => {
    expect(shape('# Bus strike live\n\n## 16:36 – Talks off\n\nThey are.\n\n## 14:10 – Buses back\n\nHalf of them.\n\n## 08:00 – Start\n\nGood morning.')).toEqual([[3, '16:36', 'Talks off'], [7, '14:10', 'Buses back'], [11, '08:00', 'Start']]);
  });

  test('relative times count from the printed refresh', () => {
    const posts = '40m ago\nA rally\nA rally is on.\n\n3 hours ago\nIt starts\nIt has.\n';
    expect(shape(`School strike live\nPage refreshed at 15:30\n\n${posts}`)).toEqual([[4, '14:50', 'A rally'], [8, '12:30', 'It starts']]);
    expect(shape(posts).map(([, time]) => time)).toEqual([null, null]);
  });

  test('a relative time and a clock are one stamp; a mark above it belongs to it', () => {
    const text = 'Key event\n40m ago\n13.25 BST\n\nSolid\n\nIt is.\n\n1h ago\n13.02 BST\n\nOne train in five runs.\n';
    expect(shape(text)).toEqual([[1, '13:25', 'Solid'], [9, '13:02', null]]);
    expect(page(text).entries.map(entry => entry.keyEvent)).toEqual([true, false]);
  });

  test('several days on one page: each post has the date it stands under', () => {
    const text = 'Thursday 12 January 2023\n\n16:10\nTalks\nThey talk.\n\nWednesday 11 January 2023\n\n17:20\nOver\nIt is.\n\n08:00\nStart\nThey are out.\n';
    expect(page(text).entries.map(({ date, time }) => `${date} ${time}`)).toEqual(['2023-01-12 16:10', '2023-01-11 17:20', '2023-01-11 08:00']);
    expect(page(text, { date: '2023-01-12', scope: null }).entries.map(({ date }) => date)).toEqual(['2023-01-12', '2023-01-11', '2023-01-11']);
    expect(page(text).order).toBe('newest-first');
  });

  test('a mark or a heading between the date and the time makes no difference', () => {
    const marked = 'Bus strike live\n\nMonday 2 January 2023\n\nKEY EVENT\n16:10\nTalks\nThey talk.\n\nSunday 1 January 2023\n\n08:00\nStart\nThey are out.\n';
    expect(page(marked).entries.map(({ line, date }) => [line, date])).toEqual([[5, '2023-01-02'], [12, '2023-01-01']]);
    const headed = 'Monday 2 January 2023\n\nHandlers out\n14:05\nThey are out.\n\nSunday 1 January 2023\n\nQueues grow\n13:20\nThey grow.\n';
    expect(page(headed).entries.map(({ line, date }) => [line, date])).toEqual([[3, '2023-01-02'], [9, '2023-01-01']]);
  });

  test('the list of key events above the posts is none', () => {
    const text = 'Bus strike LIVE\n\nKey Events\n\nVote again\n14:05\nFirst buses off\n07:12\n17:05Jo Bloggs\n\nAll over\n\nWe stop here.\n\n16:36KEY EVENT\n\nHalf off\n\nThey are.\n';
    expect(shape(text)).toEqual([[9, '17:05', 'All over'], [15, '16:36', 'Half off']]);
  });

  test('the summary above the posts is an entry of its own', () => {
    expect(shape('Summary\n\n• Crews are out\n• Talks are off\n\nLive Reporting\n\n1. Crowdspublished at 10:02\n\nThey grow.\n\n2. Startpublished at 07:30\n\nIt has.')).toEqual([[1, null, 'Summary'], [8, '10:02', 'Crowds'], [12, '07:30', 'Start']]);
  });

  test('times in prose cut nothing', () => {
    expect(shape('Ferries stop\n\nThe 10.15 did not sail.\n\n10.15 is when it should have.\n\n9.30 saw the last one go.\n')).toHaveLength(1);
  });
});

describe('posts without times', () => {
  test('headings between blank lines, bodies lost', () => {
    const text = 'Video Loading\n\nWhat a sight\n\nHonk if you care\n\nFrom the gates\n\nThere are 40 people here.\n\nGood on them. - Ann Other\n\nWhat next?\n\nNobody knows.\n';
    expect(shape(text)).toEqual([[3, null, 'What a sight'], [5, null, 'Honk if you care'], [7, null, 'From the gates'], [13, null, 'What next?']]);
  });

  test('numbered summary, live header, bylines and captions', () => {
    const text = [
      '1. Porters are out', '2. Talks are off', '', 'Live Reporting', '', 'By Jo Bloggs and Ann Other', '', 'All times stated are UK', '',
      'Talks over', '', 'They ended at noon.', '', 'Wards feel the strain', '', 'Cy Young', '', 'Health Correspondent', '', 'Beds are few.', '', 'Read more.', '',
      'Choir sings for the porters', '', 'Choir in red hats', '', 'A choir has come to sing for porters.', '', 'View more on twitter', '', 'A driver', 'Example Library', '', 'They sang well.',
    ].join('\n');
    expect(shape(text)).toEqual([[1, null, null], [10, null, 'Talks over'], [14, null, 'Wards feel the strain'], [24, null, 'Choir sings for the porters']]);
    expect(page(text).entries[2]?.authors).toEqual(['Cy Young']);
    expect(words(text).slice(1)).toEqual(['They ended at noon.', 'Beds are few.', 'A choir has come to sing for porters. / They sang well.']);
  });

  test('the opening text that a regional page prints last is a post of its own', () => {
    const lost = ['Wet feet', 'Tea for all', 'Honk!', 'A dog calls', 'Selfie time', 'Oldest flag'].join('\n\n');
    const text = `${lost}\n\nMore cake, please\n\nBuses stop today.\n\nDrivers want more pay.\n\nWe bring you the news as it comes.\n`;
    expect(shape(text).slice(-2)).toEqual([[13, null, 'More cake, please'], [15, null, null]]);
  });

  test('headings right above their text, marks kept', () => {
    const text = 'Bin strike LIVE\n\nKEY EVENT\nCouncil sorry\nIt says so.\n\nRounds off\nForty are.\n\nIt begins\nCrews are out.\n';
    expect(shape(text)).toEqual([[3, null, 'Council sorry'], [7, null, 'Rounds off'], [10, null, 'It begins']]);
    expect(page(text).entries.map(entry => entry.keyEvent)).toEqual([true, false, false]);
  });

  test('a byline right below each heading', () => {
    const text = 'Gates shut\nJo Bloggs\n\nThey are.\n\nMail waits\nAnn Other\n\nMuch of it.\n\nUnion speaks\nJo Bloggs\n\nAt length.\n';
    expect(shape(text)).toEqual([[1, null, 'Gates shut'], [6, null, 'Mail waits'], [11, null, 'Union speaks']]);
    expect(page(text).entries.map(entry => entry.authors)).toEqual([['Jo Bloggs'], ['Ann Other'], ['Jo Bloggs']]);
    expect(words(text)).toEqual(['They are.', 'Much of it.', 'At length.']);
  });

  test('headings lost: buttons, embeds, tweets and bylines part the posts', () => {
    const text = [
      'How it feelspublished at 09:39 BST 6 June 2022', 'Readers have told us.', 'Read MoreCrews are out again', 'Talks have failed', 'Jo Bloggs and Ann Other',
      'The mayor has spoken.', 'Read MoreThe minister has not.', 'Port correspondent tweets...', 'Allow X content?', 'This article contains content provided by X. We ask for your permission.',
      'The gates are shut.', 'Quote MessageWe are cold', 'Cy Young', 'Email your views to views@example.org', 'Dee, Hove, emails:', 'I am cross.', 'The port says nothing.', 'Eve Adams', 'BBC Radio Example', 'It rains.',
    ].join('\n');
    expect(shape(text).map(([line]) => line)).toEqual([1, 3, 6, 7, 8, 11, 14, 17, 18]);
    expect(page(text).layout).toBe('headings-lost');
    expect(words(text).join(' ')).not.toMatch(/Allow|permission|Read More|Jo Bloggs/);
  });

  test('headings of a live page without a single gap', () => {
    expect(shape('Bin strike LIVE: the latest\nRounds off\nForty are off.\nMore may be.\nCrews in good voice\nThirty sing.\nWhat next?\nNobody knows.')).toEqual([[2, null, 'Rounds off'], [5, null, 'Crews in good voice'], [7, null, 'What next?']]);
  });

  test('a page with embeds is not cut for that', () => {
    expect(shape('Trams stop\nThey have.\nAllow X content?\n"We had to," a driver said.\nAllow X content?\nThe firm said 40 were off.')).toHaveLength(1);
  });

  test('numbered posts', () => {
    expect(shape('1. Gates shut\n\nAt dawn.\n\n2. Mail waits\n\nOf it, much.\n\n3. Union speaks\n\nAt length.')).toEqual([[1, null, 'Gates shut'], [5, null, 'Mail waits'], [9, null, 'Union speaks']]);
  });

  test('drawn lines and dates part posts too', () => {
    expect(shape('One thing.\n\n___\n\nAnother thing.\n\n___\n\nA third.')).toHaveLength(3);
    expect(page('2 May 2016\nCourts shut\nAll of them.\n\n1 May 2016\nCourts warn\nOf a strike.').entries.map(entry => [entry.date, entry.headline])).toEqual([['2016-05-02', 'Courts shut'], ['2016-05-01', 'Courts warn']]);
  });

  test('an article is one entry, its byline and date are not in it', () => {
    const text = 'Trams stop as crews walk out\nTrams stopped on Monday.\nBy Jo Bloggs\nMonday 6 June 2022\n"We had to," a driver said.';
    expect(page(text)).toMatchObject({ order: 'single', layout: 'article', date: '2022-06-06', title: 'Trams stop as crews walk out' });
    expect(page(text).entries[0]).toMatchObject({ headline: 'Trams stop as crews walk out', authors: ['Jo Bloggs'] });
    expect(words(text)).toEqual(['Trams stopped on Monday. / "We had to," a driver said.']);
  });

  test('cross-heads do not cut an article', () => {
    const paragraphs = (from: number) => Array.from({ length: 6 }, (_, n) => `This is paragraph ${from + n}.`).join('\n\n');
    expect(shape(`Clerks to strike\n\n${paragraphs(1)}\n\nWhat do they want?\n\n${paragraphs(7)}\n\nWhat happens next?\n\n${paragraphs(13)}`)).toHaveLength(1);
  });
});

describe('any dump', () => {
  test('a user\'s date goes before the printed one', () => {
    expect(page('Outpublished at 07:02 GMT 9 January 2024\nYes.\nInpublished at 08:02 GMT 9 January 2024\nNo.', { date: '2024-01-10', scope: 'Wales' })).toMatchObject({ date: '2024-01-10', scope: 'Wales', entries: [{ date: '2024-01-10' }, { date: '2024-01-10' }] });
  });

  test('line ends make no difference', () => {
    const text = '16.20\n\nGates shut\n\nThey are.\n\n9.05\n\nIt has begun.\n';
    expect(page(text.replaceAll('\n', '\r\n'))).toEqual(page(text));
    expect(page(text.replaceAll('\n', '\r'))).toEqual(page(text));
  });

  test('entries stand in the order of the document and share no line; reading is pure', () => {
    const line = fc.oneof(fc.constantFrom('', '16:20', '9.05am GMT', 'Gates shut', 'Jo Bloggs', 'Share', '___', 'Key event', '6 June 2022', 'The gates are shut.', '1. One', '2. Two', 'Read MoreYes.', 'A reporter tweets...', 'Allow X content?', 'Startpublished at 10:02', '40m ago', '17:06 We are off.'), fc.string());
    fc.assert(fc.property(fc.array(line, { maxLength: 40 }), lines => {
      const text = lines.join('\n');
      const { entries } = page(text);
      const starts = entries.map(entry => entry.line);
      expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
      expect(page(text).entries).toEqual(entries);
    }), { seed: 20220606, numRuns: 500 });
  });

  test('time grows with length, not with its square', () => {
    const post = (n: number) => `Gates shut ${n}\n\nThe gates are shut, and so are the doors.\n\n`;
    expect(page(Array.from({ length: 20_000 }, (_, n) => post(n)).join('')).entries).toHaveLength(20_000);
  });
});
