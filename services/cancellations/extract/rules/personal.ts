/** One person's own: "her mother's heart operation had been cancelled", "had a scan put off", "should have had … It was called off". */
import { everyMatch } from '../../../kernel/reading/every-match.js';
import { smallLetters, smallPattern, straightened } from '../../../kernel/reading/small-letters.js';
import { AUXILIARY } from '../pattern.js';
import { NUMBERS, wordGroup } from '../../../kernel/reading/word-groups.js';
import { CANCELLING_GROUP, GONE_GROUP, MY_GROUP, THING_GROUP } from '../groups.js';
import type { Found, Reading, Rule } from '../reading.js';
import { ONE_HEAD } from '../things.js';
import { CANCELLED, CANCELLING, FELL, NOT_HAPPENING, SAYS_WHAT, outcomeOf } from '../verbs.js';

const KIND = `(?:(?!(?:the|a|an|of|in|on|at|for|to|and|or|with|by|is|was|has|had|been|patients?|strike|union|hospital)\\b)[\\p{L}][\\p{L}'’-]*\\s){0,4}`;
const THING = `(?:${KIND}${ONE_HEAD}|(?<clock>\\d{1,2}[.:]\\d\\d)(?![\\d.:]))`;
const OWNER = `(?:(?:my|his|her|our|their|a|the)\\s(?:[\\p{L}-]+\\s){0,2}?[\\p{L}]+'s|my|his|her|their|our|whose|(?:my|his|her|our|a|the)\\s(?:[\\p{L}-]+\\s){0,2}?[\\p{L}]+'s|\\p{Lu}[\\p{L}-]+'s)`;
const WITH = `(?:\\s(?:for|with|on|to|at|in)\\s(?:(?!have|has|had|was|is)[\\p{L}'’-]+\\s?){1,4})?`;
const OWNED = smallPattern(`(?<![\\p{L}'])(?<owner>${OWNER})\\s(?<thing>${THING})${WITH}(?:\\s(?:this (?:morning|afternoon|week)|today|tomorrow|yesterday|tonight))?(?:,[^,;.]{2,50},)?(?:(?:${AUXILIARY}){1,6}\\s(?<verb>${CANCELLED})|(?:\\s(?:has|have|had))?\\s(?<verb2>${NOT_HAPPENING}|${FELL}|gone from))`, 'g');
const OWN_OBJECT = /\b(?:my|his|her)\b/;
/** "They cancelled my scan", "the trust has postponed her operation". */
const TAKEN = smallPattern(`(?<![\\p{L}'-])(?<verb>${CANCELLING})\\s(?<owner>my|his|her)\\s(?<thing>${THING})(?![\\p{L}'-])`, 'g');
/** "Had waited two years for his knee operation, and it was cancelled". */
const THEN_IT = smallPattern(`\\b(?<owner>my|his|her)\\s(?<thing>${THING})(?:\\s[^,;.]{2,40})?[,;]\\s(?:(?:and|but)\\s)?(?:it|which)\\s(?:was|has been|had been|is)\\s(?<verb>${CANCELLED})`, 'g');
const HAD = smallPattern(`\\b(?:had|having|got|seen|saw)\\s(?<owner>an?|my|his|her|their|our)\\s(?<thing>${THING})(?<with>(?:\\s(?:for|of|on|with|to|at|in)\\s[\\p{L}'-]+(?:\\s[\\p{L}'-]+){0,4}?)?)${AUXILIARY}{0,2}\\s(?<verb>${CANCELLED})`, 'g');
const DUE = smallPattern(`\\b(?:should have (?:had|been having|been (?:seen|treated))|(?:was|were|is|had been|been) (?:meant|due|supposed|booked|scheduled|down) (?:to have|for|in for)|was to have had)\\s(?<owner>an?|his|her|my|their|the)\\s(?<thing>${THING}|(?:[\\p{L}-]+\\s){0,2}\\p{L}+\\s(?:repaired|replaced|removed|operated on|scanned|checked))`, 'g');
/** "had a special collection booked for Friday". */
const BOOKED = smallPattern(`\\bhad\\s(?<owner>an?|my|his|her|their)\\s(?<thing>${THING})\\s(?:booked|scheduled|arranged|planned|due)(?![\\p{L}])`, 'g');
/** Of somebody who came for it: "she had travelled for a tribunal hearing that was called off". */
const CAME_FOR = smallPattern(`(?:,\\s\\d{1,2},|(?<![\\p{L}'])(?:i|he|she)\\s)[^;]{0,80}?\\s(?:for|to)\\s(?<owner>an?|my|his|her)\\s(?<thing>${THING})\\s(?:that|which)\\s(?:was|had been|has been)\\s(?<verb>${CANCELLED})`, 'g');
const MEANT = smallPattern(`(?<![\\p{L}'])(?<owner>${OWNER})\\s(?<thing>${THING})${WITH}\\s(?:was|were|had been|is)\\s(?:meant|due|supposed|scheduled|booked|down|to have been)\\b`, 'g');
const OFF_NEXT = smallPattern(`^(?:(?:it|that|the (?:call|text|letter|email|message)|they|but|then|instead|a (?:call|text|letter))\\b[^.]{0,80}?\\s)?(?<verb>${CANCELLED})`);
const ANOTHER = smallPattern(`\\banother\\s(?<verb>${CANCELLED})`, 'g');
/** Speaks of patients at large, or of what may be. */
const AT_LARGE = smallPattern(String.raw`\b(?:if|unless|whether|any|patients (?:who|whose|have|had|with)|people (?:who|whose)|anyone|those (?:who|whose)|you|your|should contact|hundreds|thousands|many (?:patients|people)|every|some (?:patients|people))\b`);

