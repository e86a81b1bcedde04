/** Whom a verb of saying belongs to. */
import { readWho, type Who } from '../names-phrase.js';
import { isThought, speechVerbs, type SpeechVerb } from '../speech-verbs.js';
import { resolve, type Person } from './cast.js';
import { named } from './place.js';
import { withoutLeading } from './leading.js';
import { signIn } from './sign.js';
import { subjectAfter, subjectBefore, subjectOf } from './subject.js';
import type { Sentence, Telling } from './telling.js';

/** Whoever the last verb of saying in a text belongs to. */
export function teller(telling: Telling, sentence: Sentence, text: string): Person | null {
  const verbs = told(text);
  for (let index = verbs.length - 1; index >= 0; index -= 1) {
    const verb = verbs[index] as SpeechVerb;
    const own = verb.leaning ? WITH.exec(text.slice(0, verb.start))?.[1] : undefined;
    if (own) return named(telling, readWho(own), { block: sentence.block, start: sentence.start, end: sentence.end });
    if (isInserted(text, verb, verbs[index - 1])) continue;
    if (verb.leaning || (isThought(verb) && verbs.slice(0, index).some(outer => !outer.leaning))) continue;
    const who = subjectOfVerb(text, verb);
    if (who) return resolve(telling, who, sentence.block, sentence.start + verb.start);
  }
  return verbs.length > 0 ? named(telling, subjectOf(text), { block: sentence.block, start: sentence.start, end: sentence.end }) : null;
}

/** Not those of a clause that only leads to the sentence's own: "While the mayor says it is over, Ada Lark called it". */
function told(text: string): readonly SpeechVerb[] {
  const verbs = speechVerbs(text).filter(verb => !isPassive(text, verb));
  if (verbs.length === 0) return verbs;
  const main = text.trimEnd().length - withoutLeading(text.trim()).length;
  const rest = main > 0 ? verbs.filter(verb => verb.start >= main) : verbs;
  return rest.some(verb => !verb.leaning) || (rest.length > 0 && subjectOf(text.slice(main)) !== null) ? rest : verbs;
}

/** True when somebody, known or not, is told to say or think in a text. */
export function tellsOfSaying(text: string): boolean {
  return speechVerbs(text).some(verb => !isPassive(text, verb));
}

/** "The chairman, 61, told reporters, …": who follows is told, not telling. */
export const TAKES_A_HEARER = /^(?:told|tells?|asked|asks|assured|warned|warns)$/;

/** Nothing but a quotation or a phrase of place before the verb: "At the depot, says its manager, …". */
const INVERTED = /^[\s\u0001\u0002,]*$|^(?:At|In|On|From|Near|Outside|Inside|Across|By)\b[^,]*,\s*$/u;

function subjectOfVerb(text: string, verb: SpeechVerb): Who | null {
  const before = text.slice(0, verb.start);
  const sign = /^reads?$/.test(verb.word) ? signIn(before) : null;
  if (sign && !/ (?:from|by) /.test(before)) return { kind: 'description', text: sign };
  const inverted = INVERTED.test(before) && /^ (?:\p{Lu}|the |its |a |an |one |his |her |their |he\b|she\b|they\b)/u.test(text.slice(verb.end));
  const aside = /,\s*$/.test(before) && !TAKES_A_HEARER.test(verb.word) && /^ (?=\p{Lu}|(?:the|an?|its|his|her|their|one) )(?![^,]* (?:is|was|were|are|has|had|have|would|will) )[^,\u0001\u0002]{2,60},\s*$/u.test(text.slice(verb.end));
  return inverted || aside ? subjectAfter(text.slice(verb.end)) : subjectBefore(before);
}

/** "The rota, she said, allowed them to": the verb of the sentence that "she said" is put into. */
function isInserted(text: string, verb: SpeechVerb, earlier: SpeechVerb | undefined): boolean {
  return earlier !== undefined && !verb.leaning && /^,\s*$/.test(text.slice(earlier.end, verb.start));
}

/** "…, with one side calling", "… - Ada Lark saying": a subject of its own. */
const WITH = /(?:\bwith|[–—-]) ((?:one|the|an?|some|both|its|his|her|their|\p{Lu})[^,\u0001\u0002]{0,60}) $/u;

/** "patients have been told", "the idea was described as": whoever is told of here does not speak. */
function isPassive(text: string, verb: SpeechVerb): boolean {
  return !verb.leaning && /\b(?:been|being|be|was|were|is|are|get|got) (?:\w+ly )?$/.test(text.slice(Math.max(0, verb.start - 24), verb.start)) && /(?:ed|told|said|read|found|sent|heard)$/.test(verb.word);
}
