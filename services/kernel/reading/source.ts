/** Who says so (DOMAIN.md, "Common to every claim", `source`). */
import type { Block } from '../core/entry.js';
import { everyMatch } from './every-match.js';
import { oncePerEntry } from './passage-memo.js';
import { foldedLetters, printedPattern, smallPattern, smallPatternOfAnyScript } from './small-letters.js';
import { scanFor } from './scan.js';
import { earlierInEntry, earlierInParagraph, sentenceText, type Passage, type Range } from './passage.js';

const SAYS = String.raw`(?:says?|said|tells?|told|adds?|added|reports?(?!\s(?:for|to)\s)|reported(?!\s(?:for|to)\s)|reckons?|reckoned|thinks?(?!\stank)|thought|believes?|believed|estimates?|estimated|claims?|claimed|counts?|counted|warns?|warned|fears?|feared|expects?|confirms?|confirmed|announced?|announces|shows?|showed|lists?|listed|insists?|insisted|boasts?|boasted|concedes?|conceded|admits?|admitted|guess(?:es|ed)?|notes?|noted|reveals?|revealed|predicts?|predicted|forecasts?|suggests?|suggested|states|stated|been on to say|been in touch to say|acknowledged?|calculates?|calculated|replie[sd]|answered|wrote|writes|emails?|contacted|rang|phoned|texted|got in touch|collected|found|handed|reminded|puts? out|issued|published|released|puts?(?=\s[^,.;]{3,70}\sat\b)|makes? it|made it|(?:has|had|have) it at|heard (?:back )?from|called with|is out with|makes? the (?:number|total|figure)|its own (?:count|spreadsheet|tally|figures|counting))`;
const AUX = String.raw`(?:(?:has|have|had|is|are|was|also|just|now|already|later|earlier|since|then|today|yesterday|himself|herself|itself|will|would)\s){0,3}`;
const WORD = String.raw`[\p{L}\p{N}][\p{L}\p{N}'’.&/-]*`;
const SUBJECT = String.raw`(${WORD}(?:\s(?!(?:that|which|has|have|had|is|are|was|were|been|having)\b)${WORD}){0,9}?)`;
const EDGE = String.raw`(?:^|[,;:.!?–—•]\s["“”‘]?|["“”‘(]\s?|\b(?:and|but|when|while|as|that|because|where|though)\s)`;
/** In each pattern of telling group 1 leads to who tells, which is group 2; for text in folded letters. */
const CLAIMED_BY = smallPatternOfAnyScript(String.raw`(${EDGE}\s*)${SUBJECT}(?:,\s(?:(?!${SAYS}\b)[^,;:"“])[^;:"“]{1,90}?,|\s\([^)]*\))?\s${AUX}${SAYS}\b`, 'g');
const SAID_BY = smallPatternOfAnyScript(String.raw`([,”"’]\s(?:says|said|adds|added|warned|reports|reported)\s)((?:(?:the|an?|our)\s)?${WORD}(?:\s(?!(?:has|have|had|is|are|was|were|will|would|that)\b)${WORD}){0,6}?)(?=[,.;:]|\swho\b|$)`, 'g');
const ACCORDING = smallPatternOfAnyScript(String.raw`(\b(?:according to|figures from|data from|(?:by|on) (?=[^,.;]{2,40}(?:count|estimate|reckoning|tally|report|figures|log)\b))\s?)((?:the|an?|our|its)?\s?${WORD}(?:\s(?!(?:count|estimate|reckoning|tally|figures|show|of|from)\b)${WORD}){0,7}?)(?=\s(?:count|estimate|reckoning|tally|figures|from|of|show)\b|[,.;:]|$)`, 'g');
const TRAILING = smallPattern(String.raw`(?:([,”"’]\s)([^,;:.”“"]{2,70})|(\s)(he|she|they|it))\s(?:says?|said|reports?|reckons?|added|adds)[.”"’]*$`);
/** "the company's parting shot is that …". */
const LINE_IS = smallPatternOfAnyScript(String.raw`((?:^|[,;:]\s|\b(?:and|but)\s))((?:the\s)?[\p{L}][^,;:]{1,50}?)['’]s?\s(?:\p{L}+\s){0,2}(?:shot|message|estimate|claim|line|count|figures?|numbers|score|verdict|answer|reply|reckoning|tally)(?:\s(?:is|was)\s(?:that\b)?|(?:\sfor\s[^:;.]{2,30})?:\s)`, 'g');