export const personal: Rule = {
  name: 'personal', needs: GONE_GROUP | wordGroup(SAYS_WHAT),
  says: 'One person’s own treatment, journey, exam or hearing.',
  examples: [
    ["Joan Pike rang to say that her father's urgent heart operation had been cancelled yesterday.", 'personal urgent heart operation cancelled'],
    ['My 7.41 to Crewe was binned at midnight.', 'personal service cancelled'],
    ['My driving test was binned by text.', 'personal driving test cancelled'],
    ['Ali Shah, who has a bad knee, had an appointment for a scan postponed today.', 'personal appointment for a scan postponed'],
    ['Derek Moss should have had his first session today. It was called off by text.', 'personal session cancelled'],
    ['My daughter is 15 and her spinal surgery was meant to be tomorrow. Cancelled on Friday.', 'personal spinal surgery cancelled'],
    ['My knee replacement was cancelled with a day to go.', 'personal knee replacement cancelled'],
    ['Ida Fenn, 80, had a special collection booked for her old bed. It has been cancelled.', 'personal special collection cancelled'],
    ['Lena Shaw, 34, had travelled since five for a tribunal hearing that was called off.', 'personal tribunal hearing cancelled'],
    ['I had a scan put off in the July strike, another put off yesterday.', 'personal scan postponed', 'personal scan postponed'],
    ['They cancelled my scan by text.', 'personal scan cancelled'],
    ['He had waited two years for his knee operation, and it was cancelled on the ward.', 'personal knee operation cancelled'],
    ["A parent tells us his son's French oral this morning has been postponed.", 'personal French oral postponed'],
    ['My hip operation has gone from today to June.', 'personal hip operation postponed'],
  ],
  read: reading => {
    if (reading.flat.length >= 600) return [];
    const found = ((reading.seen & NAMES_THING) !== 0 ? reports(reading) : null) ?? next(reading);
    return found.length > 0 && AT_LARGE.test(reading.flat.replace(/\b(?:another|thank you)\b/g, '')) ? [] : found;
  },
};

/** Where a thing, or the clock time of a service, may stand. */
const NAMES_THING = NUMBERS | MY_GROUP | THING_GROUP;

