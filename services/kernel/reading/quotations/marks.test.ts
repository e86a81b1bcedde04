import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { markedIn, mayQuote } from './marks.js';

const words = (text: string) => markedIn(text).map(({ start, end }) => text.slice(start, end));

describe('marks', () => {
  test.each<[string, string, string[]]>([
    ['curly', '“We are out,” she said.', ['We are out,']],
    ['straight', 'It was "a long day", he said.', ['a long day']],
    ['single curly', 'He called it ‘a dead end’ today.', ['a dead end']],
    ['single straight', "'I am tired,' said the guard.", ['I am tired,']],
    ['angled', 'Elle a dit «nous tenons» hier.', ['nous tenons']],
    ['low', 'Er sagte: „Wir bleiben.“', ['Wir bleiben.']],
    ['opened curly, closed straight', 'He is “worn out" by it.', ['worn out']],
    ['two in a sentence', 'It is "old" and "unfair".', ['old', 'unfair']],
    ['one inside another', '“She said, ‘Go home,’ and I did,” he said.', ['She said, ‘Go home,’ and I did,']],
    ['doubles inside singles', "'They call it \"cover\", we call it nothing,' he said.", ['They call it "cover", we call it nothing,']],
    ['curly inside curly', '“One told me, “I can’t pay”, and left.”', ['One told me, “I can’t pay”, and left.']],
    ['a plural\'s apostrophe inside singles', "Bosses say 'it is the drivers' choice' to stay.", ["it is the drivers' choice"]],
    ['singles that end in s, two of them', "'Fantasy figures' and 'a con', they say.", ['Fantasy figures', 'a con']],
    ['a closing mark that nothing opened', 'Never seen the like,” says Ada.', ['Never seen the like,']],
    ['an opening mark that nothing closes', 'He said: "We go on.', ['We go on.']],
    ['a lost closing mark, a new opening', '“We go on, he said. “We must.”', ['We must.']],
    ['closed by the wrong mark', 'A sign reads: "Clinic shut today\'', ['Clinic shut today']],
    ['a space lost behind the mark', '“Not now.”She left.', ['Not now.']],
  ])('%s', (_, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test.each([
    'The drivers\' strike and the nurses\' strike are one dispute.',
    'It\'s the \'90s again: rock \'n\' roll and all.',
    'We told \'em it wasn\'t theirs.',
    'It’s O’Hare’s, and the boys’.',
    'A 6" pipe at 5\'10" above the floor.',
    'Nothing here at all.',
  ])('none in %j', text => {
    expect(words(text)).toEqual([]);
  });

  test('text without marks is told by a look', () => {
    expect(mayQuote("The drivers' strike isn't over.")).toBe(false);
    expect(mayQuote("They say 'no'.")).toBe(true);
  });
});

const soup = fc.string({ unit: fc.constantFrom('"', '“', '”', '‘', '’', "'", '«', '»', ' ', '\n', 'a', 's', 'A', '.', ',', '1'), maxLength: 80 });

describe('any soup of marks', () => {
  test('gives quotations in order that do not overlap and lie within the text', () => {
    fc.assert(fc.property(soup, text => {
      let at = 0;
      for (const { outerStart, start, end, outerEnd } of markedIn(text)) {
        expect([at <= outerStart, outerStart <= start, start < end, end <= outerEnd, outerEnd <= text.length]).toEqual([true, true, true, true, true]);
        at = outerEnd;
      }
    }));
  });

  test('is told to have marks whenever it has a quotation', () => {
    fc.assert(fc.property(soup, text => expect(mayQuote(text) || markedIn(text).length === 0).toBe(true)), { examples: [["a''s''"]] });
  });
});
