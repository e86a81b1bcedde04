/** Rules that look at what stands above the quotation. */
import { readWho, type Who } from '../names-phrase.js';
import { namesABody } from '../names-roles.js';
import { isOnePerson, personBefore, type Person } from './cast.js';
import { named, textBefore, type Place } from './place.js';
import { subjectOf } from './subject.js';
import { teller } from './teller.js';
import { sentencesBefore, type Telling } from './telling.js';

/** The quotation begins the paragraph, and the one above ends by announcing it. */
export function paragraphBefore(place: Place): Person | null {
  if (place.first.start > 0 && place.telling.blocks[place.first.block]?.kind !== 'list') return null;
  return announcer(place.telling, place.first.block);
}

/** Whom the last sentence above a block announces: "Ada Lark said:", "Here is the council's statement:". */
export function announcer(telling: Telling, block: number): Person | null {
  const last = telling.sentences(block - 1).at(-1);
  if (!last || /[.!?…\u0001\u0002]\s*$/u.test(last.text.slice(-8))) return null;
  const text = last.text.slice(-400).trimEnd().replace(/:$/, '').replace(/^(?:Here(?:['’]s| is| are)|This is|These are|Below is|Read|See|Now|And|From) /, '');
  const from = /\b(?:statement|response|reply|message|letter|email|words|comment|reaction) (?:from|by|of) ([^:.]{2,120}?)(?: (?:reads?|says|said|in full|continues|goes on))?$/iu.exec(text)?.[1];
  const owner = /(?:^|\b(?:is|was|are|were|s|with|to|of|in) )((?:the |an? )?[\p{L}][\p{L} '’-]{1,60}?)['’]s? (?:full |own )?(?:statement|response|reply|message|letter|words|reaction|answer|view|verdict|count|tally|list|figures|demands|score)\b/iu.exec(text)?.[1];
  const label = /:\s*$/.test(last.text) && text.length < 80 ? text : '';
  const where = { block: last.block, start: last.start, end: last.end };
  return named(telling, readWho(from ?? owner ?? ''), where) ?? teller(telling, last, text) ?? named(telling, subjectOf(text), where) ?? named(telling, labelled(label), where);
}

/** "A Home Office spokesperson:" alone on its line. */
function labelled(label: string): Who | null {
  const who = readWho(label);
  return who && (who.kind === 'name' ? who.name.includes(' ') : who.kind === 'description' && isOnePerson(who.text)) ? who : null;
}

/** Nothing beside it tells: the words go on with whoever spoke or was told of just before. */
export function carriedOver(place: Place): Person | null {
  const { text } = textBefore(place);
  if (text.trim() !== '') return null;
  const { earlier, first, telling } = place;
  const near = earlier && first.block - earlier.last.block <= 1;
  return introduced(place) ?? (near ? earlier.speaker : null) ?? toldOf(telling, first.block, first.start);
}

/** Whom the sentence right before the quotation, in its paragraph and behind any other quotation, is about: `She laughs. "Half of what?"`. */
function introduced({ telling, first, earlier }: Place): Person | null {
  const [above] = sentencesBefore(telling, first.block, first.start);
  if (above?.block !== first.block || (earlier?.last.block === first.block && above.start < earlier.last.end)) return null;
  const who = subjectOf(above.text);
  const someone = who?.kind === 'pronoun' ? who.pronoun === 'he' || who.pronoun === 'she' : who?.kind === 'name' ? !namesABody(who.name) : who ? isOnePerson(who.text) : false;
  return someone ? named(telling, who, { ...first, start: above.start }) : null;
}

/** Whoever the sentences just before a place are about. */
export function toldOf(telling: Telling, block: number, at: number): Person | null {
  for (const sentence of sentencesBefore(telling, block, at)) {
    if (block - sentence.block > 1) return null;
    return personBefore(telling, sentence.block, sentence.end);
  }
  return null;
}
