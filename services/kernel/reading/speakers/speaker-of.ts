/** Who said what is quoted: each rule looks at one place where a page says so. */
import type { Span } from '../../core/entry.js';
import { looksLikeName } from '../names.js';
import { readWho, type Who } from '../names-phrase.js';
import { BEGINS_WITH_VERB, BESIDE_VERB, isThought, speechVerbs, type SpeechVerb } from '../speech-verbs.js';
import { isOnePerson, resolve, type Person } from './cast.js';
import { subjectAfter, subjectBefore, subjectOf } from './subject.js';
import { QUOTED_END, sentenceAt, sentencesBefore, type Sentence, type Telling } from './telling.js';

/** How a speaker was found. Examples of each: speaker-rules.ts. */
export type SpeakerRule = 'signed' | 'verb-after' | 'in-words-of' | 'verb-before' | 'verb-later' | 'label' | 'colon' | 'subject' | 'paragraph-before' | 'carried-over' | 'by-line' | 'sender' | 'told-of' | 'headline-names' | 'only-one-heard';

export interface Speaker extends Person { readonly rule: SpeakerRule }

/** Where a quotation stands, marks included. */
export interface Place {
  readonly telling: Telling;
  readonly first: Span;
  readonly last: Span;
  /** Of the quotation before this one in the entry, and where that ended. */
  readonly earlier: { readonly speaker: Speaker | null; readonly block: number } | null;
}

type Rule = (place: Place) => Person | null;

const RULES: readonly (readonly [SpeakerRule, Rule])[] = [
  ['signed', signed], ['verb-after', verbAfter], ['in-words-of', inWordsOf], ['verb-before', verbBefore], ['verb-later', verbLater],
  ['label', label], ['colon', colon], ['paragraph-before', paragraphBefore], ['subject', subject], ['carried-over', carriedOver],
];

/** The first rule that answers decides; null when the entry does not say who it was. */
export function speakerOf(place: Place): Speaker | null {
  for (const [name, rule] of RULES) {
    const found = rule(place);
    if (found) return { ...found, rule: name };
  }
  return null;
}

function textAfter({ telling, last }: Place): string {
  return (telling.masked[last.block] ?? '').slice(last.end);
}

/** The sentence up to the quotation; what was quoted earlier in it is blank. */
function textBefore({ telling, first }: Place): { readonly sentence: Sentence | null; readonly text: string } {
  const sentence = sentenceAt(telling, first.block, first.start);
  return { sentence, text: sentence ? sentence.text.slice(0, Math.max(0, first.start - sentence.start)) : '' };
}

function named(telling: Telling, who: Who | null, at: Span): Person | null {
  return who ? resolve(telling, who, at.block, at.start) : null;
}

function signed(place: Place): Person | null {
  const below = place.telling.masked[place.last.block + 1] ?? '';
  const rest = textAfter(place);
  const line = /^\s*[-–—]\s*(\p{L}[^.!?]{1,120})$/u.exec(rest)?.[1] ?? (rest.trim() === '' ? /^[-–—]\s*(\p{L}[^.!?]{1,120})$/u.exec(below)?.[1] ?? bareName(below) : undefined);
  return line ? named(place.telling, readWho(line), place.last) : null;
}

/** A line of its own under the quotation: "Ada Lark, ward sister". */
function bareName(line: string): string | undefined {
  return line.length <= 90 && !/[.!?:]$/.test(line) && looksLikeName(line.split(',', 1)[0] ?? '') && / /.test(line.split(',', 1)[0] ?? '') ? line : undefined;
}

