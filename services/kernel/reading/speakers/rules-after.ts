/** Rules that look behind the quotation. */
import { looksLikeName } from '../names.js';
import { readWho } from '../names-phrase.js';
import { BEGINS_WITH_VERB, BESIDE_VERB } from '../speech-verbs.js';
import type { Person } from './cast.js';
import { clauseAfter, named, textAfter, textBefore, type Place } from './place.js';
import { subjectAfter, subjectBefore } from './subject.js';
import { TAKES_A_HEARER } from './teller.js';
import { QUOTED_END } from './telling.js';

/** A signature behind a dash, or on the line below. */
export function signed(place: Place): Person | null {
  const below = place.telling.masked[place.last.block + 1] ?? '';
  const rest = textAfter(place);
  const line = /^\s*[-–—]\s*(\p{L}[^.!?]{1,120})$/u.exec(rest)?.[1] ?? (rest.trim() === '' ? /^[-–—]\s*(\p{L}[^.!?]{1,120})\.?$/u.exec(below)?.[1] ?? bareName(below) : undefined);
  return line ? named(place.telling, readWho(line), place.last) : null;
}

/** A line of its own under the quotation: "Ada Lark, ward sister", "Ada, Leith". */
function bareName(line: string): string | undefined {
  if (line.length > 90 || !/\p{Ll}/u.test(line) || /[.!?:]$/.test(line)) return undefined;
  const [name = ''] = line.split(',', 1);
  return looksLikeName(name) && (name.includes(' ') || /^[^,]+, \p{Lu}[\p{L}' -]{1,30}$/u.test(line)) ? line : undefined;
}

/** `"…," said Ada Lark`, `"…," the director, Ada Lark, told us`. */
export function verbAfter(place: Place): Person | null {
  const after = textAfter(place);
  const lead = /^\s*[,–—-]?\s*/u.exec(after)?.[0] ?? '';
  if (endsSentence(place) && /^\s+\p{Lu}/u.test(after) && !isTag(place, after)) return null;
  const inverted = BEGINS_WITH_VERB.exec(after);
  if (inverted && (standsApart(place) || endsSentence(place))) return named(place.telling, subjectAfter(after.slice(inverted[0].length)), place.last);
  const clause = clauseAfter(after.slice(lead.length));
  if (GOES_ON.test(clause) || !standsApart(place)) return null;
  const verb = BESIDE_VERB.exec(clause);
  if (verb && isSubject(clause.slice(0, verb.index))) return named(place.telling, subjectBefore(clause.slice(0, verb.index)), place.last);
  const who = /[,?!…]["”’']{0,2}$/u.test(lastWords(place)) ? VERB_AFTER_NAME.exec(clause)?.[1] ?? NAME_AFTER_VERB.exec(clause)?.[1] : undefined;
  return who ? named(place.telling, readWho(who), place.last) : null;
}

const NAME = String.raw`\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,3}`;
/** Beside a quotation that waits for its attribution any verb is one of saying: `"Hot stuff," Ada Lark riffed`, `"What?" beamed Ada Lark`. */
const VERB_AFTER_NAME = new RegExp(String.raw`^(${NAME}|he|she) (?:\p{Ll}+ly )?\p{Ll}{2,}ed(?![\p{L}-])`, 'u');
const NAME_AFTER_VERB = new RegExp(String.raw`^\p{Ll}{3,}ed (${NAME})`, 'u');

function endsSentence({ telling, last }: Place): boolean {
  return (telling.masked[last.block] ?? '')[last.end - 1] === QUOTED_END;
}

/** Behind a quotation that ended its sentence, a sentence that does nothing but attribute: `"Is it over?" Ms Lark asked on Monday.` */
function isTag(place: Place, after: string): boolean {
  if (/:\s*$/.test(textBefore(place).text)) return false;
  const clause = clauseAfter(after.trimStart());
  const verb = BESIDE_VERB.exec(clause);
  if (!verb || clause.slice(0, verb.index).split(' ').length > 6) return false;
  return TAKES_A_HEARER.test(verb[0]) || !REPORTS_MORE.test(clause.slice(verb.index + verb[0].length));
}

/** `"Is it over?" Stewards say 900 heard him.` */
const REPORTS_MORE = /^ (?:that|the|an?|no|nobody|it|they|he|she|there|his|her|its|their|more|most|many|some|\d|\p{Lu}\S* (?:is|was|are|were|has|have|had|will|would))(?![\p{L}])/u;

function lastWords({ telling, last }: Place): string {
  return (telling.blocks[last.block]?.text ?? '').slice(Math.max(last.start, last.end - 4), last.end);
}

/** The sentence goes on behind the quotation. */
const GOES_ON = /^(?:(?:and|but|of|in|to|for|on|at|as|that|with|which|who|from|by|over|about|because|when|while|if|or|is|was|are|were)\b|\p{Ll}{2,}ing (?!\p{Lu}))/u;

/** The words right behind the quotation can be the teller's name: the quotation stands on its own. */
function standsApart(place: Place): boolean {
  return /[,?!–—…-]["”’']{0,2}$/u.test(lastWords(place)) || /^\s*,/.test(textAfter(place)) || textBefore(place).text.trim() === '';
}

function isSubject(words: string): boolean {
  return words.length <= 160 && !/ [–—-] |\b(?:pointing out|saying|adding|calling)\b/.test(words);
}

const VERB_IN_COMMAS = /, (?:says|said|adds|added|writes|wrote|argues|argued) (?=\p{Lu}|the |an? |its |his |her |their |one )/u;

/** `Staff were "worn out" by the rota, the union said.` */
export function verbLater(place: Place): Person | null {
  const rest = clauseAfter(textAfter(place));
  const inverted = VERB_IN_COMMAS.exec(rest);
  if (inverted) return named(place.telling, subjectAfter(rest.slice(inverted.index + inverted[0].length)), place.last);
  const last = rest.lastIndexOf(', ');
  const clause = last < 0 ? '' : rest.slice(last + 2);
  const verb = BESIDE_VERB.exec(clause);
  if (!verb || verb.index > 80 || /^(?:who|which|and|but|as|that|when|while|where|though)\b/.test(clause)) return null;
  const who = verb.index === 0 ? subjectAfter(clause.slice(verb[0].length)) : subjectBefore(clause.slice(0, verb.index));
  return named(place.telling, who, { ...place.last, start: place.first.start });
}
