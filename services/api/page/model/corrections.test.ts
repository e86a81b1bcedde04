import { describe, expect, it } from '@jest/globals';
import { correctionOf } from './corrections.js';
import { entry, paragraph, tally, value } from '../../../../test/controls/page-rows.js';

const spanIn = (text: string, words: string) => ({ block: 0, start: text.indexOf(words), end: text.indexOf(words) + words.length });

/** The figure `now` in a post that said something else before. */
function revised(before: string, after: string, now: string) {
  const figure = tally({ revision: 2, words: now, span: spanIn(after, now) });
  const post = entry({ revision: 2, time: '11:20', blocks: [paragraph(after)], earlier: [{ revision: 1, time: '09:00', headline: null, blocks: [paragraph(before)] }] });
  return correctionOf(figure, post);
}

describe('a figure of a post that was revised', () => {
  it('says the words that stood in its place', () => {
    expect(revised('Ferries said 12 sailings were cancelled.', 'Ferries said 14 sailings were cancelled.', '14 sailings'))
      .toEqual({ was: '12 sailings', time: '11:20', words: { entry: 'e1', revision: 1, spans: [{ block: 0, start: 13, end: 24 }] } });
  });

  it.each([
    ['It says 98% voted for action.', 'It now says 89.5% voted for action, not more.', '89.5%', '98%'],
    ['Update: 3,200 trains. More soon.', 'Update: 3,450 trains. More soon, we hope, from the desk.', '3,450 trains', '3,200 trains'],
    ['A third of staff came', 'Two thirds of staff came', 'Two thirds of staff', 'A third of staff'],
  ])('finds them in %j', (before, after, now, was) => {
    expect(revised(before, after, now)?.was).toBe(was);
  });

  it.each([
    ['a post revised elsewhere', 'Ferries said 14 sailings were cancelled.', 'Ferries said 14 sailings were cancelled. We are sorry.', '14 sailings'],
    ['a post written anew', 'Nothing to say.', 'Ferries called off 14 sailings', '14 sailings'],
    ['a figure put between words that stood', 'Ferries said sailings were cancelled.', 'Ferries said 14 of its sailings were cancelled.', '14 of its'],
  ])('says nothing of %s', (_, before, after, now) => {
    expect(revised(before, after, now)).toBeNull();
  });

  it('says nothing while the post is not there yet', () => {
    expect(correctionOf(tally({ revision: 2 }), undefined)).toBeNull();
  });
});

describe('a figure that another post puts right', () => {
  it('says what was said last before it', () => {
    const wrong = value({ value: 1207, words: '1,207 appointments', entry: 'e0', order: 'a0' });
    const older = value({ value: 900, words: '900', entry: 'e-1', order: 'Zz' });
    expect(correctionOf(tally({ rule: 'correction', value: 1270, time: '16:38', others: [{ ...wrong, outcome: 'postponed', unit: 'count' }], history: [{ ...older, outcome: 'postponed', unit: 'count' }] }), undefined))
      .toMatchObject({ was: '1,207 appointments', time: '16:38', words: { entry: 'e0' } });
  });

  it('is not one because an earlier value was displaced', () => {
    expect(correctionOf(tally({ history: [{ ...value(), outcome: 'cancelled', unit: 'count' }] }), undefined)).toBeNull();
  });
});
