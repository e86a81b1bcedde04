/** Finds the phrase that tells who does what a verb says: before the verb, after it, or at the head of the sentence. */
import { looksLikeName, withoutTitle } from '../names.js';
import { readWho, type Who } from '../names-phrase.js';
import { everyMatch } from '../every-match.js';
import { withoutLeading } from './leading.js';
import { untilStop } from './stops.js';

const ADVERBS = String.raw`has|have|had|is|was|were|are|been|being|be|will|would|could|can|may|might|did|does|do|not|n['’]t|wouldn['’]t|won['’]t|didn['’]t|doesn['’]t|isn['’]t|don['’]t|couldn['’]t|also|then|later|just|now|already|since|earlier|again|once|today|yesterday|tonight|itself|himself|herself|themselves|only|even|still|meanwhile|duly|first|both|all|all but|once again|this morning|this afternoon|this evening|last night|(?:on |last )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|rather|always|never|often|sometimes|soon|instead|too|ever|(?!(?:family|assembly|bully|reply|supply|rally|tally|monopoly|anomaly|homily|belly|jelly|elderly)$)\p{Ll}{3,}ly`;
const TRAILING_ADVERB = new RegExp(String.raw`(?:^|[\s,]+)(?:${ADVERBS}|(?:is|was|are|were) (?:reported|believed|thought|understood|alleged|quoted|said) (?:to have|as))$`, 'u');
/** Where a clause with a subject of its own begins. */
const CLAUSE = /[;:\u0001\u0002]|\s[–—-]\s|,?\s(?:but|though|although|while|whereas|because|whether|what|how|yet)\s|,\s(?:and|as|so|when|if|or|after|before)\s|\s(?:that|when|as|if)\s(?=(?:he|she|it|they|the|a|an|one|its|his|her|their)\s|\p{Lu})|,?\s(?:(?:in |of |to |for |by |at |on |with |from )?(?:which|whom)(?: point| time)?|where|who(?=\s\p{Lu}))\s(?=(?:he|she|it|they|the|a|an|one|some|many|his|her|its|their)\s|\p{Lu})|,\swhere\s|\sand\s(?=(?:he|she|it|they)\s)/gu;
const FINITE = /(?<![\p{L}'’])(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did|do|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|hasn['’]t|haven['’]t|hadn['’]t|won['’]t|wouldn['’]t|can['’]t|couldn['’]t|doesn['’]t|didn['’]t|don['’]t)(?![\p{L}'’])/u;
const PRONOUN = /(?:^|[\s\u0001\u0002])(I|[Hh]e|[Ss]he|[Tt]hey|[Ww]e)(?:['’](?:d|s|ve|m|re|ll))?$/u;
/** "She said x, and added": the subject stands with the verb before. */
const UNDERSTOOD = /(?:^|[\s,])(?:and|but|then|before|or)$/;
/** "The minister - who has held the job for three weeks - says". */
const ASIDE = / [–—-] [^–—\u0001]{1,140} [–—-]\s*$/u;
/** "Ada Lark said officials told her": what follows the first verb is a clause of its own. */
const NESTED = /(?:said|says|added|adds|insisted|insists|argued|argues|claimed|claims|warned|warns|thought|thinks|believes|believed) ([^,]+)$/;
const LONGEST = 220;

/** The clause's subject that a verb follows. @param before the sentence up to the verb */
export function subjectBefore(before: string): Who | null {
  const text = withoutAdverbs(withoutBrackets(before.slice(-LONGEST * 2)).replace(ASIDE, ''));
  const pronoun = PRONOUN.exec(text)?.[1];
  if (pronoun) return readWho(pronoun);
  if (UNDERSTOOD.test(text)) return null;
  const inserted = insertedSubject(text);
  if (inserted) return readWho(inserted);
  const phrase = withoutLeading(lastClause(withoutLeading(text)));
  if (phrase === '' || phrase.length > LONGEST) return null;
  return readWho(withoutEarlierClause(phrase));
}

const SUBJECT_END = /[.;:!?\u0001\u0002\n]|\s[–—-]\s/gu;

/** "The plan, the council said": an attribution put into somebody else's sentence. What explains a name would have a comma behind it. */
const INSERTED = /,\s((?:the|an?|its|his|her|their|one) [^,]{2,60}|\p{Lu}[^,]{1,60})$/u;

function insertedSubject(text: string): string | null {
  const [whole = '', subject = ''] = INSERTED.exec(text) ?? [];
  if (subject === '' || / (?:and|or|who|which|that) |\u0001|\u0002/.test(subject)) return null;
  const explains = /^(?:the|an?|its|his|her|their|one) /.test(subject) && looksLikeName(withoutTitle(text.slice(0, -whole.length)));
  return explains ? null : subject;
}

/** The subject of a verb that comes first: "says Ada Lark, 31, who waits". @param after the sentence from behind the verb */
export function subjectAfter(after: string): Who | null {
  const phrase = withoutBrackets(untilStop(after, SUBJECT_END));
  return readWho(phrase.slice(0, LONGEST).replace(/ (?:when|after|before|outside|as he|as she|as they|in an? |on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|in reply|in response).*$/s, '').trim());
}

/** Who the sentence is about: what stands before its first verb that can be told as one. */
export function subjectOf(sentence: string): Who | null {
  const text = withoutLeading(withoutBrackets(sentence.trim()));
  const told = text.includes(' who ') ? WITH_CLAUSE.exec(text)?.[0] : undefined;
  if (told) return readWho(told);
  const verb = firstVerb(text.slice(0, LONGEST * 2));
  if (verb <= 0 || verb > LONGEST) return null;
  return readWho(withoutRelative(withoutAdverbs(text.slice(0, verb))));
}

/** Where the first of them stands; -1 when there is none. Each looks no further than the one before found something. */
function firstVerb(text: string): number {
  const end = [FINITE, LEXICAL, AFTER_NAME, PAST].reduce((until, verb) => verb.exec(text.slice(0, until))?.index ?? until, text.length + 1);
  return end > text.length ? -1 : end;
}

/** "Ada Lark, 41, who chairs the board, has …": the verb of the clause inside is not the sentence's. */
const WITH_CLAUSE = /^(?:[Tt]he |[Ii]ts )?\p{Lu}[\p{L}'’.-]*(?: [\p{L}'’.-]+){0,6},(?: (?:aged )?\d{1,3},)? who [^,;:\u0001\u0002]{3,140}(?=,)/u;

/** Right after a name, a word in small letters that ends like a verb. */
const AFTER_NAME = /(?<=\p{Lu}[\p{L}'’-]+,? )\p{Ll}{2,}(?:ed|[^s\W]s)(?=[\s:,.])/u;

/** Any verb in the past, told by what follows it. */
const PAST = /(?<=[\p{L},'’”] )(?!(?:called|named|based|dressed|titled|entitled|armed|aged|used|supposed|added)\b)\p{Ll}{2,}ed(?= (?:the|an?|his|her|its|their|to|on|at|in|off|out|up|down|back|for|with|from|that|into|over|against|about|as|around|away|it|him|them|us|me|reporters|supporters|members|people|\p{Lu}\S+)(?:[\s,:]|$)|[:,]?$)/u;

/** Verbs that often follow a person's name or description, for sentences without an auxiliary. */
const LEXICAL = /(?<=[\p{L},'’”] )(?<!(?:^|[\s(])(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Mm]y|[Nn]o|[Tt]his|[Tt]hat|[Tt]o|of|for|in|on|by|with|first|last|more|less|new|phone|pay) )(?:says?|said|tells?|told|works?|worked|writes?|wrote|teaches|lives?|runs?|ran|sends?|sent|comes?|came|goes|went|rang|rings|drives?|drove|thinks?|thought|wants?|wanted|makes?|made|speaks?|spoke|contacted|posts|posted|emails|emailed|joined|calls?|called|looks?|looked|waited|waits|stood|stands|arrived|organises|leads|led|chairs?|chaired|owns?|keeps?|kept|needs?|needed|uses?|used|faces|faced|missed|lost|turned|found|got|gets|gave|gives|took|takes|met|meets|began|begins|started|starts|describes|described|insists|insisted|warns|warned|believes|believed|fears|feared|claims|claimed|argues|argued|expects|expected|accepts|accepted|appears|appeared|puts?|shows?|showed|added|adds|explains|explained|visited|visits|asked|asks)(?![\p{L}-])/u;

/** "Ada Lark (Con, Leith) said". */
export function withoutBrackets(text: string): string {
  return text.includes('(') ? text.replace(/ ?\([^()]{1,140}\)/g, '') : text;
}

function withoutAdverbs(text: string): string {
  let rest = text.trimEnd();
  for (let cut = trailingAdverb(rest); cut >= 0; cut = trailingAdverb(rest)) rest = rest.slice(0, cut).trimEnd();
  return rest;
}

/** No adverb is longer. */
const LONGEST_ADVERB = 40;

/** Where the adverb that ends a text begins, blank before it included; -1 when none does. */
function trailingAdverb(text: string): number {
  const from = Math.max(0, text.lastIndexOf(' ', text.length - LONGEST_ADVERB));
  const cut = text === '' ? null : TRAILING_ADVERB.exec(text.slice(from));
  return cut ? from + cut.index : -1;
}

function lastClause(text: string): string {
  let start = 0;
  for (const boundary of everyMatch(CLAUSE, text)) {
    const end = boundary.index + boundary[0].length;
    if (text.slice(end).trim() !== '' && !insideRelative(text, boundary.index)) start = end;
  }
  return text.slice(start).trim();
}

/** "X, who began a protest but left," goes on after its relative clause: the comma at the end says so. */
function insideRelative(text: string, at: number): boolean {
  return /,\s*$/.test(text) && /,\s(?:who|which|whose)\s[^,]*$/.test(text.slice(0, at));
}

/** A verb inside the phrase ends another clause, unless a comma shows the phrase to hold a clause of its own. */
function withoutEarlierClause(phrase: string): string {
  const nested = NESTED.exec(phrase)?.[1];
  if (nested) return nested;
  if (phrase.includes(',') || / (?:who|which|that) /.test(phrase)) return phrase;
  const parts = phrase.split(FINITE);
  const last = (parts.at(-1) ?? '').trim();
  return (/^\p{Ll}+ing /u.test(last) ? parts.at(-2)?.trim() : last) || phrase;
}

function withoutRelative(phrase: string): string {
  return phrase.replace(/,?\s(?:who|which|whose)\s[^,]*$/, '');
}
