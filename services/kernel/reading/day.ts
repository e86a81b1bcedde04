/** The one day a claim is about (DOMAIN.md, "Common to every claim", `day`), against the entry's own date. */
import { addDays, dayAndMonth, monthOf, weekdayNear, weekdayOf } from './calendar.js';
import { clauseAround } from './clause.js';
import { matchesAtWords } from './matches-at-words.js';
import { oncePerEntry } from './passage-memo.js';
import { enter, scanFor, wordTable } from './scan.js';
import { smallLetters, smallPattern } from './small-letters.js';
import { earlierInParagraph, sentenceText, type Passage, type Range } from './passage.js';

interface DayMention extends Range {
  /** Null where it names more than one day, or none in particular ("this week"). */
  readonly day: string | null;
}

const MONTH = '(?:Jan(?:uary)?|Feb(?:ruary)?|March|Mar|April|Apr|May|June|July|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const PERIODS = String.raw`(?:this|next|last|the|each|every) (?:week(?:end)?|month|fortnight|year|summer|spring|winter|autumn)s?|(?:two|three|four|five|both|these|several|all(?: of)? (?:the|its|\S+['’]s)|\d+) days|(?:the|both|two|three|four|five|each|every) (?:strike )?days|each of them|so far|since (?!(?:midnight|dawn|\d|noon|this|yesterday|last night|early|the rain))\S+|by the time|(?:the|across|over|those|its) (?:\S+ )?(?:24|36|48|72|96)[- ]hours?|(?:${WEEKDAY}) (?:and|to|until) (?:${WEEKDAY})|today and tomorrow|yesterday and today|between \w+day and`;
const DAYWORD = String.raw`today|tonight|this (?:morning|afternoon|evening|lunchtime)|yesterday|last night|tomorrow|the day['’]s|of the day`;
const CLOCK = String.raw`(?:by|at|since|until|from|before|after|around|about) (?:(?:about|around|just after|half past|quarter past|early|mid-?|late )\s?)*(?:noon|midday|midnight|dawn|teatime|lunch(?:time)?|breakfast|mid-(?:morning|afternoon)|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})(?: o['’]clock|[.:]\d\d(?: ?[ap]\.?m\.?)?| ?[ap]\.?m\.?)|(?:seven|eight|nine|ten|eleven|\d\d?:\d\d)(?=[,.;]|$))|(?:morning|afternoon|evening|early|late|night) shift|(?:by|at) the end of (?:the )?(?:\p{L}+ )?(?:day|morning|afternoon|shift)`;
const DATE = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?(?: and | to |-|–)\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}|\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH} and \d{1,2}(?:st|nd|rd|th)? ${MONTH}|${MONTH} \d{1,2} and (?:${MONTH} )?\d{1,2})|(\d{1,2})(?:st|nd|rd|th)? (?:of )?(${MONTH})(?:,? (\d{4}))?|(${MONTH}) (\d{1,2})(?:st|nd|rd|th)?(?!\d|[:.]\d)(?:, (\d{4}))?`;
const FIND = smallPattern(String.raw`\b(?:(${PERIODS})|(${DAYWORD})|(${CLOCK})|((?:(?:last|next|this|on|for) ){0,2}${WEEKDAY})|(?:${DATE}))(?![\p{L}])`, 'y');
/** With which all of these begin, where they do not begin with a figure. */
const FIRST_WORDS = wordTable();
enter(FIRST_WORDS, (
  'this next last the each every two three four five both these several all so since by across over those its between today tonight yesterday tomorrow of at until from before after around about morning afternoon evening early late night on for '
  + 'monday tuesday wednesday thursday friday saturday sunday jan january feb february mar march apr april may june july aug august sep sept september oct october nov november dec december'
).split(' '), 1);
/** A day that is where something goes to, or where it ends, not the day it was for. */
const TARGET = /\b(?:to|until|till|for|back to|into|till|up to|before|by|(?:begins?|ends?|starts?)(?:\son)?|set for|pencilled in for|earlier this|later this)\s(?:the\s)?$/i;

/** "In the January ballot": the month is all that is said of the day, and what earlier sentences said of theirs is not meant. */
const MONTH_ONLY = /\b(?:[Ii]n|[Dd]uring|[Ll]ast)\s(?:(?:the|early|late|mid)[\s-])?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/** Null where the text gives none, or more than one. */
export function dayOf(passage: Passage, span: Range): string | null {
  const date = passage.entry.date;
  if (!date) return null;
  const sentence = sentenceText(passage);
  const at = span.start - passage.sentence.start;
  const found = daysIn(sentence, passage.entry);
  if (found.length > 0) return nearest(found, sentence, { start: at, end: span.end - passage.sentence.start });
  if (MONTH_ONLY.test(sentence)) return null;
  for (const earlier of passage.entry.blocks[passage.block]?.kind === 'list' ? [] : earlierInParagraph(passage)) {
    const days = daysIn(sentenceText(earlier), passage.entry);
    if (days.length > 0) return days.at(-1)?.day ?? null;
  }
  return null;
}

function nearest(found: readonly DayMention[], sentence: string, at: Range): string | null {
  const clause = clauseAround(sentence, at.start);
  const own = found.filter(one => one.start >= clause.start && one.end <= clause.end);
  const chosen = own.find(one => one.start >= at.start) ?? own.at(-1) ?? found.filter(one => one.start < at.start).at(-1) ?? found[0];
  return chosen?.day ?? null;
}

/** One of these stands in every expression of a day, of a stretch of days or of an hour; other hours have their minutes behind a stop. */
const DAY = 2;
const scan = scanFor([], (
  'week weeks weekend weekends month months fortnight fortnights year years summer summers spring springs winter winters autumn autumns days each far since time hour hours today tonight tomorrow yesterday morning afternoon evening lunchtime night day between '
  + 'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr aug sep sept oct nov dec '
  + 'noon midday midnight dawn teatime lunch breakfast mid shift end clock am pm m seven eight nine ten eleven'
).split(' '));
const MINUTES = /[.:]\d\d/;

const daysIn = oncePerEntry((printed, entry) => (entry.date === null ? [] : readDays(smallLetters(printed), entry.date)));

function mayNameDay(sentence: string): boolean {
  return (scan(sentence) & DAY) !== 0 || MINUTES.test(sentence);
}


/** @param sentence in small letters */
function readDays(sentence: string, date: string): readonly DayMention[] {
  const found: DayMention[] = [];
  if (!mayNameDay(sentence)) return found;
  for (const match of matchesAtWords(FIND, FIRST_WORDS, sentence)) {
    const [words, period, word, clock, weekday, d1, m1, y1, m2, d2, y2] = match;
    const start = match.index, lead = sentence.slice(0, start);
    if (!period && !clock && isTarget(lead, words)) continue;
    const day = period ? null
      : word ? ofWord(word, date)
      : clock ? ofClock(sentence, match.index, clock, date)
      : weekday ? ofWeekday(weekday, sentence, date)
      : d1 && m1 ? dayAndMonth(date, Number(d1), monthOf(m1), y1 ? Number(y1) : undefined)
      : m2 && d2 ? dayAndMonth(date, Number(d2), monthOf(m2), y2 ? Number(y2) : undefined)
      : null;
    if (day !== undefined) found.push({ start, end: match.index + words.length, day });
  }
  return found;
}

function isTarget(lead: string, words: string): boolean {
  const before = /^(?:for|on) /i.exec(words) ? lead + words.split(' ', 1)[0] + ' ' : lead;
  if (/\b(?:down|booked|scheduled|planned|due|meant|listed|timetabled|set|have|rostered) (?:in )?for (?:the )?$/i.test(before)) return false;
  return TARGET.test(before) || /\b(?:until|till|to(?!\s(?:strike|walk|stop|stage|hold|join|close|shut|begin)\b)|from)\s[^,.;]{1,14}\son\s$/i.test(before);
}

function ofWord(word: string, date: string): string {
  const low = word.toLowerCase();
  if (low === 'yesterday' || low === 'last night') return addDays(date, -1);
  return low === 'tomorrow' ? addDays(date, 1) : date;
}

/** A clock time after another day's name is that day's. */
function ofClock(sentence: string, at: number, clock: string, date: string): string | null | undefined {
  if (/\b(?:began|begins?|starts?|started|ends?|ended|lasts?|runs|going back)\s$/i.test(sentence.slice(0, at)) || /^(?:until|before|from)/i.test(clock) || /^\s?(?:on|last night|yesterday)|^,? (?:we|i) (?:gave|said|reported|put|wrote|published|had) /.test(sentence.slice(at + clock.length))) return undefined;
  return date;
}

/** "My scan on Wednesday has been cancelled": the day of a thing that is off now is still to come. */
function stillToCome(words: string, sentence: string): boolean {
  const day = words.replace(/^(?:on|for) /, '');
  return /^ (?:has|have) (?:now |already )?been (?:cancell?ed|postponed|moved|rescheduled|rearranged|called off|put (?:off|back))\b/.test(sentence.slice(sentence.indexOf(day) + day.length)) && /^(?:on|for) /.test(words);
}

function ofWeekday(words: string, sentence: string, date: string): string {
  const weekday = weekdayOf(/[a-z]+$/.exec(words)?.[0] ?? '');
  if (/\bnext\b/i.test(words)) return weekdayNear(date, weekday, true, true);
  if (/\blast\b/i.test(words)) return weekdayNear(date, weekday, false, true);
  return weekdayNear(date, weekday, stillToCome(words, sentence) || /\b(?:will|may|might|could|expects?|set for|due|planned|next)\b/i.test(sentence), false);
}
