import { describe, expect, test } from '@jest/globals';
import { byLine, nameLine, namesIn, roleLine } from './byline.js';
import { headingLike, numberedHeading, tweetsHeading } from './heading.js';
import { liveTitle } from './title.js';

describe('headings', () => {
  test.each(["'We had no choice'", 'Rounds off? Not yet', 'Over the hill...', 'Minister: "I am sorry"', 'Drivers - what next?', 'Dr. No on the line', 'What a day!'])('"%s" looks like one', text => {
    expect(headingLike(text)).toBe(true);
  });

  test.each([
    'The depot is shut.', 'He told us:', '• Wear layers', 'and so it went on', 'Good on them. - Ann Other', 'Who pays? - Big Ron', 'A banner reading: "Enough"', 'Email desk@example.org',
    'It is off. Nobody knows why', 'Quote MessageWe are tired', 'To get in touch, email', '“We want what they have.”', '12', 'x'.repeat(140),
  ])('"%s" does not', text => {
    expect(headingLike(text)).toBe(false);
  });

  test('a correspondent who tweets is one', () => {
    expect(['Port correspondent tweets...', 'She tweets... a lot about it'].map(tweetsHeading)).toEqual([true, false]);
  });

  test('numbers are told from the words', () => {
    expect(numberedHeading('12. Gates shut')).toEqual({ number: 12, heading: 'Gates shut' });
    expect(numberedHeading('12.5 per cent')).toBeNull();
  });

  test.each(['Bin strike LIVE: day two', 'Rail strike – as it happened', 'Ferry strike: live'])('"%s" is the title of a live page', text => {
    expect(liveTitle(text)).toBe(true);
  });

  test('living is not live', () => { expect(liveTitle('Where drivers live and work')).toBe(false); });
});

describe('bylines', () => {
  test.each(['Ffion Maddox and Jerome Quartey', 'Fergus Mac an tSaoir', 'Saoirse Ní Bhriain', "Tom O'Neill, Ana de la Cruz and Jo Bloggs-Hart"])('"%s" is names and nothing else', text => {
    expect(nameLine(text)).toBe(true);
  });

  test.each(['Leeds', 'Gates shut at dawn', 'Jo Bloggs, driver', 'The Depot is shut'])('"%s" is not', text => {
    expect(nameLine(text)).toBe(false);
  });

  test('offices and programmes', () => {
    expect(['Transport correspondent', 'BBC Radio Example', 'Live reporter', 'Drivers want more.'].map(roleLine)).toEqual([true, true, true, false]);
  });

  test('a byline names its writers, not their office', () => {
    expect(byLine('By Jo Bloggs and Ann Other, Transport Reporter')).toEqual(['Jo Bloggs', 'Ann Other']);
    expect(byLine('By noon the depot had emptied.')).toBeNull();
    expect(namesIn('Jo Bloggs')).toEqual(['Jo Bloggs']);
  });
});
