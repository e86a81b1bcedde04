/** The place or body a claim is about (DOMAIN.md, "Common to every claim", `where`). */
import type { Entry } from '../core/entry.js';
import { clauseAround } from './clause.js';
import { everyMatch } from './every-match.js';
import { mentionsIn, type Mention } from './mentions.js';
import { smallLetters, smallPattern } from './small-letters.js';
import { oncePerEntry } from './passage-memo.js';
import { continues, earlierInEntry, earlierInParagraph, sentenceText, type Passage, type Range } from './passage.js';

const LOCATIVE = /^(?:in|at|across|outside|around|throughout|near|within|inside|over|to|off|on)$/;
/** What a body does that a person seldom does in a report: the name before it is a body's. */
const BODY_ACTS = /^(?:,\s(?!an?\s|who\s|\d|the\s)[^,]{3,60},)?,?\s(?:which[^,]*,\s|meanwhile,?\s|alone\s|also\s|itself\s)?(?:has|have|had|is|isn['’]t|was|were|are|put|lost|cancelled|postponed|moved|scrapped|scratched|scrubbed|dropped|shelved|pulled|axed|stood|called|rearranged|rescheduled|rebooked|closed|shut|runs?|ran|got|managed|withdrew|gave|could|saw|sees|expects?|expected|fears?|hopes?|says|reports?|tells|said|reported|claims?|counted)\b/u;
const PERSONAL_ACT = /^\s(?:emails?|writes|texts|tweets|contacted)\b/u;
const NATIONAL = /^(?:the|that|this|these|their|its) (?:department|union|government|agency|society|association|strikes?|walkouts?|dispute)\b/i;
const HOME = /\b(?:from|\d\d,\sof)\s(?:the\s)?$/;

/** The name as the text gives it, else the blog's scope; null where neither is. */
export function whereOf(passage: Passage, span: Range): string | null {
  const block = passage.entry.blocks[passage.block];
  return ownWhere(passage, span)
    ?? first(earlierInParagraph(passage))
    ?? (continuesEntry(passage, block?.kind) ? first(earlierInEntry(passage)) : null)
    ?? onlyBody(passage, block?.kind)
    ?? attributionWhere(block?.kind === 'quote' || block?.kind === 'message' ? block.by : signature(passage.text))
    ?? headlineWhere(passage)
    ?? passage.entry.scope;
}

function ownWhere(passage: Passage, span: Range): string | null {
  const sentence = sentenceText(passage);
  const places = placesIn(passage.entry, sentence);
  if (places.length < 2) return places[0] ? named(sentence, places[0]) : null;
  const at = { start: span.start - passage.sentence.start, end: span.end - passage.sentence.start };
  return named(sentence, nearest(places, at, clauseAround(sentence, at.start)));
}

/** In the claim's own clause the one that stands before it, then after; then the last before the claim; then the first. */
function nearest(places: readonly Mention[], at: Range, clause: Range): Mention {
  const own = places.filter(place => place.start >= clause.start && place.start < clause.end);
  const before = (from: readonly Mention[]): Mention | undefined => from.filter(place => place.start < at.start).at(-1);
  return before(own) ?? own[0] ?? before(places) ?? places[0] as Mention;
}

function first(passages: readonly Passage[]): string | null {
  for (const passage of passages) {
    const sentence = sentenceText(passage);
    const place = placesIn(passage.entry, sentence)[0];
    if (place) return named(sentence, place);
  }
  return null;
}

/** A short entry that has named one body, and only one, is about it. */
function onlyBody(passage: Passage, kind: string | undefined): string | null {
  if (kind === 'message' || kind === 'list' || passage.entry.blocks.length > 7) return null;
  const bodies = earlierInEntry(passage).flatMap(earlier => placesIn(passage.entry, sentenceText(earlier)).filter(place => place.kind === 'body').map(place => named(sentenceText(earlier), place)));
  return new Set(bodies).size === 1 ? bodies[0] as string : null;
}

/** Statements go on from what introduced them; other sentences only where they say so. */
function continuesEntry(passage: Passage, kind: string | undefined): boolean {
  if (passage.block <= 0 || kind === 'message' || kind === 'list') return false;
  const sentence = sentenceText(passage);
  return kind === 'quote' || continues(sentence) && !NATIONAL.test(sentence);
}

/** Characters at a block's end in which a signature is looked for. */
const SIGNED = 200;

/** What stands after the closing mark of a signed remark: "… today.” – Ann Oake, matron, Bury Infirmary". */
function signature(text: string): string | null {
  return /[”"’]\s*[-–—]\s*([^\n”"]{5,160})$/u.exec(text.slice(-SIGNED))?.[1] ?? null;
}

/** A sender's home town is no place that the claim is about; the body somebody works for is. */
function attributionWhere(by: string | null): string | null {
  if (!by) return null;
  const place = mentionsIn(by, () => false).find(mention => mention.kind === 'body');
  return place ? named(by, place) : null;
}

function headlineWhere(passage: Passage): string | null {
  const headline = passage.entry.headline;
  if (!headline || passage.block < 0 || passage.entry.blocks.length > 8) return null;
  const places = placesIn(passage.entry, headline);
  return places.length === 1 ? named(headline, places[0] as Mention) : null;
}

/** Names in a sentence that there is reason to take for a place or a local body. */
const placesOf = oncePerEntry(readPlaces);

function placesIn(entry: Entry, sentence: string): readonly Mention[] {
  return placesOf(sentence, entry);
}

function readPlaces(sentence: string, entry: Entry): readonly Mention[] {
  const mentions = mentionsIn(sentence, word => isSurname(word, entry));
  const places = [...mentions.filter(mention => isPlace(sentence, mention)), ...quartersIn(sentence)];
  return joined(sentence, places.sort((a, b) => a.start - b.start));
}

/** Parts of a country in small letters: "in the south east", "the capital's crews". */
const QUARTER = /\bthe (?:capital|(?:north|south)[- ](?:east|west)|(?<=(?:in|across|throughout) the )(?:north|south|east|west))(?=['’]s|[\s,.;)]|$)/g;

function quartersIn(sentence: string): readonly Mention[] {
  return everyMatch(QUARTER, sentence).map(match => ({ start: match.index, end: match.index + match[0].length, text: match[0], kind: 'place' as const, before: '' }));
}

const UNION = /\b(?:union|association|society|federation|confederation|regulator),\s(?:the\s)?$/i;

function isPlace(sentence: string, mention: Mention): boolean {
  const lead = sentence.slice(0, mention.start), after = sentence.slice(mention.end);
  if (mention.kind === 'time' || mention.kind === 'person' || mention.kind === 'authority' || HOME.test(lead) || UNION.test(lead)) return false;
  if (/^\s(?:union|association|federation|guild|society|confederation)\b/.test(after)) return false;
  if (mention.kind === 'body') return !PERSONAL_ACT.test(after) && !isOffice(after);
  if (located(lead, after, mention)) return true;
  if (mention.kind === 'place') return !/^\s(?:spokes|minister|secretary|office)/.test(after);
  return mention.before === '' || mention.before === 'the' || /[,;:–—•-]\s*(?:and\s)?(?:the\s)?$/u.test(lead) || /\b(?:and|but|while|that|when)\s(?:the\s)?$/.test(lead)
    ? actsAsBody(mention, after) : false;
}

const PREPOSITION = smallPattern(String.raw`(\p{L}+)\s(?:the\s|central\s|north\s|south\s|east\s|west\s|nearby\s|all\s|much of\s|[\p{L}-]+ern\s)*$`);
/** Characters before a name in which its preposition stands. */
const WINDOW = 60;

function located(lead: string, after: string, mention: Mention): boolean {
  const preposition = PREPOSITION.exec(smallLetters(lead.slice(-WINDOW)))?.[1];
  if (!preposition || !LOCATIVE.test(preposition)) return /(?:much|parts|all|rest|north|south|east|west) of\s(?:the\s)?$/i.test(lead);
  if (/^\s?(?:Show|News|Live|Today|Breakfast|Radio|TV)\b/.test(after)) return false;
  if (preposition === 'on') return false;
  if (preposition === 'to') return false;
  return mention.text.length > 1;
}

// A title or an office follows: the body is how a person is described, not where the claim stands.
function isOffice(after: string): boolean {
  return /^\s(?:spokes\p{L}+|chair\p{L}*|chief|director)\b/u.test(after);
}

function actsAsBody(mention: Mention, rest: string): boolean {
  const after = rest.replace(/^['’](?=\s)/, '');
  if (mention.before === '' && /^,\s(?:\d|nobody|no one|about|some|call it|closer|an? )/.test(after) && mention.start < 3) return mention.text.split(' ').length <= 3;
  if (/^:\s/.test(after)) return mention.before === '' && mention.text.split(' ').length <= 3;
  if (!BODY_ACTS.test(after) || /^\s(?:says|said|reports|reported)\s*[.”"’]*$/.test(after)) return false;
  return mention.before === 'the' || (mention.text.split(/\s/).length === 1 || /\band\b|\bSt\b/.test(mention.text)) && !/^[A-Z]{2,5}$/.test(mention.text) || /^[A-Z]{3,5}$/.test(mention.text) && !/^\s(?:says|said|reports?|claims?|reckons?|counted)\b/.test(after);
}

/** Asked again for every claim of an entry. */
const isSurname = oncePerEntry((word, entry) => looksPersonal(entry, word));

/** A word that elsewhere in the entry closes a longer personal name ("Nia Okoro", then "Okoro"), or has a title before it. */
function looksPersonal(entry: Entry, word: string): boolean {
  if (/\s/.test(word)) return /^\p{Lu}\p{Ll}+ (?:\p{Lu}\p{L}*[-'’]?)+\p{L}+(?:-\p{L}+)*$/u.test(word) && hasPersonalContext(entry, word);
  return texts(entry).some(text => closesName(text, word));
}

const NAME_BEFORE = /(?:\p{Lu}\p{Ll}+|Mr|Mrs|Ms|Dr|Prof)\.?\s$/u;
const OPENS_SENTENCE = /(?:^|[^\p{L}])(?:In|At|On|From|Across|For|And|But|When|By|The|To|Outside|Near)\s$/u;

/** True where the first longer name that the word closes is no preposition and place. */
function closesName(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const lead = text.slice(Math.max(0, at - WINDOW), at);
    if (!/^\p{L}/u.test(text.slice(at + word.length, at + word.length + 2)) && NAME_BEFORE.test(lead)) return !OPENS_SENTENCE.test(lead);
  }
  return false;
}

function hasPersonalContext(entry: Entry, name: string): boolean {
  return texts(entry).some(text => {
    const at = text.indexOf(name);
    if (at < 0) return false;
    const after = text.slice(at + name.length, at + name.length + 40), before = text.slice(Math.max(0, at - 24), at);
    return /^(?:, (?:an? |the \p{Ll}|her |his |chief|chair|deputy|general|head|from)|,? (?:\d{1,2},|who)| (?:says|said|told|added|tweets|writes|contacted|has said|has told|emails|writes))/u.test(after) || /\b(?:says?|said|told|minister|secretary|doctor|nurse|manager|director|midwife|leader|reporter|organiser|steward)\s$/i.test(before);
  });
}

function texts(entry: Entry): readonly string[] {
  return [entry.headline ?? '', ...entry.authors, ...entry.blocks.map(block => block.text), ...entry.blocks.map(block => block.by ?? '')];
}

/** "Ysbyty Gwynedd in Bangor" is one place named twice over; so is "Goldsmiths, in south-east London". */
function joined(sentence: string, places: readonly Mention[]): readonly Mention[] {
  const found: Mention[] = [];
  for (const place of places) {
    const last = found.at(-1);
    const between = last ? sentence.slice(last.end, place.start) : '';
    if (last && last.kind !== 'place' && /^,?\s(?:in|at)\s(?:\p{Ll}[\p{L}-]*\s)?$/u.test(between)) found[found.length - 1] = { ...last, end: place.end };
    else found.push(place);
  }
  return found;
}

function named(sentence: string, place: Mention): string {
  const lead = sentence.slice(0, place.start);
  const compass = /(?:the\s)?(?:(?:north|south|east|west|central|mid|inner|outer)(?:-(?:east|west))?\s)$/i.exec(lead)?.[0] ?? (/\bthe\s$/i.test(lead) ? 'the ' : '');
  const text = sentence.slice(place.start, place.end);
  return singleBlanks(compass + (text.startsWith(place.text) ? text : place.text)).trim();
}

function singleBlanks(name: string): string {
  return ODD_BLANKS.test(name) ? name.replace(/\s+/g, ' ') : name;
}

const ODD_BLANKS = /[^\S ]| {2}/;
