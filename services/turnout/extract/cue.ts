/** Finds what people are said to have done, come or stayed out, with negation taken into account. */
import { STRUCK, WORKED } from './lexicon.js';

export interface Cue {
  readonly measure: 'working' | 'striking';
  /** The same without its negation: what "did" and "were" later stand for. */
  readonly plain: 'working' | 'striking';
  /** Offsets in the text that was searched. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** How the words of WORKED and STRUCK begin: a word that begins otherwise is no cue, and is passed over at once. */
const STEMS = 'absen all answer appear are arriv at attend away backed be beg behind book boycott broke came carr ceas chose clock com cross crossed decided declared defied down elected follow get go heed honor honour ignored in is join keep kept launch log made man marked missing number observ off on opted out past percentage preferred present proportion refus remain report respect sat sit share show sign staff start stay still stood stop strik struck supported taught through took take taking turn walk was went were willing with work'.replaceAll(' ', '|');
const CUE = new RegExp(String.raw`\b(?=${STEMS})(?:(${WORKED.join('|')})|(${STRUCK.join('|')}))`, 'g');
const NEGATED = /(?:\b(?:not|never|nor|refus(?:e|ed|ing|es) to|fail(?:ed|ing|s)? to|declin(?:ed|ing) to|without|no longer|instead of|rather than|cannot|neither)|n't|n't to) (?:(?:[a-z]+) ){0,2}?$/;

/** The first cue of a lower-case text from `at` on, or null. Searches with the one pattern: `matchAll` copies it, which costs more than the search. */
export function cueFrom(text: string, at: number): Cue | null {
  CUE.lastIndex = at;
  const match = CUE.exec(text);
  if (match === null) return null;
  const plain = match[1] === undefined ? 'striking' : 'working';
  const negated = NEGATED.test(text.slice(Math.max(0, match.index - 40), match.index));
  return { plain, measure: negated ? opposite(plain) : plain, start: match.index, end: match.index + match[0].length, words: match[0] };
}

/** The last cue of a lower-case text, or null. */
export function lastCueIn(text: string): Cue | null {
  let last: Cue | null = null;
  for (let cue = cueFrom(text, 0); cue !== null; cue = cueFrom(text, cue.end)) last = cue;
  return last;
}

export function opposite(measure: Cue['measure']): Cue['measure'] {
  return measure === 'working' ? 'striking' : 'working';
}
