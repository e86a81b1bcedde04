/** Rules that look at the sentence before the quotation. */
import { looksLikeName } from '../names.js';
import { readWho } from '../names-phrase.js';
import { isOnePerson, type Person } from './cast.js';
import { named, textBefore, type Place } from './place.js';
import { signBearing } from './sign.js';
import { subjectOf } from './subject.js';
import { teller } from './teller.js';

/** `Ada Lark said that "…"`, `She described it as "…"`. */
export function verbBefore(place: Place): Person | null {
  const { sentence, text } = textBefore(place);
  return sentence ? teller(place.telling, sentence, text) : null;
}

/** `Chiltern: "…"`, at the head of a line. */
export function label(place: Place): Person | null {
  const text = textBefore(place).text;
  const head = /^\s*([\p{L}@][^:.!?\u0001\u0002]{1,60}):\s*$/u.exec(text)?.[1];
  const who = head ? readWho(head) : null;
  if (!head || !who) return null;
  const first = head.split(',', 1)[0] ?? '';
  const sure = who.kind === 'pronoun' || looksLikeName(first) || isOnePerson(first) || (who.kind === 'name' && who.name.includes(' '));
  return sure ? named(place.telling, who, place.first) : null;
}

/** `Ada Lark had to explain it to ninety of them by herself: "…"`. */
export function colon(place: Place): Person | null {
  const { sentence, text } = textBefore(place);
  if (!sentence || !/(?::|reading|bearing|proclaiming|slogan|legend|words)\s*$/.test(text)) return null;
  const sign = signBearing(text);
  return sign ? { name: sign, role: null } : /:\s*$/.test(text) ? named(place.telling, subjectOf(text), place.first) : null;
}

/** No verb of saying, but the sentence is about one person: `She does not blame them "one little bit"`. */
export function subject(place: Place): Person | null {
  const { text } = textBefore(place);
  const who = subjectOf(text);
  if (!who || text.trim() === '') return null;
  const sure = who.kind === 'pronoun' ? who.pronoun === 'he' || who.pronoun === 'she' : who.kind === 'description' && isOnePerson(who.text);
  return sure || (who.kind === 'name' && who.role !== null) ? named(place.telling, who, place.first) : null;
}
