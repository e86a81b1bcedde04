import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { wordsAt, type Block, type BlogId, type Entry, type EntryId } from '../kernel/core/entry.js';
import { blocksOf } from '../producer/segment/blocks.js';
import { extract } from './extract.js';

function entry(blocks: readonly Block[], headline: string | null = null): Entry {
  return {
    blog: 'b' as BlogId, id: 'e' as EntryId, revision: 1, order: 'a', date: null, time: null, scope: null,
    headline, authors: [], blocks, keyEvent: false, pinned: false, sourceLine: null,
  };
}

const read = (lines: readonly string[], headline: string | null = null) => extract(entry(blocksOf(lines.map((text, at) => ({ text, line: at + 1 }))), headline));
const brief = (lines: readonly string[], headline: string | null = null) => read(lines, headline).map(({ text, kind, speaker }) => [text, kind, speaker]);

describe('what is one quote', () => {
  test.each<[string, string[], unknown[]]>([
    ['a quotation that runs over paragraphs, its marks opened again',
      ['Ada Lark said: "We go on.', '"They know it.', '"And so do we."'], [['We go on. They know it. And so do we.', 'direct', 'Ada Lark']]],
    ['and what it quotes itself is part of it',
      ['Ada Lark said:', '"We go on. They call it “a sham” and smile.', '"And so do we."'], [['We go on. They call it “a sham” and smile. And so do we.', 'direct', 'Ada Lark']]],
    ['two when the first is closed and the second runs over paragraphs', ['“We go on,” said Ada Lark. She sat down. “They know it.', '“And so do we.”'], [['We go on,', 'direct', 'Ada Lark'], ['They know it. And so do we.', 'direct', 'Ada Lark']]],
    ['but two when it is said to somebody else', ['"We will be here," said Ada Lark, and then, to me, "you can write that down".'], [['We will be here,', 'direct', 'Ada Lark'], ['you can write that down', 'direct', 'Ada Lark']]],
    ['a quotation broken by its attribution', ['"We go on," said Ada Lark, "and they know it."'], [['We go on, and they know it.', 'direct', 'Ada Lark']]],
    ['also when the attribution ends the sentence', ['"We go on," she told us. "They know it."'], [['We go on, They know it.', 'direct', null]]],
    ['but two when a second saying begins', ['"We go on," said Ada Lark, adding: "They know it."'],
      [['We go on,', 'direct', 'Ada Lark'], ['They know it.', 'direct', 'Ada Lark']]],
    ['and two when something is told between', ['It is "a farce", Ada Lark said. The talks were "a circus".'].slice(0, 1),
      [['a farce', 'fragment', 'Ada Lark']]],
    ['a quotation inside another is part of it', ['Ada Lark said: “My boss says, ‘Go home,’ and I laugh.”'], [['My boss says, ‘Go home,’ and I laugh.', 'direct', 'Ada Lark']]],
    ['set-off lines that follow each other', ['Quote Message: We planned for this.', 'Quote Message: It held.', 'Ada Lark, matron'], [['We planned for this. It held.', 'block', 'Ada Lark']]],
  ])('%s', (_, lines, expected) => {
    expect(brief(lines)).toEqual(expected);
  });
});

describe('direct or fragment', () => {
  test.each([
    ['as quickly as feet allow', 'direct'], ['asking for what we were promised', 'direct'], ['the depot is held together with tape', 'direct'],
    ['with a parcel in each hand and no idea where the street is', 'direct'], ['deeply unfair on pupils who have had a bad year', 'direct'],
    ['far too dear for a city like ours', 'fragment'], ['were always going to be there', 'fragment'], ['a real case', 'fragment'],
    ['in plain English and in writing, twice', 'fragment'], ['the closing of a good, cheap line', 'fragment'], ['we go on', 'fragment'],
  ])('Ada Lark said they were "%s": %s', (words, kind) => {
    expect(read([`Ada Lark said they were "${words}".`])[0]?.kind).toBe(kind);
  });

  test('a whole remark is direct however short', () => {
    expect(brief(['She put it in one word: "Carnage."'])).toEqual([['Carnage.', 'direct', null]]);
  });
});

describe('what is no quote', () => {
  test.each([
    'The crowd sang "Solidarity Forever" at noon.',
    'She has a book called "The Long Walk Out" at home.',
    'They want more for "lone" shifts.',
    'The so-called "super depot" is shut.',
    'The drivers\' leaders met the nurses\' leaders.',
  ])('%s', line => {
    expect(brief([line])).toEqual([]);
  });
});

