/** Text for the reading benchmark: documents cut into entries, and generated entries of ordinary prose that tell no figure. */
import type { BlogId, Entry, EntryId } from '../../services/kernel/core/entry.js';
import { segment } from '../../services/producer/segment/segment.js';

export function entriesOf(document: string): readonly Entry[] {
  const page = segment(document, { date: '2023-01-18', scope: 'England' });
  return page.entries.map(({ line, ...entry }, index) => ({ ...entry, blog: 'bench' as BlogId, id: String(index) as EntryId, revision: 1, order: String(index), scope: page.scope, sourceLine: line }));
}

const QUIET = [
  'Ministers have defended their handling of the dispute this morning, and the opposition has asked for a debate before the recess.',
  'The health secretary told broadcasters that the door was still open, though friends of the union’s leader say that nobody has come through it.',
  'Rain has set in across the valleys and the brass band has moved under the bridge, where the echo does it no favours at all.',
  'Our correspondent has been speaking to a retired engineer who remembers the last time the gates were chained, and he would rather not.',
  'A spokesman declined to say whether the talks would go on over the weekend, adding that both sides needed time to think.',
  'The mayor said she understood the anger but asked people to be kind to those who serve them in shops and on buses.',
  'There was applause when the tea urn arrived, and rather less for the deputy leader, whose speech was cut short by a fire alarm.',
  'Commuters were patient on the whole, although a man in a pin-striped suit told us what he would do with the timetable.',
  'The two sides are not expected to meet again before Friday, when a mediator will visit the regional headquarters.',
  'In the market square a choir sang carols out of season, and the children from the primary school joined in at the chorus.',
  'Shares in the operator were little changed, and analysts said that investors had long ago stopped listening to the news.',
  '“We are here because we care about what happens next,” said a woman with a flask, who did not wish to give her name.',
];

/** `count` entries of about 800 characters; the same every time. */
export function quietEntries(count: number): readonly Entry[] {
  return Array.from({ length: count }, (_, index) => ({
    blog: 'bench' as BlogId, id: `q${index}` as EntryId, revision: 1, order: `q${index}`, date: '2023-01-18', time: null, scope: 'England', headline: 'What people are saying', authors: [],
    blocks: [0, 3, 6].map(offset => ({ kind: 'paragraph' as const, by: null, text: [0, 1].map(next => QUIET[(index + offset + next) % QUIET.length]!).join(' ') })),
    keyEvent: false, pinned: false, sourceLine: null,
  }));
}
