/** Which sentences are worth the grammar, and what the rules find in one. */
import type { Overview } from '../../kernel/reading/overview.js';
import { smallLetters, smallPattern } from '../../kernel/reading/small-letters.js';
import { NUMBERS, wordGroup } from '../../kernel/reading/word-groups.js';
import { CANCEL_GROUP, MY_GROUP, OWN_GROUP, THING_GROUP } from './groups.js';
import { asPrinted, type Found, type Prospect, type Reading, type Rule, type Sight } from './reading.js';
import { rulesFor } from './rules.js';
import { takesBack } from './rules/correction.js';
import { customers } from './rules/customers.js';
import { followOn } from './rules/follow-on.js';
import { inTurn } from './rules/in-turn.js';
import { ofThem } from './rules/of-them.js';
import { nominal } from './rules/nominal.js';
import { sameCount } from './rules/same-count.js';
import { personal } from './rules/personal.js';
import { canBe, countable } from './things.js';

/** "My 7.41 to Crewe was binned" names no thing. */
const MY_SERVICE = CANCEL_GROUP | MY_GROUP | NUMBERS;

const DUE = /\b(?:should have|was to have|were to have|meant to|due to|booked|scheduled|down for|was meant|supposed to)\b/i;
/** One of these stands in each of its phrases. */
const DUE_WORDS = wordGroup(['should', 'have', 'meant', 'due', 'booked', 'scheduled', 'down', 'supposed']);
const TIMETABLE = /timetable/i;

/** False of entries that name nothing to be cancelled or no way of cancelling it. */
export function isLively({ seen }: Overview): boolean {
  return (seen & CANCEL_GROUP) !== 0 && (seen & THING_GROUP) !== 0 && (seen & (NUMBERS | OWN_GROUP)) !== 0 || (seen & MY_SERVICE) === MY_SERVICE;
}

/** @param told claims came before it in the entry; @param previous the sentence before it */
export function prospectOf(sentence: Sight, told: boolean, previous: Sight): Prospect {
  const { seen } = sentence, gone = (seen & CANCEL_GROUP) !== 0, number = (seen & NUMBERS) !== 0;
  const before = gone && (seen & THING_GROUP) === 0 || number && !told && !gone ? previous.seen : 0;
  const thing = ((seen | before) & THING_GROUP) !== 0;
  return {
    numbers: number, counts: number && (told || gone && thing || (before & CANCEL_GROUP) !== 0 && takesBack(smallLetters(previous.text), previous.seen) || gone && TIMETABLE.test(sentence.text)),
    own: gone && ((seen & OWN_GROUP) !== 0 && thing || (seen & MY_SERVICE) === MY_SERVICE || (previous.seen & DUE_WORDS) !== 0 && DUE.test(previous.text)),
  };
}

export interface FoundBy { readonly rule: string; readonly found: Found }

const HYPOTHETICAL = /^["“'•\s]*(?:if|unless|whether|imagine|suppose)\b/i;
/** A forecast told as past is one that the outcome has overtaken. */
const OVERTAKEN = /\bhad (?:feared|expected|braced (?:it|them)sel(?:f|ves)|been braced|warned|predicted|planned|thought|been expected|forecast)\b/i;

/** What the rules find; each quantity is claimed once, by the first rule that claims it. */
export function findIn(reading: Reading, { counts, own }: Prospect): readonly FoundBy[] {
  const right = takesBack(reading.flat, reading.seen) ? rightFrom(reading.flat) : 0;
  const supposed = HYPOTHETICAL.test(reading.text) ? clauseEnd(reading.text) : 0;
  const overtaken = overtakenIn(reading);
  const found: FoundBy[] = [];
  for (const rule of rulesFor(reading.seen)) {
    if (rule === personal ? !own : !counts || reading.quantities.length === 0) continue;
    const taken = found.map(one => one.found);
    for (const one of rule.read(reading, inOrder(taken)).map(read => ({ ...read, what: asPrinted(reading, read.what, read.start) })))
      if (one.start >= supposed && isFree(one, found) && !overtaken(one) && suits(reading, one, rule)) found.push({ rule: rule.name, found: one });
  }
  return found.filter(one => one.found.start >= right).sort((a, b) => a.found.start - b.found.start);
}

/** What a page takes back ends where it says what is right: "we said 61; it was 16", "it wasn't 90 but 19". */
function rightFrom(flat: string): number {
  return /[;,]\s(?:it|that)\s(?:was|is|should)\b|\bshould (?:be|have)\b|\b(?:wasn't|isn't|weren't|not)\s[^.;]{1,30}\bbut\b/.exec(flat)?.index ?? Infinity;
}

/** What "if" supposes ends at the first comma. */
function clauseEnd(text: string): number {
  const comma = text.indexOf(', ');
  return comma < 0 ? Infinity : comma;
}

/** Between "had feared" and what came instead. */
function overtakenIn({ text, seen }: Reading): (one: Found) => boolean {
  const from = (seen & OWN_GROUP) === 0 ? Infinity : OVERTAKEN.exec(text)?.index ?? Infinity;
  const to = from === Infinity ? Infinity : from + (/\b(?:but|yet|in the event|in the end)\b|;/i.exec(text.slice(from))?.index ?? Infinity);
  return one => one.start > from && one.start < to;
}

/** Rules whose thing does not stand behind its number, and may be singular. */
const APART: readonly Rule[] = [nominal, followOn, sameCount, inTurn, ofThem, customers];

/** Late by minutes or hours is not lost: "her flight was delayed by an hour". */
const LATE = smallPattern(String.raw`^[^.;]*\b(?:delayed|delaying|delays|delay|held up|put back|pushed back|moved)\b(?:[^.;,]{0,20}?)\s(?:by|for|up to)\s(?:[\p{L}\d§.-]+\s){1,4}(?:hours?|minutes?|mins?)(?![\p{L}])`);

function suits(reading: Reading, one: Found, rule: Rule): boolean {
  if (one.outcome === 'postponed' && LATE.test(reading.flat.slice(one.start))) return false;
  return one.quantity === null || (APART.includes(rule) || countable(one.what, one.quantity.value, one.quantity.unit)) && canBe(one.what, one.outcome, reading.text.slice(Math.max(0, one.start - 24), one.end + 24));
}

function inOrder(found: readonly Found[]): readonly Found[] {
  return [...found].sort((a, b) => a.start - b.start);
}

function isFree(one: Found, found: readonly FoundBy[]): boolean {
  if (one.quantity === null) return !found.some(({ found: other }) => other.quantity !== null && other.start < one.end && one.start < other.end);
  return one.quantity.value > 0 && !found.some(({ found: other }) => other.quantity?.start === one.quantity?.start);
}
