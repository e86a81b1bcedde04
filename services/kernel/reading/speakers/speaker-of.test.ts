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
    ['a subject behind a phrase of place and its state', 'At a rally in Leeds, Maine, Ada Lark called it "a sham".', 'Ada Lark'],
    ['a subject behind a phrase of time', 'The day after the vote, Mayor Ada Lark called it "a sham".', 'Ada Lark'],
    ['a subject behind an adverb on the whole sentence', 'Additionally, Ada Lark said: "We have asked twice for a meeting."', 'Ada Lark'],
    ['a title that is shortened', 'Gov. Ada Lark (D-Ohio), said: "We have asked twice for a meeting."', 'Ada Lark'],
    ['a month that is shortened', 'In a speech on Sept. 11, Ada Lark said: "We have asked twice for a meeting."', 'Ada Lark'],
    ['the subject of a relative clause', 'The plan, which Ada Lark had called a "sham", is dead.', 'Ada Lark'],
    ['no noun that looks like a verb', 'In a part of the letter Ada Lark describes the 30% claim as "pure theatre".', 'Ada Lark'],
    ['no title of a work before the verb', 'Ada Lark, of "The Archers", thanked Ben Orr for "taking a stand".', 'Ada Lark'],
    ['of a saying that is told, the teller before', 'The police are believed to have called Ada Lark "a nuisance".', 'The police'],
    ['a woman who is "she"', 'Janet Lark met Derek Orr at the gate. She called it "a start".', 'Janet Lark'],
    ['a man who is "he"', 'Janet Lark met Derek Orr at the gate. He called it "a start".', 'Derek Orr'],
    ['a man told of before any name', 'Ada Lark waved. One man in a kilt crossed the line. "I have a mortgage," the man said.', 'One man in a kilt'],
    ['whom the next sentence names', '"They are cutting my job," a loader told me. He\'s Denzil Ash, 20 years in.', 'Denzil Ash'],
    ['a second saying in a sentence', 'Bosses say the union is "stuck in the past"; the union says they "cannot count".', 'the union'],
  ])('%s', (_, text, speaker) => {
    expect(lastSpeaker(text)?.name).toBe(speaker);
  });

  test.each([
    ['Nick Orr, chief executive of Leith Harbour, said: "The crane drivers told us on Friday."', 'chief executive of Leith Harbour'],
    ['"We are going nowhere," its chief operating officer, Ada Lark, told us.', 'chief operating officer'],
    ['Ada Lark, 44, who teaches history at Leeds, said: "I have had enough of this."', 'teaches history at Leeds'],
    ['Staff nurse Ada Lark said: "We are half what we should be."', 'Staff nurse'],
    ['Ada Lark, who mends signals at Crewe, has been up since four. She said it was "a cold one".', 'mends signals at Crewe'],
    ['Ada Lark, who is the pier master, said: "No boat will move today."', 'pier master'],
    ['I met Ada Lark, who keeps the kiosk. "Nobody has bought a thing," she said.', 'keeps the kiosk'],
    ['Ada Lark is a porter at Leith. "I have had enough of this," she said.', 'porter at Leith'],
  ])('the role in %j', (text, role) => {
    expect(lastSpeaker(text)?.role).toBe(role);
  });

  test.each([
    ['a passing act', 'Ada Lark, from Rye, is to sit her finals on Monday. "I have no seat on any train," she says.'],
    ['what somebody has', 'Ada Lark, who has a bad knee, had her scan put off. She said it was "a long wait".'],
    ['what befell somebody', 'Ada Lark, who was sent home, said: "Nobody told us why it shut."'],
    ['a mere relation', 'His opposite number, Ada Lark, said: "We have not been asked."'],
    ['the rest of the sentence', 'The band met Ada Lark, and the crowd sang. "I have never heard it worse," she said.'],
  ])('%s is no role', (_, text) => {
    expect(lastSpeaker(text)).toMatchObject({ name: 'Ada Lark', role: null });
  });

  test.each([
    ['a place before what is there', 'I spent the day at Port Haven station with Ada Lark. "Nobody has come," she told me.', 'Ada Lark'],
    ['a place after a preposition', 'It is raining in Castle Haven. Ada Lark has a tent. "It leaks at both ends," she says.', 'Ada Lark'],
    ['a person whom others have faith in', 'Members have confidence in Ada Lark. "I will see it through," she says.', 'Ada Lark'],
    ['no "this", but whoever was told of', 'The mayor has replied to the crews. This is what he says: "I have read it twice and I am no wiser."', 'The mayor'],
    ['what somebody does', 'The cyclist is a patient here. "I came in by the back gate," he says.', 'The cyclist'],
  ])('a speaker is %s', (_, text, speaker) => {
    expect(lastSpeaker(text)?.name).toBe(speaker);
  });

  test('nobody is made up where the page does not say', () => {
    expect(lastSpeaker('"It has been a long day for everybody here."')).toBeNull();
  });
});
