/** Whether a figure is of this strike, a past one, or a running total (DOMAIN.md, "Common to every claim", `period`). */
import type { Period } from '../core/claims.js';
import { monthOf } from './calendar.js';
import { clauseAround } from './clause.js';
import { continues, earlierInParagraph, sentenceText, type Passage, type Range } from './passage.js';

const MONTHS = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const STRIKES = '(?:strikes?|walk-?outs?|stoppages?|dispute|action|campaign|disputes)';
const CUMULATIVE = new RegExp(String.raw`(?<!time )\bsince (?:(?:the|its|this|their) (?:\p{L}+ )?${STRIKES}|(?:last |early |late |mid-)?${MONTHS}|last (?:year|summer|autumn|winter|spring)|\d{4}|it (?:all )?began|they began)|\bto date\b|\b(?:running|cumulative|overall|grand) (?:total|count|tally|toll)\b|\bso far\b[^.]*\b(?:as a result of the|in the dispute|since|over|across|this year)|\bas a result of (?:the|this) (?:dispute|${STRIKES}s\b)|\ball (?:of )?(?:\S+ )?(?:\S+['’]s? )?(?:${STRIKES}|days|strike days)\b[^.]*\btogether\b|\b(?:across|over|in) (?:all|the (?:three|four|five|six|seven|eight|nine|ten|\d+)) (?:${STRIKES}|rounds)|\btakes? (?:that|the|its)[^.]{0,60}(?:total|number|toll|tally)`, 'iu');
const EARLIER = new RegExp(String.raw`\b(?:earlier|previous|past|last|first|second|third) (?:\p{L}+['’]?s? )?(?:${STRIKES})\b[^.]*\b(?:was|were|had|saw|cost|led|meant|lost|responsible|stood|stands?)\b|\b(?:earlier|previous|past) (?:\p{L}+ )?${STRIKES}\b|\blast (?:stopped|walked|struck|came|went|time)\b|\bthe (?:last|previous) time\b|\bon that occasion\b|\blast (?:week|month|year|summer|autumn|winter|spring)['’]s\b|\b(?:in|during|of|at) (?:the |its |their )?(?:${MONTHS}) (?:${STRIKES})|\bin the same (?:week|month) last year|\bthe (?:${MONTHS}) ${STRIKES}|\b(?:a year|two years|years|months) ago\b|\bback in (?:the )?(?:\d|${MONTHS})|\bstruck (?:earlier|last)\b|\bthe same (?:count|figure|total|number)\b[^.]*\b(?:had|was|were)\b|\bby comparison\b|\b(?:equivalent|corresponding) (?:totals?|figures?|numbers?)\b|\blast (?:stoppage|walkout)\b|\bfirst of the \S+ strike days|\bwhen (?:they|\p{L}+(?: staff)?) (?:last|first|previously) `, 'iu');
const NOT_EARLIER = /\b(?:sparks?|after|ahead of|following) (?:the )?(?:earlier|last|previous)\b|\bsecond (?:strike|walkout|day)\b/iu;

/** By the words of the sentence; a past occasion also by those of the sentence before it that it goes on from. */
export function periodOf(passage: Passage, span: Range): Period {
  const sentence = sentenceText(passage);
  const clause = clauseAround(sentence, span.start - passage.sentence.start);
  const own = ownPeriod(sentence, sentence.slice(clause.start, clause.end), passage.entry.date);
  if (own !== 'current') return own;
  return goesOnFromPast(passage, sentence) ? 'earlier' : 'current';
}

function ownPeriod(sentence: string, clause: string, date: string | null): Period {
  if (CUMULATIVE.test(clause)) return 'cumulative';
  if (/\btoday|yesterday|this (?:time|morning|afternoon)|\bnow\b/i.test(clause) && !/\btoday['’]s\b.*\bwas\b/.test(clause)) return 'current';
  if (EARLIER.test(clause) && !NOT_EARLIER.test(clause)) return 'earlier';
  if (CUMULATIVE.test(sentence)) return 'cumulative';
  if (EARLIER.test(sentence) && !NOT_EARLIER.test(sentence)) return 'earlier';
  return namesPast(sentence, date) ? 'earlier' : 'current';
}

const YEAR = /\b(?:in|of|during|since|back in) ((?:19|20)\d\d)\b/i;
const MONTH_ALONE = new RegExp(String.raw`\b(?:[Ii]n|of|[Aa]t|[Oo]n|[Ww]hen [^,.;]{0,40})(?: (?:the|early|late|mid))?[ -](?:\d{1,2}(?:st|nd|rd|th)? (?:and \d{1,2} )?(?:of )?)?(${MONTHS})\b(?! to\b)`, 'u');
const PAST = /\b(?:was|were|had|lost|saw|did|struck|stopped|downed|walked|counted|scrubbed|cancelled|put|reckoned|began|joined|made|stood|totals?)\b/iu;

/** An earlier year; or an earlier month, with a past tense and no word of the present strike. */
function namesPast(sentence: string, date: string | null): boolean {
  if (!date) return false;
  const year = YEAR.exec(sentence)?.[1];
  if (year !== undefined) return Number(year) < Number(date.slice(0, 4));
  const month = MONTH_ALONE.exec(sentence)?.[1];
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
  const before = earlierInParagraph(passage)[0];
  if (!before || PRESENT.test(sentence)) return false;
  const text = sentenceText(before), year = YEAR.exec(text)?.[1];
  if (year !== undefined && Number(year) < Number(passage.entry.date?.slice(0, 4) ?? 0)) return PAST.test(sentence);
  if (!continues(sentence)) return false;
  return EARLIER.test(text) && !NOT_EARLIER.test(text) ;
}
