/** Figures that leave out what they count, because the one before said it: "in Hull 25", "of whom 8,200 in Scotland", "Leeds: 40". */
import { namesPlaceNext } from '../../../kernel/reading/place-in-turn.js';
import type { Measure } from '../../../kernel/core/claims.js';
import { lastCueIn } from '../cue.js';
import { HEAD_COUNT } from '../lexicon.js';
import { toldJustBefore, type Reading, type TurnoutRule } from '../reading.js';
import { isOther } from '../subject.js';

/** Nothing that is counted follows. */
const CLAUSE_ENDS = /^ ?(?:$|[.,;)–—]|(?:and|but|with|while|compared|against|up|down|from|plus)\b|(?:at|by) (?!the)|out of \d)/;
export const placeAfterPlace: TurnoutRule = {
  name: 'place-after-place',
  says: 'The same told of place after place, each with its number.',
  examples: [
    ['In Hull, 34 of 60 crew stayed home, in Grimsby 12 of 18.', 'striking 34 of 60', 'striking 12 of 18'],
    ['Some 70% of porters stayed away in Kent. Surrey: 55%. Essex: 61%.', 'striking about 70%', 'striking 55%', 'striking 61%'],
    ['First figures on staff out: Pensions: 11% of staff out. Defra: 1,870 people "not at their posts". Education: one in six.', 'striking 11%', 'striking 1870', 'striking 16.7%'],
    ['Numbers on the picket lines: Leeds: 40; Hull: 25.', 'picket 40', 'picket 25'],
    ['The strike at Crewe goes on. In Stoke, 40 trains were late.'],
  ],
  read: reading => {
    const { quantity, after, told } = reading;
    if (quantity.lone || reading.inner !== '' || !CLAUSE_ENDS.test(after) || isOther(reading) || !namesPlaceNext(reading.printedSince())) return null;
    if (told !== null && told.distance <= LIST_REACH && sameKind(reading)) return told.measure;
    if (quantity.unit === 'count' && HEAD_COUNT.test(reading.sentence)) return 'picket';
    return HEADED.find(([words]) => words.test(reading.before))?.[1] ?? null;
  },
};

/** "Strike figures: Fife, 38%; Angus, 35%". */
const HEADED: readonly (readonly [RegExp, Measure])[] = [
  [/^[^:]*\b(?:strike|walk-?out|stay-?away|absence) (?:figures|numbers|rates?|turnout|tally|count)\b[^:]*: /, 'striking'], [/^[^:]*\battendance\b[^:]*: /, 'working'],
];

/** Sentences, or lines of a list, over which places follow each other. */
const LIST_REACH = 2;

function sameKind({ told, quantity, printedSince }: Reading): boolean {
  if (told === null || told.measure === 'picket-lines' || told.measure.startsWith('ballot')) return false;
  return told.quantity.unit === quantity.unit || (told.measure !== 'picket' && printedSince().endsWith(': '));
}

const PART_OF = /,? \(?(?:of (?:whom|them|those|these|which)|including|among them|\d+ of them)(?: (?:about|some|around|at least))? $/;
/** Who or where the part is, and nothing else that it did. */
const PART_IS = /^(?: (?:are|were))?(?:$|[.,;)]| (?:in|at|from|across) | (?:(?!who|had|have|did|on|off)[\w'-]+ ){0,3}[\w'-]+s(?:$|[.,;)]| (?:and|in|at|from)\b))/;
const NOT_STRIKERS = /^ (?:are|were)? ?(?:on (?:leave|holiday|maternity)|off|sick|ill|away|training|injured|arrested|agency|cover)/;

export const partOfThem: TurnoutRule = {
  name: 'of-whom',
  says: 'A part of the number before: of whom 8,200 in Scotland, including 2,100 nurses.',
  examples: [
    ['By the office\'s count 46,700 are on strike, of whom 8,200 in Scotland.', 'striking 46700', 'striking 8200'],
    ['The union says 9,400 walked out, including 2,100 nurses.', 'striking 9400', 'striking 2100'],
  ],
  read: reading => {
    const { quantity, since, after } = reading, told = toldJustBefore(reading);
    if (told === null || quantity.lone || quantity.value >= told.quantity.value || quantity.unit !== told.quantity.unit) return null;
    if (told.measure !== 'working' && told.measure !== 'striking') return null;
    return PART_OF.test(since) && PART_IS.test(after) && !NOT_STRIKERS.test(after) ? told.measure : null;
  },
};

/** "Walked out Sunday: 4,600", "On strike – 40%", "Still inside: 71". */
const LABEL = /^[•"“–—*-]?\s*((?:[\w'-]+ ){0,5}[\w'-]+) ?[:–—|-] (?:about |around |some |nearly |over )?$/;
const LABELS: readonly (readonly [RegExp, Measure])[] = [
  [/^(?:the )?picket lines$/, 'picket-lines'], [/^(?:the )?pickets?\b/, 'picket'], [/^(?:strikers|absent|absences|absentees|on strike|striking|staff out|out)$/, 'striking'], [/^(?:working|at work|in work|attendance|staff in|present)$/, 'working'],
];

export const labelled: TurnoutRule = {
  name: 'label-and-figure',
  says: 'A label and its figure: On strike: 38%.',
  examples: [
    ['Walked out Sunday: 4,600', 'striking 4600'],
    ['On strike: 38%', 'striking 38%'],
    ['Strikes since May: 12'],
  ],
  read: reading => {
    const { quantity, before, after } = reading;
    const label = LABEL.exec(before)?.[1];
    if (label === undefined || quantity.lone || reading.inner !== '' || !CLAUSE_ENDS.test(after.slice(reading.counted().group)) || isOther(reading)) return null;
    return LABELS.find(([words]) => words.test(label))?.[1] ?? lastCueIn(label)?.measure ?? null;
  },
};

const HAS = /\b(?:ha[sd]|have|got|'ve|with|keeps?|kept|saw) $/;
const IN_OR_OUT = /^ (in|out|off|absent|missing|away|at work)(?=$|[.,;)]| (?:and|today|yesterday|across|throughout|on|by|at|this|so far|of|for)\b)/;

export const hasInOrOut: TurnoutRule = {
  name: 'has-in-or-out',
  says: 'Somebody has so many in or out.',
  examples: [
    ["The strike is solid and they've got six drivers in at Perry Barr.", 'working 6'],
    ['The firm has 40 fitters out and 12 in.', 'striking 40', 'working 12'],
    ['Broadstone has two in on this strike day.', 'working 2'],
    ['The strike goes on. The bank has 40 tellers in training.'],
  ],
  read: reading => {
    const { quantity, before, since, after } = reading;
    if (quantity.lone || isOther(reading)) return null;
    const state = IN_OR_OUT.exec(after.slice(reading.counted().group))?.[1];
    if (state === undefined || !(HAS.test(before) || followsState(reading, since))) return null;
    return stateOf(state);
  },
};

/** "40 fitters out and 12 in". */
function followsState({ told }: Reading, since: string): boolean {
  return told !== null && told.distance === 0 && /\b(?:in|out|off|absent|missing|away|at work)\b[^.;]{0,40},? and $/.test(since);
}

function stateOf(state: string): Measure {
  return state === 'in' || state === 'at work' ? 'working' : 'striking';
}
