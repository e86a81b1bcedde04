import { describe, expect, test } from '@jest/globals';
import type { Block } from '../../core/entry.js';
import { speechIn } from '../spoken.js';
import { SPEAKER_RULES } from './speaker-of.js';

function lastSpeaker(text: string) {
  const blocks = text.split('\n').map((line): Block => ({ kind: 'paragraph', text: line, by: null }));
  return speechIn({ headline: null, blocks })?.spoken.at(-1)?.speaker;
}

describe.each(SPEAKER_RULES)('the rule $name', ({ name, examples }) => {
  test.each(examples)('finds the speaker of %j', (text, speaker) => {
    expect(lastSpeaker(text)).toMatchObject({ name: speaker, rule: name });
  });
});

describe('whose words they are', () => {
  test.each([
    ['a surname is told in full', 'Dr Ada Lark runs the ward. Dr Lark said it was "a dull day".', 'Ada Lark'],
    ['a first name is told in full', 'Ada Lark was there at six. Ada added that it was "as cold as ever".', 'Ada Lark'],
    ['a pronoun after another person that is no subject', 'Ada Lark was met by crowds. He told her it was "a shame", but she said it was "a start".', 'Ada Lark'],
    ['a role without a name', 'A spokesman for Avon Rail said it "regretted" the delay.', 'A spokesman for Avon Rail'],
    ['a body by its kind', 'Ferry operator Norlink said sailings were "under review".', 'Norlink'],
    ['somebody of a body', 'The RMT\'s Ada Lark said talks were "a charade".', 'Ada Lark'],
    ['a clause within what is told', 'The union\'s leader said members felt "betrayed by it".', "The union's leader"],
    ['a second saying in a sentence', 'Bosses say the union is "stuck in the past"; the union says they "cannot count".', 'the union'],
  ])('%s', (_, text, speaker) => {
    expect(lastSpeaker(text)?.name).toBe(speaker);
  });

  test.each([
    ['Nick Orr, chief executive of Leith Harbour, said: "It has been hard to plan for."', 'chief executive of Leith Harbour'],
    ['"We are going nowhere," its chief operating officer, Ada Lark, told us.', 'chief operating officer'],
    ['Ada Lark, 44, who teaches history at Leeds, said: "I have had enough of this."', 'teaches history at Leeds'],
    ['Staff nurse Ada Lark said: "We are half what we should be."', 'Staff nurse'],
  ])('the role in %j', (text, role) => {
    expect(lastSpeaker(text)?.role).toBe(role);
  });

  test('nobody is made up where the page does not say', () => {
    expect(lastSpeaker('"It has been a long day for everybody here."')).toBeNull();
  });
});