const PUT_AT = smallPatternOfAnyScript(String.raw`(^|\s)((?:the\s)?\p{L}+)\sputs?\sat\b`, 'g');

/** Not somebody: what cannot tell. */
const NOBODY = smallPatternOfAnyScript(String.raw`^(?:the|an?|its|their|our|his|her|.*\bwe|.*\bi|that|which|this|these|those|there|what|who|it was|we|i|you|nobody|people|patients|most|some|many|all|none|half|when|if|as|and|or|but|will|one|none|no one|none of.*|has .*|have .*|had .*|is .*|was .*|got .*|did .*|went .*|came .*|up|.*\bwhich (?:it|they|he|she)|which|.*\bhaving|not .*|the two last.*|he had|how|in|at|on|by|of|for|from|to|with|after|before|since|the (?:strike|row|ballot|action|number|numbers|dispute|proportion|share|figure|sign|story|bill)|new figures|figures|fears|(?:an?|our|the)\s(?:[\d.:]\S*\s|earlier\s)*(?:post|entry|update)|\d.*)$`);
const PRONOUN = /^(?:he|she|it|they)$/i;
const LEADING = /^(?:(?:and|but|so|then|now|meanwhile|yesterday|today|overnight|earlier|later|however|still)\s|on\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s(?:(?:morning|afternoon|evening|night)\s)?|(?:in|on|at|by)\s[^,]{1,40},\s)+/i;
const DOCUMENT = /['’]s?\s(?:(?:own|latest|last|final|provisional|running|new|parting|tea-time|count|returns?|figures?|breakdown|bulletin|estimate|tally|sweep|survey|shot|data|count|service map|map|log|statistics|of|total|numbers|update|staff)\s?)+$/iu;

/** Words of a clause that a name or a description does not hold. */
const CLAUSE = /\b(?:got|has|have|had|is|are|was|were|been|than|whether|she|he|they|we|it)\b(?=.*\s)|\b(?:than|to|that)$|^(?:his|her|my|their)\s.*\b(?:has|had|is|was)\b/i;

/** Ends where a name would have to begin, or says how and not who: "by my (count)", "the same". */
const NO_NAME = /^(?:by|in|on|at|from|of|with)\s|(?:^|\s)(?:my|our|your|his|her|its|their)$|^the same$/i;

interface Attribution { readonly at: number; readonly end: number; readonly who: string }

/** As named, an article kept ("the Telegraph", "officials"); null where nobody is. */
export function sourceOf(passage: Passage, span: Range): string | null {
  const block = passage.entry.blocks[passage.block];
  if (block?.kind === 'quote' || block?.kind === 'message') return quotedIn(passage, span) ?? sender(block) ?? introducedBy(passage);
  return quotedIn(passage, span) ?? ownSource(passage, span) ?? carried(passage) ?? announced(passage) ?? reporter(passage);
}

function ownSource(passage: Passage, span: Range): string | null {
  const found = attributionsIn(sentenceText(passage), passage.entry);
  const at = span.start - passage.sentence.start;
  const chosen = found.filter(one => one.at <= at).at(-1) ?? found[0];
  return chosen ? resolve(chosen.who, passage) : actor(passage);
}

/** "The association, Ucea, has done a ring-round … and thinks that": the verb of telling is the second of its subject. */
function actor(passage: Passage): string | null {
  const sentence = sentenceText(passage);
  if ((scan(sentence) & TELLS) === 0 || !SECOND_VERB.test(foldedLetters(sentence))) return null;
  const apposed = /^(?:The|An?)\s[\p{Ll}'’\s-]+,\s(\p{Lu}[\p{L}'’ -]{1,40}),\s/u.exec(sentence)?.[1];
  const trailed = /^[^,]{3,60},\s(\p{Lu}[\p{L}'’ -]{3,40}),\s/u.exec(sentence)?.[1];
  return apposed ?? trailed ?? subjectOf(sentence);
}

const SECOND_VERB = smallPattern(String.raw`\sand\s${AUX}${SAYS}\b`);

/** Every word of telling that the patterns know; the nouns of "according to its count"; those of "its message is". */
const TELLS = 2, COUNT_OF = 4, LINE = 8;
const forms = (verbs: string, ...endings: string[]): string[] => verbs.split(' ').flatMap(verb => ['', ...endings].map(ending => verb + ending));
const scan = scanFor([], [
  ...forms('add report reckon claim count warn fear confirm show list insist boast reveal predict suggest email note', 's', 'ed', 'd'), ...forms('believe estimate announce concede acknowledge calculate note', 's', 'd'),
  ...forms('guess expect think forecast tell say admit', 's', 'es', 'ed', 'ted'), ...'told said thought states stated been replies replied answered wrote writes contacted rang phoned texted got collected found handed reminded put puts issued published released make makes made its heard called it out'.split(' '),
], 'according figures data count estimate reckoning tally report log'.split(' '), 'shot message estimate claim line count figure figures numbers score verdict answer reply reckoning tally'.split(' '));
const PATTERNS: readonly (readonly [RegExp, number])[] = [[CLAIMED_BY, TELLS], [SAID_BY, TELLS], [ACCORDING, COUNT_OF], [LINE_IS, LINE], [PUT_AT, TELLS]];

const attributionsIn = oncePerEntry(readAttributions);

function readAttributions(sentence: string): readonly Attribution[] {
  const seen = scan(sentence);
  if (seen < TELLS) return [];
  const folded = foldedLetters(sentence);
  const found: Attribution[] = [];
  const add = (who: string | undefined, at: number, end: number): void => {
    const name = who && cleaned(who);
    if (name && !isNobody(name) && !NO_NAME.test(name) && !CLAUSE.test(name)) found.push({ at, end, who: name });
  };
  const addWho = (match: RegExpExecArray, end: number, lead = match[1] ?? '', who = match[2] ?? ''): void => {
    const from = match.index + lead.length;
    add(sentence.slice(from, from + who.length), match.index, end);
  };
  for (const [pattern, words] of PATTERNS)
    for (const match of (seen & words) === 0 ? [] : everyMatch(pattern, folded)) addWho(match, match.index + match[0].length);
  const trailing = (seen & TELLS) === 0 ? null : TRAILING.exec(folded);
  if (trailing) addWho(trailing, sentence.length, trailing[1] ?? trailing[3], trailing[2] ?? trailing[4]);
  return found.sort((a, b) => a.at - b.at);
}

function isNobody(name: string): boolean {
  return NOBODY.test(foldedLetters(name));
}

function cleaned(who: string): string {
  return who.trim().replace(/[.,;:]+$/, '').replace(LEADING, '').replace(DOCUMENT, '').replace(/['’]s$/, '').replace(/^(?:and|but|while|when|as)\s/i, '');
}

/** "The union disputes that: it says …". */
const DISPUTES = /^((?:The\s)?\p{L}[^,;:.]{1,50}?)\s(?:disputes?|disputed|denies|denied|rejects?|rejected|disagrees?|disagreed|counters?)\b[^;:]{0,60}[;:]\s(?:it|they|he|she)\b/u;

function resolve(who: string, passage: Passage): string | null {
  if (!PRONOUN.test(who)) return who;
  const own = DISPUTES.exec(sentenceText(passage))?.[1];
  if (own) return own;
  for (const earlier of [...earlierInParagraph(passage), ...earlierInEntry(passage)]) {
    const sentence = sentenceText(earlier);
    const said = attributionsIn(sentence, passage.entry).find(one => !PRONOUN.test(one.who))?.who ?? subjectOf(sentence);
    if (said) return said;
  }
  return null;
}

const NAMED_SUBJECT = /^((?:The |A |An |Our )?(?:[\p{Lu}][\p{L}'’.-]*|of|for|and|on|the|[\p{Ll}-]{3,14})(?:\s(?:\p{Lu}[\p{L}'’.-]*|of|for|and|\p{Ll}{4,12}))*?)(?:,| (?:has|have|is|was|had|will|gave|gives|disputes?|published)\b)/u;
const AT_PLACE = /^(?:At|In|On|Outside|Across|For|From|With|By|Near|Over|Under|After|Before|Since|During|When|While|As|If|Of)\s/;

function subjectOf(sentence: string): string | null {
  const subject = NAMED_SUBJECT.exec(sentence)?.[1];
  return subject && /\p{Lu}\p{L}+/u.test(subject) && subject.length < 60 && !AT_PLACE.test(subject) && !isNobody(subject) ? subject : null;
}

/** A telling goes on through its paragraph until a sentence opens on another place or time. */
function carried(passage: Passage): string | null {
  if (OTHER_PLACE.test(sentenceText(passage))) return null;
  for (const earlier of earlierInParagraph(passage)) {
    const found = attributionsIn(sentenceText(earlier), earlier.entry).at(-1);
    if (found) return resolve(found.who, earlier);
    if (OTHER_PLACE.test(sentenceText(earlier))) return null;
  }
  return takesUpFigures(passage);
}

/** "More from the board's figures" opens an entry of its figures; "The warning comes from Ann Oake" follows one. */
const OPENS = /^(?:more\s|the latest\s|now\s|numbers\s|figures\s)*from\s((?:the\s)?\p{L}[^,;:.]{2,60}?)['’]s?\s(?:\p{L}+\s){0,2}(?:figures|returns|data|count|numbers|statistics)\b/iu;
const COMES_FROM = /^(?:The|That|This)\s(?:warning|figures?|forecast|estimate|number|claim|prediction|count)s?\s(?:come|comes|came|is|are)\sfrom\s([^.;]{3,90})/u;

function announced(passage: Passage): string | null {
  const { entry, block } = passage;
  const opening = OPENS.exec(entry.blocks[0]?.text ?? '')?.[1];
  if (opening) return opening;
  const rest = passage.text.slice(passage.sentence.end).trim() || (entry.blocks[block + 1]?.text ?? '');
  return COMES_FROM.exec(rest)?.[1]?.trim() ?? null;
}

const OTHER_PLACE = /^(?:At|In|Outside|Across|When|Over)\s(?:the\s)?(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|the)\b)\p{Lu}/u;

const TAKES_UP = /^(?:they|it|that|these|those|both|the same|of (?:its|their|those|these))\b/i;

/** "They show …", "The board has since …" take up what the block before told. */
function takesUpFigures(passage: Passage): string | null {
  if (passage.block <= 0 || passage.entry.blocks[passage.block]?.kind !== 'paragraph' || !TAKES_UP.test(sentenceText(passage))) return null;
  const last = earlierInEntry(passage)[0];
  const found = last && attributionsIn(sentenceText(last), last.entry).at(-1);
  return found && last ? resolve(found.who, last) : null;
}

function reporter(passage: Passage): string | null {
  const author = passage.entry.authors[0];
  return author && /\b(?:I|my)\b/.test(sentenceText(passage)) ? author : null;
}

/** "Sharon Cole, Leeds" -> "Sharon Cole". */
function sender(block: Block): string | null {
  return block.by?.split(/,|\s@| \(| – | - /, 1)[0]?.trim() || null;
}

function introducedBy(passage: Passage): string | null {
  for (const earlier of earlierInEntry(passage)) {
    const found = attributionsIn(sentenceText(earlier), earlier.entry).at(-1)?.who ?? subjectOf(sentenceText(earlier));
    if (found && !PRONOUN.test(found)) return found;
  }
  return null;
}

const QUOTATION = printedPattern(String.raw`[“"]([^“”"]*)(?:[”"]|$)|(?<![\p{L}])‘([^‘]*?)(?:’(?![\p{L}])|$)`, 'g');

/** The speaker of the quotation that holds the span; what the quotation itself names wins. */
function quotedIn(passage: Passage, span: Range): string | null {
  const quotation = quotationsIn(passage.text, passage.entry).find(({ end }) => end >= span.end);
  if (quotation === undefined || quotation.start > span.start) return null;
  const { start, end } = quotation;
  const inner = attributionsIn(passage.text.slice(Math.max(start + 1, passage.sentence.start), Math.min(end, passage.sentence.end)), passage.entry).filter(one => !PRONOUN.test(one.who));
  return inner[0]?.who ?? speakerAround(passage, start, end);
}

const quotationsIn = oncePerEntry(text => everyMatch(QUOTATION, text).map((match): Range => ({ start: match.index, end: match.index + match[0].length })));

function speakerAround(passage: Passage, start: number, end: number): string | null {
  const signed = /^\s*[-–—]\s*([^,\n]{3,60})/u.exec(passage.text.slice(end))?.[1];
  if (signed) return signed.trim();
  const outside = passage.text.slice(0, start).slice(-200) + '“”' + passage.text.slice(end, end + 120);
  const found = attributionsIn(outside, passage.entry).at(-1);
  if (found) return resolve(found.who, passage);
  return introducedBy(passage);
}
