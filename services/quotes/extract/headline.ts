/** Quotations in a headline that no quotation of the entry has: whose they are is what the headline names, else the only one heard in the entry. */
import type { QuoteClaim } from '../../kernel/core/claims.js';
import { HEADLINE, type Entry } from '../../kernel/core/entry.js';
import { looksLikeName } from '../../kernel/reading/names.js';
import { readWho, type Who } from '../../kernel/reading/names-phrase.js';
import { namesABody } from '../../kernel/reading/names-roles.js';
import { markedIn, mayQuote, type Marked } from '../../kernel/reading/quotations/marks.js';
import { isOnePerson, onlyPerson, resolve, type Person } from '../../kernel/reading/speakers/cast.js';
import { subjectAfter, subjectBefore } from '../../kernel/reading/speakers/subject.js';
import { tellingOf, type Telling } from '../../kernel/reading/speakers/telling.js';
import { BEGINS_WITH_VERB, speechVerbs } from '../../kernel/reading/speech-verbs.js';
import type { Speech } from '../../kernel/reading/spoken.js';
import { hasClause } from './clause.js';
import { hearers } from './heard.js';
import { kindOfMarked } from './kind.js';
import { isTitle } from './not-said.js';
import { repeats, sameWords, wordsOf } from './same-words.js';

/** What is quoted says something of the words before it, which are then not its speaker: "Crews 'will be back'". */
const PREDICATE = /^(?:is|are|was|were|will|would|can|could|may|might|must|should|has|have|had|does|do|makes?|won['’]t|can['’]t|cannot|isn['’]t|aren['’]t)\b/;
/** More than any headline has. */
const MOST = 8;

/** @param body all that the body presents as somebody's words @param texts their words */
export function headlineQuotes(entry: Entry, body: Speech | null, texts: readonly string[]): readonly QuoteClaim[] {
  const { headline } = entry;
  if (headline === null || !mayQuote(headline)) return [];
  const said = texts.map(wordsOf);
  return markedIn(headline).slice(0, MOST).flatMap(marked => {
    const text = headline.slice(marked.start, marked.end);
    const [before, after] = [headline.slice(0, marked.outerStart), headline.slice(marked.outerEnd)];
    const own = wordsOf(text);
    if (isTitle(text, before, after) || said.some(words => sameWords(own, words)) || isPagesOwn(entry, text)) return [];
    return [claim(entry, marked, text, speakerIn(PREDICATE.test(text) ? '' : before, after, body?.telling ?? tellingOf(entry, []), body))];
  });
}

function claim(entry: Entry, marked: Marked, text: string, found: Found | null): QuoteClaim {
  const span = { block: HEADLINE, start: marked.start, end: marked.end };
  const before = (entry.headline ?? '').slice(0, marked.outerStart);
  return {
    text, kind: headlineKind(text, before), speaker: found?.name ?? null, role: found?.role ?? null,
    span, parts: [span], rule: `headline/${found?.rule ?? 'nobody-named'}`,
  };
}

/** A clause that no words of the headline lead into is a whole remark, which a headline does not end with a stop. */
function headlineKind(text: string, before: string) {
  return /(?:^|[:–—-])\s*$/u.test(before) && /^\p{Lu}/u.test(text) && hasClause(text) ? 'direct' : kindOfMarked(text, before, '');
}

/** Words that the body uses as its own are a term, not a quotation. */
function isPagesOwn(entry: Entry, text: string): boolean {
  const words = wordsOf(text);
  return words.length < 4 && entry.blocks.some(block => repeats(wordsOf(block.text), words));
}

interface Found extends Person { readonly rule: 'headline-names' | 'only-one-heard' }

function speakerIn(before: string, after: string, telling: Telling, body: Speech | null): Found | null {
  const who = namedIn(before, after);
  const only = body ? hearers(body) : onlyPerson(telling) ?? hearers({ telling, spoken: [] });
  if (!who) return only && { ...only, rule: 'only-one-heard' };
  const resolved = resolve(telling, who, telling.blocks.length, 0);
  const bare = who.kind === 'description' && isOnePerson(who.text) && only && !namesABody(only.name) ? only : resolved;
  return bare && { ...bare, rule: 'headline-names' };
}

/** "Train strike: 'x'": what it is about, not who says it. */
const TOPIC = /(?:^|\s)(?:strikes?|action|row|dispute|live|latest|updates?|walkouts?|talks|news|watch|video|pictures|recap|analysis|stoppages?|protests?|ballot|vote|deal|pay|cuts|chaos|crisis|disruption|verdict|day \S+|\d+)$/i;

/** "Ada Lark: 'x'", "'x', says Ada Lark", "'x': minister", "Minister 'x'", "Ada Lark says it is 'x'". */
function namedIn(before: string, after: string): Who | null {
  const verb = BEGINS_WITH_VERB.exec(after);
  if (verb) return subjectAfter(after.slice(verb[0].length));
  const label = /^(?:[A-Z]+: )?([^:]{2,70}?)(?::| [-–—])\s*$/u.exec(before)?.[1];
  if (label && !TOPIC.test(label)) return readWho(label);
  if (label) return null;
  const saying = speechVerbs(before).at(-1);
  if (saying) return subjectBefore(before.slice(0, saying.start));
  const leading = before.replace(/^\p{Lu}{4,}:\s*/u, '').trim();
  const who = leading ? readWho(leading) : null;
  if (who && isSomebody(who)) return who;
  const trailing = /^\s*(?::|[-–—])\s*([^,.]{2,60})$/u.exec(after)?.[1];
  return trailing ? readWho(WITHOUT_DEED.exec(trailing)?.[1] ?? '') : null;
}

/** "minister on the offer", "drivers vow to go on": what follows who it is. */
const WITHOUT_DEED = /^([^,]*?)(?: (?:on|in|at|over|after|as|amid|to|queries|questions|attacks?|hits?|slams?|blames?|defends?|urges?|warns?|vows?|says?|tells?|calls?|insists?|is|are|will|has|have|reacts?|responds?)\b.*)?$/;

function isSomebody(who: Who): boolean {
  if (who.kind === 'name') return looksLikeName(who.name) && who.name.includes(' ');
  return who.kind === 'description' && (isOnePerson(who.text) || /s$/.test(who.text)) && who.text.split(' ').length <= 4;
}