function verbAfter(place: Place): Person | null {
  const after = textAfter(place);
  const lead = /^\s*[,–—-]?\s*/u.exec(after)?.[0] ?? '';
  const endsSentence = (place.telling.masked[place.last.block] ?? '')[place.last.end - 1] === QUOTED_END && !/[?!]["”’']?$/.test(lastWords(place));
  if (endsSentence && /^\s+\p{Lu}/u.test(after)) return null;
  const inverted = BEGINS_WITH_VERB.exec(after);
  if (inverted) return named(place.telling, subjectAfter(after.slice(inverted[0].length)), place.last);
  const clause = after.slice(lead.length).split(/[.;:!?\u0001\u0002\n](?:\s|$)|[\u0001\u0002]/u, 1)[0] ?? '';
  const verb = BESIDE_VERB.exec(clause);
  if (!verb || !startsBeside(place, clause, verb.index)) return null;
  return named(place.telling, subjectBefore(clause.slice(0, verb.index)), place.last);
}

function lastWords({ telling, last }: Place): string {
  return (telling.blocks[last.block]?.text ?? '').slice(Math.max(last.start, last.end - 4), last.end);
}

/** The words right after the quotation are the teller's name, not the sentence going on. */
function startsBeside(place: Place, clause: string, verbAt: number): boolean {
  const subject = clause.slice(0, verbAt);
  if (subject.length > 160 || / [–—-] |\b(?:pointing out|saying|adding|calling)\b/.test(subject) || /^(?:and|but|of|in|to|for|on|at|as|that|with|which|who|from|by|over|about|because|when|while|if|or|is|was|are|were)\b/.test(subject)) return false;
  return /[,?!–—…-]["”’']?$/u.test(lastWords(place)) || /^\s*,/.test(textAfter(place)) || textBefore(place).text.trim() === '';
}

const PUTS_IT = /^[,\s]*(?:is|was|were|are)?,?\s*(?:how|as) ([^.;:\u0001\u0002]{2,120}?) (?:puts?|put|described|describes|called|calls|sees|saw|has it)\b/u;
const WORDS_OF = /(?:in the words of|according to|as|quoting|words from|to quote) ([^.;:\u0001\u0002]{2,120}?)(?: (?:put it|puts it|has it|said|says))?[,:]?\s*$/iu;
const PASSIVE = /\b(?:described|called|dubbed|branded|labelled|hailed|denounced|condemned|dismissed)\b[^.;:\u0001\u0002]{0,30}$/u;

function inWordsOf(place: Place): Person | null {
  const after = textAfter(place);
  const put = PUTS_IT.exec(after)?.[1];
  if (put) return named(place.telling, readWho(put), place.last);
  const { text } = textBefore(place);
  const by = /^\s*by ([^.;,:\u0001\u0002]{2,80})/u.exec(after)?.[1];
  if (by && PASSIVE.test(text)) return named(place.telling, readWho(by), place.last);
  const verdict = /^,?\s*(?:is|was|were) (?:the|a|an|their|his|her|its) (?:\p{L}+ )?(?:message|verdict|reaction|response|answer|view|chant|cry|slogan|reply|word) (?:from|of|by|at|among) ([^.;,:\u0001\u0002]{2,80})/u.exec(after)?.[1];
  if (verdict) return named(place.telling, readWho(verdict), place.last);
  const according = /^,? (?:according to|in the words of) ([^.;:\u0001\u0002]{2,120})/u.exec(after)?.[1];
  if (according) return named(place.telling, readWho(according), place.last);
  const words = /(?:in the words of|according to|to quote|quoting) /i.test(text) ? WORDS_OF.exec(text)?.[1] : undefined;
  return words ? named(place.telling, readWho(words), place.first) : null;
}

function verbBefore(place: Place): Person | null {
  const { sentence, text } = textBefore(place);
  return sentence ? teller(place.telling, sentence, text) : null;
}

/** `Staff were "worn out" by the rota, the union said.` */
function verbLater(place: Place): Person | null {
  const rest = textAfter(place).split(/[.;:!?\u0001\u0002\n](?:\s|$)|[\u0001\u0002]/u, 1)[0] ?? '';
  const last = rest.lastIndexOf(', ');
  const clause = last < 0 ? '' : rest.slice(last + 2);
  const verb = BESIDE_VERB.exec(clause);
  if (!verb || verb.index > 80 || /^(?:who|which|and|but|as|that|when|while|where|though)\b/.test(clause)) return null;
  const who = verb.index === 0 ? subjectAfter(clause.slice(verb[0].length)) : subjectBefore(clause.slice(0, verb.index));
  return named(place.telling, who, { ...place.last, start: place.first.start });
}

/** Whoever the last verb of saying in a text belongs to. */
function teller(telling: Telling, sentence: Sentence, text: string): Person | null {
  const verbs = speechVerbs(text).filter(verb => !isPassive(text, verb));
  for (let index = verbs.length - 1; index >= 0; index -= 1) {
    const verb = verbs[index] as SpeechVerb;
    const own = verb.leaning ? WITH.exec(text.slice(0, verb.start))?.[1] : undefined;
    if (own) return named(telling, readWho(own), { block: sentence.block, start: sentence.start, end: sentence.end });
    if (verb.leaning || (isThought(verb) && verbs.slice(0, index).some(outer => !outer.leaning))) continue;
    const who = subjectOfVerb(text, verb);
    if (who) return resolve(telling, who, sentence.block, sentence.start + verb.start);
  }
  return verbs.length > 0 ? named(telling, subjectOf(text), { block: sentence.block, start: sentence.start, end: sentence.end }) : null;
}

/** Nothing but a quotation or a phrase of place before the verb: "At the depot, says its manager, …". */
const INVERTED = /(?:^|[\u0001\u0002],?)\s*$|^(?:At|In|On|From|Near|Outside|Inside|Across|By)\b[^,]*,\s*$/u;

function subjectOfVerb(text: string, verb: SpeechVerb): Who | null {
  const before = text.slice(0, verb.start);
  const sign = /^reads?$/.test(verb.word) ? signIn(before) : null;
  if (sign) return { kind: 'description', text: sign };
  const inverted = INVERTED.test(before) && /^ (?:\p{Lu}|the |its |a |an |one |his |her |their |he\b|she\b|they\b)/u.test(text.slice(verb.end));
  return inverted ? subjectAfter(text.slice(verb.end)) : subjectBefore(before);
}

/** "…, with one side calling": a subject of its own. */
const WITH = /\bwith ((?:one|the|an?|some|both|its|his|her|their|\p{Lu})[^,\u0001\u0002]{0,60}) $/u;

/** "patients have been told", "the idea was described as": whoever is told of here does not speak. */
function isPassive(text: string, verb: SpeechVerb): boolean {
  return !verb.leaning && /\b(?:been|being|be|was|were|is|are|get|got) (?:\w+ly )?$/.test(text.slice(Math.max(0, verb.start - 24), verb.start)) && /(?:ed|told|said|read|found|sent|heard)$/.test(verb.word);
}

/** `Chiltern: "…"`, at the head of a line. */
function label(place: Place): Person | null {
  const text = textBefore(place).text;
  const head = /^\s*([\p{L}@][^:.!?\u0001\u0002]{1,60}):\s*$/u.exec(text)?.[1];
  return head && (looksLikeName(head) || isOnePerson(head)) ? named(place.telling, readWho(head), place.first) : null;
}

/** `Ada Lark had to explain it to ninety of them by herself: "…"`. */
function colon(place: Place): Person | null {
  const { sentence, text } = textBefore(place);
  if (!sentence || !/(?::|reading|bearing|proclaiming|slogan|legend|words)\s*$/.test(text)) return null;
  const sign = BEARING.exec(text)?.[1] ?? null;
  return sign ? { name: sign, role: null } : /:\s*$/.test(text) ? named(place.telling, subjectOf(text), place.first) : null;
}

/** "a mug reading", "the T-shirt bearing the words". */
const BEARING = /(?:^|[\s,])((?:an?|the|his|her|their|its|one|two|several|A|An|The|One|Several) (?:[\p{L}-]+ ){0,4}?[\p{L}-]+) (?:reading|bearing|proclaiming)(?: the (?:words|legend|slogan|message))?:?\s*$/u;

/** The last thing named that words can be written on: "a hand-made sign which". */
function signIn(text: string): string | null {
  return /(?:^|[\s,])((?:(?:[Aa]n?|[Tt]he|[Tt]heir|[Oo]ne|[Tt]wo|[Ss]everal) )?(?:[\p{Ll}-]+ ){0,2}?(?:signs?|banners?|placards?|posters?|notices?|leaflets?|T-shirts?|letters?|notes?|messages?|flyers?|stickers?|badges?|boards?|screens?|sheets?))\b[^:]*$/u.exec(text)?.[1]?.replace(/^\p{L}+(?:ed|ing) /u, '') ?? null;
}

/** No verb of saying, but the sentence is about one person: `She does not blame them "one little bit"`. */
function subject(place: Place): Person | null {
  const { text } = textBefore(place);
  const who = subjectOf(text);
  if (!who || text.trim() === '') return null;
  const sure = who.kind === 'pronoun' ? who.pronoun === 'he' || who.pronoun === 'she' : who.kind === 'description' && isOnePerson(who.text);
  return sure || (who.kind === 'name' && who.role !== null) ? named(place.telling, who, place.first) : null;
}

/** The quotation begins the paragraph, and the one above ends by announcing it. */
function paragraphBefore(place: Place): Person | null {
  if (place.first.start > 0) return null;
  return announcer(place.telling, place.first.block);
}

/** Whom the last sentence above a block announces: "Ada Lark said:", "Here is the council's statement:". */
export function announcer(telling: Telling, block: number): Person | null {
  const last = telling.sentences(block - 1).at(-1);
  if (!last || (/[.!?…\u0001\u0002]\s*$/u.test(last.text))) return null;
  const text = last.text.trimEnd().replace(/:$/, '');
  const from = /\b(?:statement|response|reply|message|letter|email|words|comment|reaction) (?:from|by|of) ([^:.]{2,120}?)(?: (?:reads?|says|said|in full|continues|goes on))?$/iu.exec(text)?.[1];
  const owner = /(?:^|\b(?:is|was|are|were|s|with|to|of|in) )((?:the |an? )?[\p{L}][\p{L} '’-]{1,60}?)['’]s? (?:full |own )?(?:statement|response|reply|message|letter|words|reaction|answer|view|verdict)\b/iu.exec(text)?.[1];
  const where = { block: last.block, start: last.start, end: last.end };
  return named(telling, readWho(from ?? owner ?? ''), where) ?? teller(telling, last, text) ?? named(telling, subjectOf(text), where);
}

/** Nothing beside it tells: the words go on with whoever spoke or was told of just before. */
function carriedOver(place: Place): Person | null {
  const { text } = textBefore(place);
  if (text.trim() !== '') return null;
  const { earlier, first, telling } = place;
  const near = earlier && first.block - earlier.block <= 1;
  return (near ? earlier.speaker : null) ?? toldOf(telling, first.block, first.start);
}

/** Whoever the sentences just before a place are about. */
export function toldOf(telling: Telling, block: number, at: number): Person | null {
  for (const sentence of sentencesBefore(telling, block, at)) {
    if (block - sentence.block > 1) return null;
    return resolve(telling, { kind: 'pronoun', pronoun: 'he' }, sentence.block, sentence.end);
  }
  return null;
}
