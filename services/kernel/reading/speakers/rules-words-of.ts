/** Rules that look for a turn of phrase that gives the words to somebody: "in the words of", "is how she puts it". */
import { readWho } from '../names-phrase.js';
import type { Person } from './cast.js';
import { named, textAfter, textBefore, type Place } from './place.js';

const KINDS = 'message|verdict|reaction|response|answer|view|chant|cry|slogan|reply|word|warning|assessment';
/** What may stand behind a quotation; the first group is who. */
const BEHIND: readonly RegExp[] = [
  /^[,\s]*(?:is|was|were|are)?,?\s*(?:how|as) ([^.;:\u0001\u0002]{2,120}?) (?:puts?|put|described|describes|called|calls|sees|saw|has it)\b/u,
  new RegExp(String.raw`^,?\s*(?:[Tt]hat(?:['’]s| is| was)|(?:[Tt]hat )?(?:is|was|were)) (?:the|a|an|their|his|her|its) (?:\p{L}+ )?(?:${KINDS}) (?:from|of|by|at|among) ([^.;,:\u0001\u0002]{2,80})`, 'u'),
  /^,? (?:came|went|ran|goes|comes) (?:the |an? )?(?:\p{Ll}+ )?(?:shouts?|cry|cries|chants?|reply|answer|response|calls?|roars?|jeers?|verdict|message) (?:from|of) ([^.;,:\u0001\u0002]{2,80})/u,
  /^,? (?:according to|in the words of) ([^.;:\u0001\u0002]{2,120})/u,
  /^\s*(?:Those|These) (?:are|were) the words of ([^.;:\u0001\u0002]{2,100})/u,
  /^\s*So (?:says|said) ([^.;:\u0001\u0002]{2,100})/u,
  /^\s*That(?:['’]s| is| was) (?:how|what) ([^.;:\u0001\u0002]{2,80}?) (?:puts?|put|described|describes|sums?|summed|sees|saw|says|said|told|thinks?)\b/u,
];
const WORDS_OF = /\b(?:in the words of|according to|as|quoting|words from|to quote) ([^.;:\u0001\u0002]{2,120}?)(?: (?:put it|puts it|has it|said|says))?[,:]?\s*$/iu;
const PASSIVE = /\b(?:described|called|dubbed|branded|labelled|hailed|denounced|condemned|dismissed|warned|urged|advised|greeted|met)\b[^.;:\u0001\u0002]{0,30}$/u;

/** `"…" is how one nurse puts it`, `in the words of the judge, "…"`, `"…", according to Ofcom`. */
export function inWordsOf(place: Place): Person | null {
  const after = behind(place);
  const who = firstGroup(BEHIND, after);
  if (who) return named(place.telling, readWho(who), place.last);
  const { text } = textBefore(place);
  const by = /^\s*by ([^.;,:\u0001\u0002]{2,80})/u.exec(after)?.[1];
  if (by && PASSIVE.test(text)) return named(place.telling, readWho(by), place.last);
  const words = /(?:in the words of|according to|to quote|quoting) /i.test(text) ? WORDS_OF.exec(text)?.[1] : undefined;
  return words ? named(place.telling, readWho(words), place.first) : null;
}

/** What follows the quotation; where it ends its paragraph, the paragraph below. */
function behind(place: Place): string {
  const after = textAfter(place);
  return after.trim() === '' ? (place.telling.masked[place.last.block + 1] ?? '').slice(0, 200) : after;
}

function firstGroup(patterns: readonly RegExp[], text: string): string | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.[1];
    if (found) return found;
  }
  return undefined;
}
