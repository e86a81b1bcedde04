/** The people an entry names, and whom a pronoun, a surname or a bare description means. */
import { pronounOfName } from '../first-names.js';
import { hasTitle, withoutTitle } from '../names.js';
import { readWho, type Pronoun, type Who } from '../names-phrase.js';
import { isRole, isRoles, namesABody } from '../names-roles.js';
import { BEGINS_WITH_VERB } from '../speech-verbs.js';
import { castOf, headOf, mentionsIn, type Mention, type Person } from './mentioned.js';
import { subjectAfter, subjectOf } from './subject.js';
import { sentenceAt, sentencesBefore, type Sentence, type Telling } from './telling.js';

export type { Person } from './mentioned.js';

/** A person's role stands at one of the first mentions. */
const MOST_ASKED = 6;
const LONGEST_SENTENCE = 1_200;

/** The person whom a first name, a surname or a full name means. Null when the entry names no such person more fully. */
export function fullest(telling: Telling, name: string): Person | null {
  const { people } = castOf(telling);
  const known = people.get(name);
  if (known !== undefined) return known;
  const person = fullestOf(telling, withoutTitle(name).replace(/['’]s$/, ''));
  people.set(name, person);
  return person;
}

function fullestOf(telling: Telling, bare: string): Person | null {
  const same = mentionsIn(telling).filter(mention => means(mention.name, bare));
  const best = same[0];
  return best ? { name: best.name, role: firstRole(same.slice(0, MOST_ASKED)) } : null;
}

function firstRole(mentions: readonly Mention[]): string | null {
  for (const mention of mentions) {
    const role = mention.role();
    if (role !== null) return role;
  }
  return null;
}

function means(full: string, part: string): boolean {
  const words = full.split(' ');
  return full === part || full.endsWith(` ${part}`) || words[0] === part;
}

/** Who is meant, with all that the entry says of them; null when it does not tell. */
export function resolve(telling: Telling, who: Who, block: number, at: number): Person | null {
  if (who.kind === 'pronoun') return meantBy(telling, who.pronoun, block, at);
  if (who.kind === 'description') return describedBefore(telling, who.text, block, at) ?? namedNext(telling, who.text, block, at) ?? { name: who.text, role: null };
  const complete = who.role !== null && who.name.includes(' ');
  const known = complete || (namesABody(who.name) && !hasTitle(who.name)) ? null : fullest(telling, who.name);
  return known ? { name: known.name, role: who.role ?? known.role } : { name: who.name, role: who.role };
}

/** `"…," a loader told me. He's Ada Lark, 44.`: the sentence after says who it was. */
function namedNext(telling: Telling, text: string, block: number, at: number): Person | null {
  if (!/^(?:an?|one|another) /i.test(text)) return null;
  const here = sentenceAt(telling, block, at);
  const next = here && sentenceAt(telling, block, here.end);
  const name = next && next.start > at ? /^(?:(?:He|She)(?:['’]s| is| was)|(?:His|Her) name(?:['’]s| is| was)) (\p{Lu}[^;:.!?\u0001\u0002]{2,120})/u.exec(next.text)?.[1] : undefined;
  const who = name ? readWho(name) : null;
  return who?.kind === 'name' ? { name: who.name, role: who.role ?? text.replace(/^(?:an?|one|another) /i, '') } : null;
}

const WOMAN = /\b\w*(?:woman|mother|daughter|wife|girl|lady)\b/i;
const MAN = /(?:^|(?<!wo))man$|\b(?:father|son|husband|boy)$/i;
const LOOSE_HEADS = /(?:^| )(?:leader|boss|chief|man|woman|father|mother|pensioner|veteran|grandmother|grandfather|\S+-year-old|father-of-\S+|mother-of-\S+)$/;
const BODY_HEADS = /^the (?:body|organisation|organization|group|outfit)$/i;

/** "the union leader", "the 34-year-old", "the registrar": somebody told of before. */
function describedBefore(telling: Telling, text: string, block: number, at: number): Person | null {
  if (BODY_HEADS.test(text)) return meantBy(telling, 'it', block, at);
  if (!/^(?:the|this|that) /i.test(text)) return null;
  if (LOOSE_HEADS.test(text)) return describedAlike(telling, text, block, at) ?? meantBy(telling, WOMAN.test(text) ? 'she' : MAN.test(text) ? 'he' : 'person', block, at, true);
  const [, head = '', more] = text.toLowerCase().split(' ');
  if (more !== undefined || !isRole(head)) return null;
  const same = new Set(mentionsIn(telling).filter(mention => isKnownAs(mention.role(), head)).map(mention => mention.name));
  const [only] = same;
  return same.size === 1 && only !== undefined ? fullest(telling, only) : null;
}

/** "the man" after "One man in a kilt": the one described by the same word, where that is nearer than any name. */
function describedAlike(telling: Telling, text: string, block: number, at: number): Person | null {
  const head = headOf(text).split(' ').at(-1) ?? '';
  for (const sentence of sentencesBefore(telling, block, at)) {
    const [who] = tellersOf(telling, sentence, sentence.text.slice(0, LONGEST_SENTENCE));
    if (who?.kind === 'description' && /^(?:an?|one|another) /i.test(who.text) && headOf(who.text).endsWith(` ${head}`)) return { name: who.text, role: null };
    if (who?.kind === 'name' || block - sentence.block > 2) return null;
  }
  return null;
}

/** "registrar" of "orthopaedic registrar" and of "registrar at Leith". */
function isKnownAs(role: string | null, head: string): boolean {
  return role !== null && role.toLowerCase().split(/ (?:of|for|at|in|from) /, 1)[0]?.split(' ').at(-1) === head;
}

/** Whom a pronoun means, or, with no more known, the nearest person. */
type Meant = Pronoun | 'person';

/** The person told of nearest before a place. */
export function personBefore(telling: Telling, block: number, at: number): Person | null {
  return meantBy(telling, 'person', block, at);
}

function isHuman(meant: Meant): boolean {
  return meant === 'he' || meant === 'she' || meant === 'person';
}

/** The nearest one before who can be meant; failing that, the only person the entry names. */
function meantBy(telling: Telling, pronoun: Meant, block: number, at: number, namedOnly = false): Person | null {
  if (pronoun === 'i' || pronoun === 'we') return null;
  const person = isHuman(pronoun);
  for (const sentence of sentencesBefore(telling, block, at)) {
    const found = inSentence(telling, sentence, block, at, pronoun, namedOnly);
    if (found) return found;
  }
  return person ? onlyPerson(telling) : null;
}

function inSentence(telling: Telling, sentence: Sentence, block: number, at: number, pronoun: Meant, namedOnly: boolean): Person | null {
  const cut = sentence.block === block && at < sentence.end;
  const text = (cut ? sentence.text.slice(0, Math.max(0, at - sentence.start)) : sentence.text).slice(0, LONGEST_SENTENCE);
  for (const who of cut ? tellers(text) : tellersOf(telling, sentence, text)) {
    if (who.kind === 'pronoun' || !fits(who, pronoun) || (namedOnly && who.kind !== 'name') || (who.kind === 'name' && !agrees(telling, who.name, pronoun))) continue;
    const found = resolve(telling, who, sentence.block, sentence.start);
    if (found) return found;
  }
  if (!isHuman(pronoun)) return null;
  const named = mentionsIn(telling).find(mention => mention.block === sentence.block && mention.at >= sentence.start && mention.at < sentence.start + text.length && agrees(telling, mention.name, pronoun));
  return named ? fullest(telling, named.name) : null;
}

function tellersOf(telling: Telling, sentence: Sentence, text: string): readonly Who[] {
  const { tellers: read } = castOf(telling);
  const known = read.get(sentence) ?? tellers(text);
  read.set(sentence, known);
  return known;
}

/** The sentence's subject, and who stands behind a verb that follows a quotation. */
function tellers(text: string): Who[] {
  const behind = /[\u0001\u0002]([^\u0001\u0002]+)/u.exec(text)?.[1] ?? '';
  const verb = BEGINS_WITH_VERB.exec(behind);
  return [subjectOf(text), verb ? subjectAfter(behind.slice(verb[0].length)) : null].filter(who => who !== null);
}

/** No man is "she". What the entry calls in full by a surname has the first name that tells. */
function agrees(telling: Telling, name: string, pronoun: Meant): boolean {
  if (pronoun !== 'he' && pronoun !== 'she') return true;
  const own = pronounOfName(name.includes(' ') ? name : fullest(telling, name)?.name ?? '');
  return own === null || own === pronoun;
}

function fits(who: Exclude<Who, { kind: 'pronoun' }>, pronoun: Meant): boolean {
  if (pronoun === 'they') return true;
  const person = who.kind === 'name' ? !namesABody(who.name) && !/^(?:The|the) /.test(who.name) && !isRoles(who.name) : isOnePerson(who.text);
  if (pronoun === 'it') return !person || (who.kind === 'name' && !who.name.includes(' '));
  return person && !(who.kind === 'description' && ((pronoun === 'he' && WOMAN.test(headOf(who.text))) || (pronoun === 'she' && MAN.test(headOf(who.text)))));
}

/** "trombonist", "cyclist"; not "shortlist". */
const NAMED_BY_WHAT_THEY_DO = /^\p{Ll}{2,}(?:[^lsxw]|[aco]l)ist$/u;

/** "A porter", "The health secretary", "a nurse at Leith": one human being. */
export function isOnePerson(description: string): boolean {
  const last = headOf(description).split(' ').at(-1) ?? '';
  return (isRole(last) || NAMED_BY_WHAT_THEY_DO.test(last)) && !isRoles(last) || /^one (?:person|of)\b/i.test(description) || /-year-old$/.test(last);
}

/** The one person an entry names, when it names just one. */
export function onlyPerson(telling: Telling): Person | null {
  const names = new Set(mentionsIn(telling).map(mention => mention.name));
  const [only] = names;
  return names.size === 1 && only !== undefined ? fullest(telling, only) : null;
}
