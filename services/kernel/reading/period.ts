/** Whether a figure is of this strike, a past one, or a running total (DOMAIN.md, "Common to every claim", `period`). */
import type { Period } from '../core/claims.js';
import { monthOf } from './calendar.js';
import { clauseAround } from './clause.js';
import { scanFor, type Groups } from './scan.js';
import { smallLetters, smallPattern } from './small-letters.js';
import { continues, earlierInParagraph, sentenceText, type Passage, type Range } from './passage.js';

const MONTHS = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const STRIKES = '(?:strikes?|walk-?outs?|stoppages?|dispute|action|campaign|disputes)';
const CUMULATIVE = smallPattern(String.raw`(?<!time )\bsince (?:(?:the|its|this|their) (?:\p{L}+ )?${STRIKES}|(?:last |early |late |mid-)?${MONTHS}|last (?:year|summer|autumn|winter|spring)|\d{4}|it (?:all )?began|they began)|\bto date\b|\b(?:running|cumulative|overall|grand) (?:total|count|tally|toll)\b|\bso far\b[^.]*\b(?:as a result of the|in the dispute|since|over|across|this year)|\bas a result of (?:the|this) (?:dispute|${STRIKES}s\b)|\ball (?:of )?(?:\S+ )?(?:\S+['’]s? )?(?:${STRIKES}|days|strike days)\b[^.]*\btogether\b|\b(?:across|over|in) (?:all|the (?:three|four|five|six|seven|eight|nine|ten|\d{1,2})) (?:${STRIKES}|rounds)|\btakes? (?:that|the|its)[^.]{0,60}(?:total|number|toll|tally)`);
const EARLIER = smallPattern(String.raw`\b(?:earlier|previous|past|last|first|second|third) (?:\p{L}+['’]?s? )?(?:${STRIKES})\b[^.]*\b(?:was|were|had|saw|cost|led|meant|lost|responsible|stood|stands?)\b|\b(?:earlier|previous|past) (?:\p{L}+ )?${STRIKES}\b|\b${STRIKES} (?:last|the previous|back in|in|of) (?:week|month|year|spring|summer|autumn|winter|${MONTHS})\b|\b(?:last|previous|earlier) (?:lot|round|set|batch|wave|series|day) of\b|\blast (?:stopped|walked|struck|came|went|time)\b|\bthe (?:last|previous) time\b|\bon that occasion\b|\blast (?:week|month|year|summer|autumn|winter|spring)['’]s\b|\b(?:in|during|of|at) (?:the |its |their )?(?:${MONTHS}) (?:${STRIKES})|\bin the same (?:week|month) last year|\bthe (?:${MONTHS}) ${STRIKES}|\b(?:a year|two years|years|months) ago\b|\bback in (?:the )?(?:\d|${MONTHS})|\bstruck (?:earlier|last)\b|\bthe same (?:count|figure|total|number)\b[^.]*\b(?:had|was|were)\b|\bthe (?:spring|summer|autumn|winter), when\b|\bby comparison\b|\b(?:equivalent|corresponding) (?:totals?|figures?|numbers?)\b|\blast (?:stoppage|walkout)\b|\bfirst of the \S+ strike days|\bwhen (?:they|\p{L}+(?: staff)?) (?:last|first|previously) `);
const NOT_EARLIER = /\b(?:sparks?|after|ahead of|following) (?:the )?(?:earlier|last|previous)\b|\bsecond (?:strike|walkout|day)\b/;

const MONTH_WORDS = 'january february march april may june july august september october november december'.split(' ');
/** Groups without whose words the patterns of totals, of past occasions, of months and of comparisons cannot match. */
const TOTAL = 2, FORMER = 4, MONTH = 8, COMPARISON = 16;
const scan = scanFor([], 'since date total count tally toll number far result together strikes strike walkouts walkout walk stoppages stoppage dispute disputes action campaign rounds'.split(' '),
  [...MONTH_WORDS, ...'earlier previous previously past last first second third occasion same ago back struck comparison equivalent corresponding spring summer autumn winter'.split(' ')],
  MONTH_WORDS, 'more fewer less higher lower better worse up down what'.split(' '));

/** By the words of the sentence; a past occasion also by those of the sentence before it that it goes on from. */
export function periodOf(passage: Passage, span: Range): Period {
  const whole = sentenceText(passage), seen = scan(smallLetters(whole));
  const sentence = (seen & COMPARISON) === 0 ? whole : withoutComparison(whole, span.end - passage.sentence.start);
  const clause = clauseAround(sentence, span.start - passage.sentence.start);
  const own = ownPeriod(sentence, clause, passage.entry.date, seen);
  if (own !== 'current') return own;
  return goesOnFromPast(passage, sentence) ? 'earlier' : 'current';
}