/** Bodies own things too, and public things are nobody's own. */
const PUBLIC_OWNER = /\b(?:council|trust|hospital|company|firm|minister|union|government|school|university|college|board|city|town|county|country|department|club|team|president|secretary|king|queen|pope|nhs|bma|court|airline|operator|service|week|day|month|year|today|yesterday|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday)['’]?s$/i;
const PUBLIC_THING = /(?:^|\s)(?:school|nursery|college|campus|library|museum|gallery|pool|ward|unit|court|event|show|game|match|fixture|inspection|performance|assembly|run|turn|round|sitting|tribunal|outing|list|item|shuttle|route|line)$|^(?:visit|case|class|clinic|screening|interview|package|bin|service|connection|concert)$/i;

function isOwn(match: RegExpMatchArray): boolean {
  return !PUBLIC_OWNER.test(match.groups?.owner ?? '') && !PUBLIC_THING.test(match.groups?.thing ?? '');
}

/** Without one of its words none of the three patterns can match. */
const OWNERS = wordGroup(['my', 'his', 'her', 'their', 'our', 'whose', 's']), HAVE = wordGroup(['had', 'having', 'got', 'seen', 'saw']), THAT = wordGroup(['that', 'which']);

function reports({ seen, flat }: Reading): readonly Found[] | null {
  const match = ((seen & OWNERS) !== 0 ? firstOwn(OWNED, flat) ?? (/[,;]\s(?:(?:and|but)\s)?(?:it|which)\s/.test(flat) ? firstOwn(THEN_IT, flat) : null) ?? ((seen & CANCELLING_GROUP) !== 0 && OWN_OBJECT.test(flat) ? firstOwn(TAKEN, flat) : null) : null) ?? ((seen & HAVE) !== 0 ? firstOwn(HAD, flat) : null) ?? ((seen & THAT) !== 0 ? firstOwn(CAME_FOR, flat) : null);
  if (match === null) return null;
  const first = report(match, match.groups?.verb ?? match.groups?.verb2 ?? '');
  const again = everyMatch(ANOTHER, flat.slice(first.end)).map(other => ({ ...report(other, other.groups?.verb ?? '', first.what), start: first.end + other.index, end: first.end + other.index + other[0].length }));
  return [first, ...again];
}

function firstOwn(pattern: RegExp, flat: string): RegExpExecArray | null {
  pattern.lastIndex = 0;
  let match = pattern.exec(flat);
  while (match !== null && !isOwn(match)) match = pattern.exec(flat);
  return match;
}

function report(match: RegExpExecArray, verb: string, what = (match.groups?.thing ?? '') + (match.groups?.with ?? '')): Found {
  const outcome = /^gone from$/i.test(verb) ? 'postponed' : outcomeOf(verb);
  return { quantity: null, what: byTime(what).replace(/^(?:first|next|last|own|late|second)\s/i, '').trim(), outcome, start: match.index, end: match.index + match[0].length };
}

/** What was to have been stands in the sentence before. */
function next(reading: Reading): readonly Found[] {
  const off = OFF_NEXT.exec(reading.flat);
  if (!off) return [];
  const previous = straightened(smallLetters(reading.previous.text));
  const due = [...everyMatch(DUE, previous), ...everyMatch(MEANT, previous), ...everyMatch(BOOKED, previous)].at(-1);
  return due && !AT_LARGE.test(previous) ? [{ ...report(off, off.groups?.verb ?? '', treatment(due.groups?.thing ?? '')), end: off[0].length, dueBefore: true }] : [];
}

/** "My 7.41 to Reading" names a service by its time. */
function byTime(thing: string): string {
  return thing.replace(/^\d{1,2}[.:]\d\d\b.*/, 'service');
}

/** "hernia repaired" is a hernia repair. */
function treatment(thing: string): string {
  return thing.replace(/\srepaired$/, ' repair').replace(/\sreplaced$/, ' replacement').replace(/\sremoved$/, ' removal').replace(/\s(?:scanned|checked)$/, ' scan');
}
