import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { blocksOf } from './blocks.js';

const cut = (lines: readonly string[]) => blocksOf(lines.map((text, at) => ({ text, line: at + 1 }))).map(({ kind, text, by }) => [kind, text, by]);

describe('blocks of an entry', () => {
  test.each<[string, string[], unknown[]]>([
    ['a line is a paragraph', ['Trains are off.', '', 'Buses run.'], [['paragraph', 'Trains are off.', null], ['paragraph', 'Buses run.', null]]],
    ['a line broken in mid-sentence goes on', ['Trains are off on every', 'route but one.'], [['paragraph', 'Trains are off on every route but one.', null]]],
    ['text wrapped at a width is one paragraph until a blank line or an early stop',
      ['Trains are off on every route but one this morning, and', 'Avon Rail says that it will stay so until the last of the', 'crews are back. Buses run.', 'Talks begin at nine in London and both', 'sides say that they will come, with or without a mandate.'],
      [['paragraph', 'Trains are off on every route but one this morning, and Avon Rail says that it will stay so until the last of the crews are back. Buses run.', null],
        ['paragraph', 'Talks begin at nine in London and both sides say that they will come, with or without a mandate.', null]]],
    ['a list that lost its bullets stays in lines', ['Eleven thousand staff were off today', 'Five thousand visits were moved', 'Tomorrow they do it again'],
      [['paragraph', 'Eleven thousand staff were off today', null], ['paragraph', 'Five thousand visits were moved', null], ['paragraph', 'Tomorrow they do it again', null]]],
    ['bullets are one list', ['• One', '', '• Two'], [['list', 'One\nTwo', null]]],
    ['numbers are one list', ['1. One', '2. Two'], [['list', 'One\nTwo', null]]],
    ['one dash is no list', ['- Ada Lark'], [['paragraph', '- Ada Lark', null]]],
    ['a marked quote and its name', ['Quote MessageWe go on.', 'Ada Lark, matron'], [['quote', 'We go on.', 'Ada Lark, matron']]],
    ['a name and a role in two lines', ['Quote Message: We go on.', '', 'Ada Lark', 'Paramedic, Leith'], [['quote', 'We go on.', 'Ada Lark, Paramedic, Leith']]],
    ['a name run into the quote', ['Quote Message: We go on. from Ada Lark Nurse'], [['quote', 'We go on.', 'Ada Lark, Nurse']]],
    ['a mark alone on its line', ['Quote Message', 'We go on.', 'Ada Lark'], [['quote', 'We go on.', 'Ada Lark']]],
    ['no name under a quote, but the next paragraph', ['Quote Message: We go on.', 'Talks resume at noon.'], [['quote', 'We go on.', null], ['paragraph', 'Talks resume at noon.', null]]],
    ['quoted lines of an email', ['> We go on.', '> Ada Lark, matron'], [['quote', 'We go on.', 'Ada Lark, matron']]],
    ['an introduced email', ['Ada Lark, Leith, emails:', 'I walked.', 'Ted, Hull, writes:', 'So did I.'],
      [['paragraph', 'Ada Lark, Leith, emails:', null], ['message', 'I walked.', 'Ada Lark, Leith'], ['paragraph', 'Ted, Hull, writes:', null], ['message', 'So did I.', 'Ted, Hull']]],
    ['comments one after the other', ['Ada in Leith: I back them.', 'Ted in Hull: Sack the lot.'], [['message', 'I back them.', 'Ada in Leith'], ['message', 'Sack the lot.', 'Ted in Hull']]],
    ['a reporter writes no message', ['Our reporter Ada Lark writes: It is quiet here.'], [['paragraph', 'Our reporter Ada Lark writes: It is quiet here.', null]]],
    ['an announced statement', ['The council said:', 'We are sorry.', 'Bins go out on Monday.'],
      [['paragraph', 'The council said:', null], ['quote', 'We are sorry.', null], ['paragraph', 'Bins go out on Monday.', null]]],
    ['a whole statement of somebody with a long title', ["Here is the statement from the union's deputy general secretary for the north, Ada Larkspur-Okoro, in full:", 'We did not want this.', 'It can end today.'],
      [['paragraph', "Here is the statement from the union's deputy general secretary for the north, Ada Larkspur-Okoro, in full:", null], ['quote', 'We did not want this.\nIt can end today.', null]]],
    ['a note that somebody sent', ['Ada Lark runs a nursery. She sent us this note:', 'I kept six cots open.', 'She said she was tired.'],
      [['paragraph', 'Ada Lark runs a nursery. She sent us this note:', null], ['message', 'I kept six cots open.', 'She'], ['paragraph', 'She said she was tired.', null]]],
    ['comments with a name and a time below', ['Back them all the way.', 'Ada L, 14:51', 'Sack the lot', 'LeithBoy, 15:02'], [['message', 'Back them all the way.', 'Ada L'], ['message', 'Sack the lot', 'LeithBoy']]],
    ['words signed on the line below', ['Mine is in a drawer.', '– Ada, Leith'], [['message', 'Mine is in a drawer.', 'Ada, Leith']]],
    ['list items with dashes are no signatures', ['Trains are off.', '- Leith', '- Rye'], [['paragraph', 'Trains are off.', null], ['list', 'Leith\nRye', null]]],
    ['an embedded post', ['Not one train at Rye — Ada Lark (@adalark) February 1, 2023'], [['message', 'Not one train at Rye', 'Ada Lark (@adalark)']]],
    ['an embedded post signed below', ['Not one train at Rye', '— Ada Lark (@adalark) February 1, 2023'], [['message', 'Not one train at Rye', 'Ada Lark (@adalark)']]],
    ['a post that ends without a stop', ['Tweet of the day, from @adalark:', 'Up at four out of habit'], [['paragraph', 'Tweet of the day, from @adalark:', null], ['message', 'Up at four out of habit', '@adalark']]],
    ['a page that asks for posts sends none', ['Tweet us @thepaper', 'More: Is the bridge too low?'], [['paragraph', 'Tweet us @thepaper', null], ['paragraph', 'More: Is the bridge too low?', null]]],
    ['what many tell us is nobody\'s message', ["Here's what you tell us on Facebook:", 'Ada in Leith: I walked.'], [['paragraph', "Here's what you tell us on Facebook:", null], ['message', 'I walked.', 'Ada in Leith']]],
    ['what somebody says for themselves in one line', ['Ada from Leith says: I walked both ways.', 'Rain is due.'], [['quote', 'I walked both ways.', 'Ada from Leith'], ['paragraph', 'Rain is due.', null]]],
    ['first-person words that a line about somebody ends with', ['Ada Lark had an exam. It went ahead. She did not:', 'I stood for two hours.'], [['paragraph', 'Ada Lark had an exam. It went ahead. She did not:', null], ['quote', 'I stood for two hours.', null]]],
    ['a statement that ends in an address', ['The council tweeted:', 'We are sorry. https://example.org/a'], [['paragraph', 'The council tweeted:', null], ['message', 'We are sorry. https://example.org/a', 'The council']]],
    ['what is to be noted is no message', ['Two things to note:', 'Talks begin at nine.'], [['paragraph', 'Two things to note:', null], ['paragraph', 'Talks begin at nine.', null]]],
    ['an agenda is no statement', ['The agenda:', 'Talks begin at nine.'], [['paragraph', 'The agenda:', null], ['paragraph', 'Talks begin at nine.', null]]],
  ])('%s', (_, lines, expected) => {
    expect(cut(lines)).toEqual(expected);
  });

  test('no word is lost or made up, whatever the lines', () => {
    const piece = fc.constantFrom('Quote Message: ', '> ', '• ', '- ', 'Ada Lark', 'emails:', 'said:', 'We go on.', 'I', '@ada', ': ', ', ', ' ', 'from', '1. ');
    const letters = (text: string) => new Set(text.match(/\p{L}+/gu) ?? []);
    fc.assert(fc.property(fc.array(fc.array(piece, { maxLength: 6 }).map(parts => parts.join('')), { maxLength: 8 }), lines => {
      const before = letters(lines.join('\n'));
      for (const [, text, by] of cut(lines)) for (const word of letters(`${text} ${by ?? ''}`)) expect(before.has(word)).toBe(true);
    }));
  });
});