const COMPARED = /,?\s(?:\S+\s){0,2}(?:more|fewer|less|higher|lower|better|worse|up|down)\s(?:than|from|on)\s(?:the\s|in\s|at\s|on\s|its\s|\d).*$|,?\s(?:which|that)\s[^,;]{0,40}\b(?:of|than|as)\swhat\b.*$/su;

/** "1,140 were out, more than the 1,096 in February": what a figure is compared with says nothing of the figure itself. */
function withoutComparison(sentence: string, from: number): string {
  const compared = COMPARED.exec(sentence.slice(from));
  return compared ? sentence.slice(0, from + compared.index) : sentence;
}

function ownPeriod(sentence: string, range: Range, date: string | null, seen: Groups): Period {
  const small = smallLetters(sentence), clause = small.slice(range.start, range.end);
  const isTotal = (words: string) => (seen & TOTAL) !== 0 && CUMULATIVE.test(words), isFormer = (words: string) => (seen & FORMER) !== 0 && EARLIER.test(words) && !NOT_EARLIER.test(words);
  if (isTotal(clause)) return 'cumulative';
  if (NOW.test(clause) && !/\btoday['’]s\b.*\bwas\b/.test(clause)) return 'current';
  if (isFormer(clause)) return 'earlier';
  if (isTotal(small)) return 'cumulative';
  return isFormer(small) || namesPast(sentence, date, seen) ? 'earlier' : 'current';
}

const NOW = /\btoday|yesterday|this (?:time|week|weekend|morning|afternoon)|\bnow\b/;
const YEAR = new RegExp(String.raw`\b(?:in|of|during|since|back in) (?:the |${MONTHS} )?((?:19|20)\d\d)\b`, 'i');
/** What every year begins with: looked for before its longer pattern. */
const CENTURY = /19|20/;
const MONTH_ALONE = new RegExp(String.raw`\b(?:[Ii]n|of|[Aa]t|[Oo]n|[Ww]hen [^,.;]{0,40})(?: (?:the|early|late|mid))?[ -](?:\d{1,2}(?:st|nd|rd|th)? (?:and \d{1,2} )?(?:of )?)?(${MONTHS})\b(?! to\b)`, 'u');
const PAST = /\b(?:was|were|had|lost|saw|did|struck|stopped|downed|walked|counted|scrubbed|cancelled|put|reckoned|began|joined|made|stood|totals?)\b/iu;

/** An earlier year; or an earlier month, with a past tense and no word of the present strike. */
function namesPast(sentence: string, date: string | null, seen: Groups): boolean {
  if (!date) return false;
  const year = CENTURY.test(sentence) ? YEAR.exec(sentence)?.[1] : undefined;
  if (year !== undefined) return Number(year) < Number(date.slice(0, 4));
  const month = (seen & MONTH) === 0 ? undefined : MONTH_ALONE.exec(sentence)?.[1];
  if (!month || !PAST.test(sentence) || /\b(?:will|may \p{Ll}|could|would|next|if|warns|expects?)\b/iu.test(sentence)) return false;
  const gap = (Number(date.slice(5, 7)) - 1 - monthOf(month) + 12) % 12;
  return gap > 0 && gap <= 11 || pastDayOfMonth(sentence, month, date);
}

// Within the month, a date a week or more back is another strike's.
function pastDayOfMonth(sentence: string, month: string, date: string): boolean {
  const day = new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)? (?:of )?${month}`).exec(sentence)?.[1] ?? new RegExp(String.raw`${month} (\d{1,2})\b`).exec(sentence)?.[1];
  return day !== undefined && Number(date.slice(8)) - Number(day) >= 4;
}

const PRESENT = /\b(?:today|now|this (?:time|week|morning|afternoon|year|strike|walkout)|are|is|has|have)\b/i;

function goesOnFromPast(passage: Passage, sentence: string): boolean {
  if (PRESENT.test(sentence)) return false;
  const before = earlierInParagraph(passage)[0];
  if (!before) return false;
  const text = sentenceText(before), year = YEAR.exec(text)?.[1];
  if (year !== undefined && Number(year) < Number(passage.entry.date?.slice(0, 4) ?? 0)) return PAST.test(sentence);
  if (!continues(sentence)) return false;
  const small = smallLetters(text);
  return EARLIER.test(small) && !NOT_EARLIER.test(small);
}
