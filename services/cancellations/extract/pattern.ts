/** The pieces that the rules' patterns are put together from. */
import { smallPattern } from '../../kernel/reading/small-letters.js';
import { LINK, THING } from './things.js';
import { CANCELLED, FELL, NOT_HAPPENING, NOT_OPEN } from './verbs.js';

/** From a quantity's end to the end of what it counts; group `thing`. */
export const COUNTED = `${LINK}\\s(?<thing>${THING})`;

const ADVERB = 'also|now|already|since|either|all|both|just|simply|then|therefore|today|yesterday|tonight|overnight|instead|so far|still|again|once|each|of them|[\\p{L}]+ly';
/** "have been", "will have to be", "are likely to be", "had". */
export const AUXILIARY = `(?:\\s(?:have|has|had|having|were|was|are|is|being|been|be|will|would|could|may|might|must|can|should|got|get|getting|to|likely|expected|set|due|going|needed|forced|feared|thought|show|shows|shown|showing|listed|marked|as|down as|'ve|${ADVERB})(?![\\p{L}]))`;
const FINITE = '(?:have|has|had|were|was|are|is|will|would|could|may|might|ran|run|went|did|do|does|where|when|while|because|after|as|if|but|than|who|that|which|cancell?ed|postponed|moved|scrapped|closed|says?|said|took|take|managed)';
const PLAIN = `(?:\\s(?!${FINITE}(?![\\p{L}]))[^\\s,;.:!?()–—]+){0,10}?`;
const RELATIVE = `(?:\\s(?:that|which|it|they|we|he|she|who)\\s[^,;.:()]{3,80}?|,\\s(?:which|who|that)\\s[^,;.:()]{3,80}?,)`;
const ASIDE = `(?:,[^,;.:]{1,60},|\\s\\([^)]{1,60}\\)|\\s[–—-]\\s[^–—;.]{1,60}\\s[–—-])`;
/** What may stand between a thing and its verb. */
export const BETWEEN = `${PLAIN}(?:${RELATIVE}|${ASIDE})?`;

/** The verb, group `verb`: "(have been) cancelled", "are off", "did not run", "fell through". */
export const GONE = `(?:(?<aux>${AUXILIARY}{0,8})\\s(?<verb>${CANCELLED})|(?:\\s(?:will|would|could|may|might|also|still|all)){0,3}\\s(?<verb2>${NOT_HAPPENING}|${NOT_OPEN})|(?:\\s(?:${ADVERB}))?\\s(?<verb3>${FELL})|(?:\\s(?:have|has|had))\\s(?<verb4>shut|closed|slipped)|${AUXILIARY}{1,8}\\s(?<verb5>close|shut)(?![\\p{L}-]))`;

/** A pattern, of text in small letters, that must match right where it is asked. */
export function anchored(source: string): RegExp {
  return smallPattern(source, 'y');
}

export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

export function verbIn(match: RegExpExecArray): string {
  const groups = match.groups ?? {};
  return groups.verb ?? groups.verb2 ?? groups.verb3 ?? groups.verb4 ?? groups.verb5 ?? '';
}