describe('messages', () => {
  test.each<[string, string[], string, string]>([
    ['an email under its introduction', ['Ada Lark, from Leith, emails:', 'I walked in. It took two hours.'], 'I walked in. It took two hours.', 'Ada Lark'],
    ['an email that came from somebody', ['This came from Ada, who is in Leith:', 'I walked in.'], 'I walked in.', 'Ada'],
    ['a comment under a nickname', ['MrsPlum1951: I still support them.'], 'I still support them.', 'MrsPlum1951'],
    ['a post under a handle', ['Ada Lark @adalark', 'No trains again #strike'], 'No trains again #strike', 'Ada Lark'],
    ['a comment signed behind a dash', ['They have my support. - Ada Lark'], 'They have my support.', 'Ada Lark'],
    ['a text in one line', ['Ted, Leith, texts: Rugby on Saturday, now this.'], 'Rugby on Saturday, now this.', 'Ted'],
  ])('%s', (_, lines, text, speaker) => {
    expect(brief(lines)).toEqual([[text, 'message', speaker]]);
  });
});

describe('set-off statements without marks', () => {
  test.each<[string, string[], unknown[]]>([
    ['under a verb of saying', ['Ada Lark, the union\'s deputy leader, said:', 'We did not want this. We were left no choice.', 'She said talks go on.'],
      [['We did not want this. We were left no choice.', 'block', 'Ada Lark']]],
    ['in somebody\'s own voice under a portrait', ['Ada Lark, 27, who works in Leith, is learning to weld.', 'I like the sparks. My old boss never let me near them.'],
      [['I like the sparks. My old boss never let me near them.', 'block', 'Ada Lark']]],
    ['in one line', ['From the Department for Transport: The offer stands.'], [['The offer stands.', 'block', 'the Department for Transport']]],
    ['but not advice or an agenda', ['The advice to passengers is as follows:', 'Check before you travel.'], []],
  ])('%s', (_, lines, expected) => {
    expect(brief(lines)).toEqual(expected);
  });
});

describe('headline quotes', () => {
  test.each<[string, string, string[], unknown[]]>([
    ['belong to whom the headline names', "Ada Lark: 'We go on to the end'", ['Talks are off.'], [['We go on to the end', 'direct', 'Ada Lark']]],
    ['also behind a verb', "Offer 'an insult', says teaching union", ['Talks are off.'], [['an insult', 'fragment', 'teaching union']]],
    ['else to the only person heard', "'I cried in the car park'", ['Ada Lark, 44, says it was her first walkout in twenty years.'], [['I cried in the car park', 'direct', 'Ada Lark']]],
    ['else to nobody', "'It is like the seventies'", ['Talks are off.'], [['It is like the seventies', 'direct', null]]],
    ['and are left out when the body has them', "Minister: 'I can't spend it twice'", ['"I have one pot of money, and I cannot spend it twice," the minister said.'],
      [['I have one pot of money, and I cannot spend it twice,', 'direct', 'the minister']]],
    ['a topic before the colon is no speaker', "Train strike: 'We have no choice at all'", ['Drivers are out.'], [['We have no choice at all', 'direct', null]]],
  ])('%s', (_, headline, lines, expected) => {
    expect(brief(lines, headline)).toEqual(expected);
  });
});

const line = fc.array(fc.constantFrom(
  '"', '“', '”', "'", '‘', '’', 'she said', 'Ada Lark', ', ', '. ', ': ', ' ', 'said', 'told us', 'We go on', 'the union', 'Quote Message: ', '- ', '• ', 'emails:', '@ada', 'I', 'which', 'who', '\u0001',
), { maxLength: 14 }).map(parts => parts.join(' '));

describe('any entry', () => {
  test('gives quotes whose spans cut exactly their words', () => {
    fc.assert(fc.property(fc.array(line, { maxLength: 8 }), fc.option(line), (lines, headline) => {
      const page = entry(blocksOf(lines.map((text, at) => ({ text, line: at }))), headline);
      for (const { text, parts, span } of extract(page)) {
        expect(parts.map(part => wordsAt(page, part)).join(' ')).toBe(text);
        expect(span).toEqual(parts[0]);
      }
    }));
  });

  test('gives the same quotes each time', () => {
    fc.assert(fc.property(fc.array(line, { maxLength: 6 }), lines => expect(read(lines)).toEqual(read(lines))));
  });
});
