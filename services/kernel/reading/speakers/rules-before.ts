/** Rules that look at the sentence before the quotation. */
import { looksLikeName } from '../names.js';
import { readWho, type Who } from '../names-phrase.js';
import { isOnePerson, type Person } from './cast.js';
import { named, textBefore, type Place } from './place.js';
import { isSign, signBearing } from './sign.js';
import { subjectOf, withoutBrackets } from './subject.js';
import { teller } from './teller.js';

/** `Ada Lark said that "…"`, `She described it as "…"`. */
export function verbBefore(place: Place): Person | null {
  const { sentence, text } = textBefore(place);
  return sentence ? teller(place.telling, sentence, text) : null;
}

/** `Chiltern: "…"`, at the head of a line. */
export function label(place: Place): Person | null {
  const text = withoutBrackets(textBefore(place).text);
  const head = /^\s*(?:[^:]{3,80} [-–—] )?([\p{L}@][^:!?\u0001\u0002]{1,60}):\s*$/u.exec(text)?.[1];
  const who = head ? readWho(head) : null;
  if (!head || !who) return null;
  const first = head.split(',', 1)[0] ?? '';
  const sure = who.kind === 'pronoun' || looksLikeName(first) || isOnePerson(first) || isSign(first) || (who.kind === 'name' && who.name.includes(' '));
  return sure ? named(place.telling, who, place.first) : null;
}

/** `Ada Lark had to explain it to ninety of them by herself: "…"`. */
export function colon(place: Place): Person | null {
  const { sentence, text } = textBefore(place);
  if (!sentence || !/(?:[:?]|--|[–—-]|reading|bearing|proclaiming|slogan|legend|words)\s*$/.test(text)) return null;
  const sign = signBearing(text);
  if (sign) return { name: sign, role: null };
  const announced = /^(.*[^\s?])(?:[:?]|\s(?:--|[–—-]))\s*$/su.exec(text)?.[1];
  return announced === undefined ? null : named(place.telling, ownerOf(announced) ?? (text.trimEnd().endsWith('?') ? null : subjectOf(announced) ?? withoutVerb(announced)), place.first);
}

/** "For Ada Lark it is". */
const FOR_WHOM = /^(?:But |And )?[Ff]or ([^,:;\u0001\u0002]{2,80}?),? (?:it|this|that|the \p{Ll}+)(?:['’]s| is| was| has been| had been| will be| would be)(?![\p{L}])/u;

/** "Norlink's tally for the day", "From Ms Lark's letter": what comes is that one's. */
function ownerOf(text: string): Who | null {
  const owner = /^(?:(?:And|But|Now|Here|Then|So) )?(?:From |In )?((?:the |an? )?\p{L}[^,:]{1,60}?)['’]s? (?:\p{L}+ ){0,2}(?:tally|count|figures?|list|total|score|estimate|post|tweet|page|memo|letter|e-?mail|text|statement|message|reply|response|answer|verdict|reaction|column|speech|slogan|motto|explanation|words)(?![\p{L}])/u.exec(text)?.[1];
  return owner ? readWho(owner) : null;
}

/** "The mayor, Ada Lark, on a visit to Leith". */
function withoutVerb(text: string): Who | null {
  const head = /^(.{2,100}?), (?:whose|who|on|in|at|from|to|after|before|outside|inside|during|speaking|writing|by|via)\b[^:]*$/u.exec(text)?.[1];
  const who = head ? readWho(head) : null;
  return who?.kind === 'name' ? who : null;
}

/** Characters: more than a term that the page keeps its distance from. */
const SHORTEST = 24;

/** No verb of saying, but the sentence is about one person: `She does not blame them "one little bit"`. */
export function subject(place: Place): Person | null {
  const { text } = textBefore(place);
  const concerned = FOR_WHOM.exec(text)?.[1];
  if (concerned) return named(place.telling, readWho(concerned), place.first);
  const owner = ownerOf(/^[^:]+(?=: )/.exec(text)?.[0] ?? '');
  if (owner) return named(place.telling, owner, place.first);
  const who = subjectOf(text);
  if (!who || text.trim() === '') return null;
  const sure = who.kind === 'pronoun' ? who.pronoun === 'he' || who.pronoun === 'she' : who.kind === 'description' && isOnePerson(who.text);
  return sure || (who.kind === 'name' && (who.role !== null || place.first.end - place.first.start > SHORTEST)) ? named(place.telling, who, place.first) : null;
}
