/** Who said what is quoted: rules, each of which looks at one place where a page says so. */
import type { Person } from './cast.js';
import type { Place, Speaker, SpeakerRule } from './place.js';
import { carriedOver, paragraphBefore } from './rules-above.js';
import { signed, verbAfter, verbLater } from './rules-after.js';
import { colon, label, subject, verbBefore } from './rules-before.js';
import { inWordsOf } from './rules-words-of.js';

interface Rule {
  readonly name: SpeakerRule;
  readonly find: (place: Place) => Person | null;
  /** A paragraph (lines parted by a line break) and the speaker of its last quotation. */
  readonly examples: readonly (readonly [paragraph: string, speaker: string])[];
}

/** In the order in which they are asked; the first that answers decides. */
export const SPEAKER_RULES: readonly Rule[] = [
  { name: 'signed', find: signed, examples: [
    ['"We open at nine, whatever happens." - Postmaster Ada Lark, Rye', 'Ada Lark'],
    ['"We will not be bought."\nAda Lark, prison officer', 'Ada Lark'],
  ] },
  { name: 'verb-after', find: verbAfter, examples: [
    ['"It is bedlam," said Ada Lark, 31, who loads bags.', 'Ada Lark'],
    ['"Nobody here wants this," the director of nursing, Dr Ada Lark, told us.', 'Ada Lark'],
    ['"Where is everybody?" a passenger asked.', 'a passenger'],
  ] },
  { name: 'in-words-of', find: inWordsOf, examples: [
    ['"A hobby with a timetable" is how one guard puts it.', 'one guard'],
    ['The day was, in the words of one judge, "a write-off".', 'one judge'],
    ['Drivers were called "heroes" by the mayor.', 'the mayor'],
    ['Queues will be "very long", according to Border Force.', 'Border Force'],
  ] },
  { name: 'verb-before', find: verbBefore, examples: [
    ['Ada Lark, who chairs the board, told reporters that talks were "going nowhere".', 'Ada Lark'],
    ['Head teacher Ada Lark wept. She said it was "the last straw".', 'Ada Lark'],
    ['Asked whether he would go, the chief executive replied: "No."', 'the chief executive'],
    ['At the depot, says its manager, it is "business as usual".', 'its manager'],
    ['Talks ended at two, with one side calling the other "absurd".', 'one side'],
    ['They held up a banner that read "Fair pay now".', 'a banner'],
  ] },
  { name: 'verb-later', find: verbLater, examples: [
    ['Crews were "worn out" by the new rota, the union said.', 'the union'],
  ] },
  { name: 'label', find: label, examples: [
    ['Norlink: "No sailings today. Please stay at home."', 'Norlink'],
  ] },
  { name: 'colon', find: colon, examples: [
    ['Ada Lark, head of chemistry, had to teach all ninety by herself: "I was good at it once."', 'Ada Lark'],
    ['There is a mug reading "Best Dad".', 'a mug'],
  ] },
  { name: 'paragraph-before', find: paragraphBefore, examples: [
    ['Barrister Ada Lark has been out since seven. She says:\n"My clerk earns more than I do."', 'Ada Lark'],
    ['Here is the council\'s statement:\n"We regret the disruption to collections."', 'the council'],
  ] },
  { name: 'subject', find: subject, examples: [
    ['Ada Lark had her hearing put off. She does not blame the barristers "one little bit".', 'Ada Lark'],
  ] },
  { name: 'carried-over', find: carriedOver, examples: [
    ['Ada Lark has been on the same walk for 29 years.\n"There are no cards this year. None."', 'Ada Lark'],
    ['"We are tired," said Ada Lark.\n"I have not slept since Monday."', 'Ada Lark'],
  ] },
];

/** Null when the entry does not say who it was. */
export function speakerOf(place: Place): Speaker | null {
  for (const { name, find } of SPEAKER_RULES) {
    const found = find(place);
    if (found) return { ...found, rule: name };
  }
  return null;
}
