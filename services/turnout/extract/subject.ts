/** Whom a quantity counts: people who may work or strike, something else, or nobody named. */
import { OUTSIDERS, STAND_INS } from './lexicon.js';
import { arePremisesWord, isPeople, isPerson, mayBePeople, namesByWhatTheyAre } from './people.js';
import type { Groups } from '../../kernel/reading/scan.js';
import { smallPatternOfAnyScript } from '../../kernel/reading/small-letters.js';
import { hints } from './hints.js';
import type { Counting, Reading } from './reading.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** Between a number and what it counts. */
const LINKS = set('of more other further all the its their his her our those these both strong');
/** Before a word that names people by what they are. */
const OWNED = set('the its their our his her');
/** Words that end a noun phrase. */
const ENDS = set(
  'of at in on for to by from with who that which were was are is had have has did do because after when while and or out not up off once since outside inside across near throughout behind within along over under than working striking there here now if as before until this last today yesterday '
  + 'it they we he she will could may might would turned stayed walked came went did said took');
const VERB = smallPatternOfAnyScript(String.raw`^ ?(?:[.,)"'”–—-]|$|(?:more|also|only|now|still|in all|or so|so far|there|each|,? ?(?:who|and) )? ?(?:were|was|are|is|had|have|has|did|do|could|may|might|will|would|came|come|went|turned|stayed|walked|failed|showed|reported|signed|crossed|chose|decided|voted|backed|took|kept|downed|joined|struck|stopped|worked|refused|absent|missing|out|off|on|at|in|outside|away|withheld|withdrew|not|round|by|yes|once|answered|attended|said|gathered|marched|picketing|striking|working|stood|stand|standing|blowing|here|for|per|across|appeared|clocked|declared|supported|want|wanted|opted|elected|didn't|weren't|haven't|hadn't|to|when|all told|nationally|since|before|until|till|after|from|this|last|yesterday|today|tonight|over|though|despite|because|as|if|with|respectively|down|up|inside|behind|along|beside|near|under|plus|or|and|sang|sing|sat|\p{L}+ed)\b)`);

/** The words that follow the quantity, "of" included. */
/** @param seen hints of the sentence */
export function countingOf(inner: string, after: string, seen: Groups): Counting {
  if (inner !== '') return { kind: isPerson(firstHead(inner)) ? 'people' : 'other', group: 0 };
  const phrase = nounPhrase(after);
  if (hints(seen, 'outsiders') && OUTSIDERS.test(ownWords(after))) return { kind: 'other', group: 0 };
  if (phrase.people > 0) return { kind: phrase.premises ? 'other' : 'people', group: phrase.people };
  if (phrase.premises) return { kind: 'other', group: 0 };
  if (VERB.test(after)) return { kind: 'bare', group: 0 };
  return phrase.unknown > 0 ? { kind: 'unknown', group: phrase.unknown } : { kind: 'other', group: 0 };
}

interface NounPhrase {
  /** Where its people end in the text, 0 where it names none. */
  readonly people: number;
  /** It is headed by a building or a body. */
  readonly premises: boolean;
  /** Where a plural ends that may name a trade, 0 where there is none. */
  readonly unknown: number;
}

const WORD = smallPatternOfAnyScript(String.raw`[ -]?(["“]?[\p{L}](?:[&.'-]?[\p{L}\p{N}])*'?)`, 'y');
/** Words before the head of a noun phrase, at most. */
const LONGEST = 6;
const NOBODY: NounPhrase = { people: 0, premises: false, unknown: 0 };

/** Goes through the words of the phrase up to its head: "of the company's 40 crane drivers and lashers" without its number. */
function nounPhrase(text: string): NounPhrase {
  let at = 0, premises = false, unknown = 0, linked = '', those = 0, last = '';
  for (let plain = 0; plain < LONGEST;) {
    WORD.lastIndex = at;
    const match = WORD.exec(text);
    if (match === null) break;
    const word = match[1] ?? '', end = at + match[0].length;
    if (plain === 0 && LINKS.has(word)) { at = end; linked = word; those = word === 'those' ? end : 0; continue; }
    if ((word === 'and' || word === 'or') && plain > 0 && !last.endsWith('s')) { at = end; continue; }
    if (ENDS.has(word)) break;
    if (isPeople(word) || (OWNED.has(linked) && namesByWhatTheyAre(word))) return { ...NOBODY, people: withOthers(text, end), premises: arePremisesWord(nextWord(text, end)) };
    if (plain === 0 && those > 0 && !word.endsWith('s')) break;
    premises = arePremisesWord(word);
    if (unknown === 0 && mayBePeople(word)) unknown = end;
    at = end;
    last = word;
    plain++;
  }
  return { people: premises || unknown > 0 ? 0 : those, premises, unknown: premises ? 0 : unknown };
}

function nextWord(text: string, at: number): string {
  WORD.lastIndex = at;
  return text[at] === ' ' ? WORD.exec(text)?.[1] ?? '' : '';
}

const JOINED = smallPatternOfAnyScript(String.raw`(?:,? (?:and|or|&) |, | )(?:(?:the|its|their|other) )?((?:[\p{L}][\p{L}'-]* ){0,2}?)([\p{L}](?:['-]?[\p{L}])*)`, 'y');

/** "drivers, machine operators and stevedores": up to where the last of them ends. */
function withOthers(text: string, from: number): number {
  let end = from;
  for (let more = 0; more < LONGEST; more++) {
    JOINED.lastIndex = end;
    const next = JOINED.exec(text);
    if (next === null || !isPeople(next[2] ?? '') || (next[1] ?? '').split(' ').some(word => ENDS.has(word)) || /^(?:them|others|those|us|ones|head|heads)$/.test(next[2] ?? '')) return end;
    end += next[0].length;
  }
  return end;
}

/** "nurse in five": what a share's own noun is. */
function firstHead(inner: string): string {
  return inner.split(' ').find(word => isPerson(word)) ?? '';
}

/** True where the quantity counts things, or a plural of which nothing is known. */
export function isOther(reading: Reading): boolean {
  const { kind } = reading.counted();
  return kind === 'other' || kind === 'unknown';
}

/** True where bodies or buildings are counted, not people. */
export function arePremises(after: string): boolean {
  const { people, premises } = nounPhrase(after);
  return people === 0 && premises;
}

/** True of those who fill the gaps that strikers leave. */
export function areStandIns({ after, seen }: Reading): boolean {
  return hints(seen, 'standIns') && STAND_INS.test(ownWords(after));
}

const OWN_END = /[,;]| (?:and|at|in|on|who|were|was|are|did|have|had) /;

function ownWords(after: string): string {
  const near = after.slice(0, 45), end = OWN_END.exec(near);
  return end === null ? near : near.slice(0, end.index);
}
