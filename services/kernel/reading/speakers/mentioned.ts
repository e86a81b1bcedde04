/** Every full name of a person in an entry, where it stands, and what the words around it say the person is. */
import { capitalRuns, withoutOwner, withoutTitle } from '../names.js';
import { readWho, type Who } from '../names-phrase.js';
import { isRole, leadingRole, namesABody } from '../names-roles.js';
import type { Sentence, Telling } from './telling.js';

export interface Person {
  /** As fully as the entry gives it, without titles. */
  readonly name: string;
  readonly role: string | null;
}

export interface Mention {
  readonly name: string;
  /** What the words around this mention say the person is. Costly, so only when asked, and once. */
  role(): string | null;
  readonly block: number;
  readonly at: number;
  /** Whether the words around it show it to be the name of a place. */
  readonly place: 'none' | 'likely' | 'certain';
}

/** More than any entry that somebody wrote has; keeps the cost of a freak one in bounds. */
const MOST_MENTIONS = 300;
/** What has been found out of one telling, so that each sentence and each name is read once. */
interface Cast {
  readonly mentions: readonly Mention[];
  readonly people: Map<string, Person | null>;
  readonly tellers: Map<Sentence, readonly Who[]>;
}

const casts = new WeakMap<Telling, Cast>();

export function castOf(telling: Telling): Cast {
  const known = casts.get(telling);
  if (known) return known;
  const cast = { mentions: mentionsOf(telling), people: new Map<string, Person | null>(), tellers: new Map<Sentence, readonly Who[]>() };
  casts.set(telling, cast);
  return cast;
}

export function mentionsIn(telling: Telling): readonly Mention[] {
  return castOf(telling).mentions;
}

/** Every full name of a person in the page's own telling and in the lines under quotes, in order. */
function mentionsOf(telling: Telling): readonly Mention[] {
  return take(MOST_MENTIONS, people([
    ...telling.masked.flatMap((text, block) => inText(text, block)),
    ...telling.blocks.flatMap((block, index) => (block.by === null ? [] : inText(block.by, index))),
    ...inText(telling.headline ?? '', -1),
  ]));
}

/** Without the names of places: those that stand before what is there ("Port Lark station"), or only ever after "at", "in", "near". */
function people(mentions: readonly Mention[]): readonly Mention[] {
  if (!mentions.some(mention => mention.place !== 'none')) return mentions;
  const ofPlaces = new Set(mentions.filter(mention => mention.place === 'certain').map(mention => mention.name));
  const ofPeople = new Set(mentions.filter(mention => mention.place === 'none').map(mention => mention.name));
  return mentions.filter(({ name, place }) => !ofPlaces.has(name) && (place === 'none' || ofPeople.has(name)));
}

/** "at Port Lark", not "confidence in Ada Lark" nor "in Ada Lark's view". */
const PLACED = /(?<!\b(?:angry|furious|confidence|faith|trust|belief|believes?|believed|interest|anger|laugh(?:s|ed)?|shout(?:s|ed)?|look(?:s|ed)?|directed|aimed) )\b(?:[Aa]t|[Ii]n|[Nn]ear|outside|across|around) $/;
const IS_THERE = /^ (?:station|hospital|depot|airport|school|college|harbour|pier|port|court|bridge|road|street|library|clinic|ferry|terminal|prison|bus garage|town hall|fire station)\b/;

function placeAround(text: string, start: number, end: number): Mention['place'] {
  if (IS_THERE.test(text.slice(end, end + 16))) return 'certain';
  return PLACED.test(text.slice(Math.max(0, start - 24), start)) && !/['’]s?$/.test(text.slice(start, end)) ? 'likely' : 'none';
}

function take<T>(most: number, all: readonly T[]): readonly T[] {
  return all.length > most ? all.slice(0, most) : all;
}

/** Words with a capital only because they begin a sentence or headline. */
const NO_NAME = /^(?:(?:The|An?|In|On|At|But|And|For|Among|When|Our|From|Meanwhile|With|While|As|If|After|Before|Since|Because|Although|Though|Outside|Inside|Near|Over|Under|Until|Unlike|Like|Despite|By|To|Of|What|Why|How|Who|Where|Then|Now|Still|Even|Only|Just|Both|Later|Earlier|Last|So|Yet|Or|That|This|His|Her|Its|Their|Some|Former|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day) )+/;

function inText(text: string, block: number): Mention[] {
  const found: Mention[] = [];
  for (const run of capitalRuns(text)) {
    const owned = withoutOwner(run.text);
    const name = withoutTitle(owned.slice(leadingRole(owned).length).trim().replace(NO_NAME, '')).replace(/['’]s?$/, '');
    if (!name.includes(' ') || namesABody(name)) continue;
    found.push({ name, role: once(() => roleAround(text, run.start, run.start + run.text.length, run.text)), block, at: run.start, place: placeAround(text, run.start, run.start + run.text.length) });
  }
  return found;
}

function once<T>(find: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => (known ??= { value: find() }).value;
}

/** What stands right before the name, or between commas after it. */
function roleAround(text: string, start: number, end: number, run: string): string | null {
  const before = /(?:^|[,.;:\u0001\u0002(–—] ?|\b(?:is|was|are|by|said|says|told|that|with|and|but|to|from|reporter) )([^,.;:\u0001\u0002(–—]{0,70})$/u.exec(text.slice(Math.max(0, start - 80), start))?.[1] ?? '';
  const after = /^((?:, [^,.;:\u0001\u0002]{1,110}){1,2})(?=[,.;:\u0001\u0002]|$)/u.exec(text.slice(end, end + 260))?.[1] ?? '';
  const inverse = /(?:^|[.;:\u0001\u0002–—] ?|, )((?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]n?|\p{L}+['’]s) [^,.;:\u0001\u0002]{2,90}), $/u.exec(text.slice(Math.max(0, start - 110), start))?.[1];
  const who = readWho(inverse ? `${inverse}, ${run}` : before + run + after);
  if (who?.kind === 'name') return who.role ?? roleBehindIs(text, end);
  const alone = after === '' ? null : readWho(run + after);
  return alone?.kind === 'name' ? alone.role : null;
}

/** "Ada Lark is a porter at Leith." */
function roleBehindIs(text: string, end: number): string | null {
  const role = /^ (?:is|was) (?:the|an?) ([^,.;:\u0001\u0002]{3,100})(?=[.,;]|$)/u.exec(text.slice(end, end + 120))?.[1] ?? '';
  return isRole(headOf(role).split(' ').at(-1) ?? '') ? role : null;
}

/** "nurse" of "nurse at Leith". */
export function headOf(description: string): string {
  return description.split(/ (?:of|for|from|in|at|to|with|on|who) /, 1)[0] ?? '';
}
