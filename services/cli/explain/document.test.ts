import { describe, expect, test } from '@jest/globals';
import { asObjects, explainDocument } from './document.js';
import { cuttingLines, entryLines } from './lines.js';

const DUMP = [
  'Ferry strike – live', '', '16:10', 'Boats back', 'The union says 62% of 140 deckhands stayed away; pay is up 4% since 2019.', 'Share', '',
  '14:05', 'Poll', 'A YouGov poll has 38% of people opposed.', '', '12:30', 'Twelve off', 'Some 12 sailings were cancelled, said Ada Lark, 41, a purser.', '', '09:15', 'Morning', 'Nothing sails.',
].join('\n');
const explained = explainDocument(DUMP, { date: '2023-03-14', scope: null });
const of = (kind: string) => asObjects(explained).filter(one => (one as { explains: string }).explains === kind);

describe('explaining a dump', () => {
  test('says its layout, how sure it is, why, and what else it might have been', () => {
    expect(explained.cutting).toMatchObject({ layout: 'clock-lines', sure: 'sure', why: expect.stringContaining('4 stamps stand on lines of their own') });
  });

  test('names every line that no post has, with the rule', () => {
    expect(of('dropped')).toEqual([
      expect.objectContaining({ line: 1, rule: 'page-head', text: 'Ferry strike – live' }),
      expect.objectContaining({ line: 6, rule: 'share', text: 'Share' }),
    ]);
  });

  test('gives each claim its words in their sentence, its rule and what that reads', () => {
    expect(of('claim')).toContainEqual(expect.objectContaining({
      view: 'cancellations', entry: 2, value: 12, rule: 'passive', says: expect.stringMatching(/\.$/),
      sentence: { before: '', words: 'Some 12 sailings', after: ' were cancelled, said Ada Lark, 41, a purser.' },
    }));
  });

  test('says of the numbers passed over what they are', () => {
    const passed = of('passed-over').map(one => one as { words: string; why: string }).map(({ words, why }) => [words, why]);
    expect(passed).toEqual(expect.arrayContaining([['4%', 'change'], ['2019', 'year'], ['38%', 'opinion-poll'], ['41', 'age']]));
  });

  test('reads for people as it does for programs', () => {
    const look = { width: null, paint: (_tone: string, text: string) => text };
    const text = [...cuttingLines(explained.cutting, look), ...explained.entries.flatMap(entry => entryLines(entry, look))].join('\n');
    expect(text).toContain('[Some 12 sailings] were cancelled, said Ada Lark, 41, a purser.');
    expect(text).toContain('passed over  [38%] of people opposed.  opinion-poll: a poll of opinion');
  });
});
