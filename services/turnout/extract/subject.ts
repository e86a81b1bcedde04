/** Whom a quantity counts: people who may work or strike, something else, or nobody named. */
import { OUTSIDERS, PEOPLE, PREMISES, STAND_INS } from './lexicon.js';
import type { Groups } from '../../kernel/reading/scan.js';
import { smallPatternOfAnyScript } from '../../kernel/reading/small-letters.js';
import { hints } from './hints.js';
import type { Counting, Reading } from './reading.js';

const LINK = '(?:(?:of|more|other|further|all|the|its|their|his|her|our|those|these|both) )*';
const PLAIN_WORD = "(?!(?:of|at|in|on|for|to|by|from|with|who|that|which|were|was|are|is|had|have|has|did|do|because|after|when|while|and|or|out|not|up|off|once|since|outside|inside|across|near|throughout|behind|within|along|over|under|than|working|striking|there|here|now|if|as|before|until|this|last|today|yesterday|it|they|we|he|she|will|could|may|might|would|turned|stayed|walked|came|went|did|said|took)\\b)[\\p{L}][\\p{L}\\p{N}'&.-]* ";
const GROUP = smallPatternOfAnyScript(`^ ?-?(?:strong )?${LINK}(?:${PLAIN_WORD}){0,5}?${PEOPLE}\\b(?!')`);
const OTHER = smallPatternOfAnyScript(`^ ?${LINK}(?:${PLAIN_WORD}){0,4}?${PREMISES}\\b(?!')`);
const VERB = smallPatternOfAnyScript(String.raw`^ ?(?:[.,)"'”–—-]|$|(?:more|also|only|now|still|in all|or so|so far|there|each|,? ?(?:who|and) )? ?(?:were|was|are|is|had|have|has|did|do|could|may|might|will|would|came|come|went|turned|stayed|walked|failed|showed|reported|signed|crossed|chose|decided|voted|backed|took|kept|downed|joined|struck|stopped|worked|refused|absent|missing|out|off|on|at|in|outside|away|withheld|withdrew|not|round|by|yes|once|answered|attended|said|gathered|marched|picketing|striking|working|stood|stand|standing|blowing|here|for|per|across|appeared|clocked|declared|supported|want|wanted|opted|elected|didn't|weren't|haven't|hadn't|to|when|all told|nationally|since|before|until|till|after|from|this|last|yesterday|today|tonight|over|though|despite|because|as|if|with|respectively|down|up|inside|behind|along|beside|near|under|plus|or|and|sang|sing|sat|\p{L}+ed)\b)`);

/** The words that follow the quantity, "of" included. */
/** @param seen hints of the sentence */
export function countingOf(inner: string, after: string, seen: Groups): Counting {
  const group = GROUP.exec(after)?.[0].length ?? 0;
  return { kind: kindOf(inner, after, group, seen), group };
}

function kindOf(inner: string, after: string, group: number, seen: Groups): Counting['kind'] {
  if (inner !== '') return GROUP.test(inner) ? 'people' : 'other';
  if (hints(seen, 'outsiders') && OUTSIDERS.test(ownWords(after))) return 'other';
  const other = OTHER.exec(after)?.[0].length ?? Infinity;
  if (group > 0 && (other === Infinity || other < group)) return 'people';
  return other === Infinity && VERB.test(after) ? 'bare' : 'other';
}

/** True where bodies or buildings are counted, not people. */
export function arePremises(after: string): boolean {
  return OTHER.test(after) && !GROUP.test(after);
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
