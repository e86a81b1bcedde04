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
    ['"Sack them all, I say."\nAda, Leith', 'Ada'],
  ] },
  { name: 'verb-after', find: verbAfter, examples: [
    ['"It is bedlam," said Ada Lark, 31, who loads bags.', 'Ada Lark'],
    ['"Nobody here wants this," the director of nursing, Dr Ada Lark, told us.', 'Ada Lark'],
    ['"Where is everybody?" a passenger asked.', 'a passenger'],
    ['"Who pays for it?" Ms Lark pressed.', 'Lark'],
    ['"That is rich," Ada Lark riffed on the offer.', 'Ada Lark'],
    ['"Splendid!" beamed Ada Lark of Rye.', 'Ada Lark'],
  ] },
  { name: 'in-words-of', find: inWordsOf, examples: [
    ['"A hobby with a timetable" is how one guard puts it.', 'one guard'],
    ['The day was, in the words of one judge, "a write-off".', 'one judge'],
    ['Drivers were called "heroes" by the mayor.', 'the mayor'],
    ['Queues will be "very long", according to Border Force.', 'Border Force'],
    ['"No deal, no buses." That is the message from Norlink this morning.', 'Norlink'],
    ['"Out, out," came the chant from the gate.', 'the gate'],
    ['"I will not go."\nThose are the words of Ada Lark.', 'Ada Lark'],
  ] },
  { name: 'verb-before', find: verbBefore, examples: [
    ['Ada Lark, who chairs the board, told reporters that talks were "going nowhere".', 'Ada Lark'],
    ['Head teacher Ada Lark wept. She said it was "the last straw".', 'Ada Lark'],
    ['Asked whether he would go, the chief executive replied: "No."', 'the chief executive'],
    ['At the depot, says its manager, it is "business as usual".', 'its manager'],
    ['The rota, Ada Lark said, allowed them "one Sunday in nine".', 'Ada Lark'],
    ['Talks ended at two, with one side calling the other "absurd".', 'one side'],
    ['They held up a banner that read "Fair pay now".', 'a banner'],
  ] },
  { name: 'verb-later', find: verbLater, examples: [
    ['Crews were "worn out" by the new rota, the union said.', 'the union'],
    ['"They have no choice" but to walk, says Ada Lark, a tutor at Rye.', 'Ada Lark'],
  ] },
  { name: 'label', find: label, examples: [
    ['Norlink: "No sailings today. Please stay at home."', 'Norlink'],
    ['A press release (11.14am): "All is well at the depot."', 'A press release'],
  ] },
  { name: 'colon', find: colon, examples: [
    ['Ada Lark, head of chemistry, had to teach all ninety by herself: "I was good at it once."', 'Ada Lark'],
    ['There is a mug reading "Best Dad".', 'a mug'],
    ['The mayor, Ada Lark, on a visit to the new bus garage beyond the harbour at Leith: "I came by bus and I shall go by bus."', 'Ada Lark'],
    ['From the union\'s letter: "We have heard nothing from you since June."', 'the union'],
  ] },
  { name: 'paragraph-before', find: paragraphBefore, examples: [
    ['Barrister Ada Lark has been out since seven. She says:\n"My clerk earns more than I do."', 'Ada Lark'],
    ['Here is the council\'s statement:\n"We regret the disruption to collections."', 'the council'],
  ] },
  { name: 'subject', find: subject, examples: [
    ['Ada Lark had her hearing put off. She does not blame the barristers "one little bit".', 'Ada Lark'],
    ['For 19-year-old Ada Lark it is "more or less a holiday".', 'Ada Lark'],
    ['Norlink\'s count for the day: ninety boats in and "fewer rowers than in March".', 'Norlink'],
  ] },
  { name: 'carried-over', find: carriedOver, examples: [
    ['Ada Lark has been on the same walk for 29 years.\n"There are no cards this year. None."', 'Ada Lark'],
    ['"We are tired," said Ada Lark.\n"I have not slept since Monday."', 'Ada Lark'],
    ['"It is half of us," said Ben Orr. Ada Lark laughs. "Half of what? Nobody came in."', 'Ada Lark'],
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
