/** What stands in marks without being anybody's words: titles of works, and terms the page keeps its distance from. */
import { speechVerbs } from '../../kernel/reading/speech-verbs.js';
import { tellsOfSaying } from '../../kernel/reading/speakers/teller.js';
import type { Spoken } from '../../kernel/reading/spoken.js';
import { hasWords } from './clause.js';

const WORK_BEFORE = /\b(?:sang|sing|sings|singing|sung|chant of|hum|hummed|strains of|film|book|novel|song|album|single|musical|sitcom|drama|comedy|show|series|programme|podcast|documentary|painting|poem|play|hymn|anthem|tune|track|hit),?\s*$/i;
const NAMED_BEFORE = /\b(?:an?|the|his|her|their|its|this|that) [^.,;:]{1,60}? (?:called|titled|entitled|named|headlined|headed|known as)\s*$/i;
const BY_AFTER = /^,? by (?:the )?\p{Lu}/u;
const SO_CALLED = /\b(?:so-called|known as|nicknamed|codenamed|the word|the term|the phrase|the hashtag|hashtag)\s*$/i;

/** @param before the sentence up to the marks @param after what follows them */
export function isTitle(text: string, before: string, after: string): boolean {
  const capital = /^\p{Lu}/u.test(text);
  return capital && !/[.!?]$/.test(text) && (WORK_BEFORE.test(before) || NAMED_BEFORE.test(before) || BY_AFTER.test(after));
}

/** A term in marks that nobody is said to have said. */
export function isScare({ speaker }: Spoken, text: string, before: string, fragment: boolean): boolean {
  if (SO_CALLED.test(before)) return true;
  if (!fragment) return false;
  if (speaker === null) return !tellsOfSaying(before) && (speechVerbs(before).length === 0 || !hasWords(text, 3));
  return (speaker.rule === 'subject' || speaker.rule === 'carried-over') && !hasWords(text, 3);
}
