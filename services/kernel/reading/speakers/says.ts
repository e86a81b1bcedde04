/** What each way of finding a speaker looks at, in one line for people. */
import type { SpeakerRule } from './place.js';

export const SPEAKER_RULES_SAY: Readonly<Record<SpeakerRule | 'nobody-named', string>> = {
  signed: 'The name stands behind a dash or on the line below.',
  'verb-after': 'A verb of speech behind the words, with its subject.',
  'in-words-of': 'The words of, according to, as somebody puts it, called so by somebody.',
  'verb-before': 'A verb of speech before the words, with its subject.',
  'verb-later': 'A verb of speech further on in the sentence.',
  label: 'A name and a colon before the words.',
  colon: 'A sentence about somebody that ends in a colon before the words.',
  'paragraph-before': 'The paragraph above announces the words.',
  subject: 'The sentence is about one person, who is quoted in it.',
  'carried-over': 'Whoever spoke before, or was told of, goes on speaking.',
  'by-line': 'The line below set-off words says whose they are.',
  sender: 'A message has its sender’s name.',
  'told-of': 'Set-off words below a paragraph that tells of one person.',
  'headline-names': 'The headline names who is quoted in it.',
  'only-one-heard': 'The only person who is quoted or reported in the entry.',
  'nobody-named': 'The entry does not say whose words they are.',
};
