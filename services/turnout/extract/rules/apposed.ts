/** Counts set beside what they count: "Guards manned the picket, 22 of them", "walked out, some 26,000 in all", "a crowd 200 strong", "95% solid". */
import { lastCueIn } from '../cue.js';
import { AT_PICKET, PICKET_TALK } from '../lexicon.js';
import type { Measure } from '../../../kernel/core/claims.js';
import { hints } from '../hints.js';
import { isPeople } from '../people.js';
import type { Reading, TurnoutRule } from '../reading.js';

const SET_BESIDE = /^(?: of (?:them|us))?(?: (?:in all|all told|in total|altogether|strong|at last count))?(?:$|[.,;)]| by )/;
const STANDS = new RegExp(`\\b(?:${AT_PICKET.join('|')}|mann(?:ed|ing) the pickets?)`);
/** Another number has been given since, or a clause of its own follows the comma. */
const OWN_CLAUSE = /\d|\b(?:who|which|that|said|says|because|but)\b/;

export const besideItsPeople: TurnoutRule = {
  name: 'beside-its-people',
  says: 'The number stands beside the people it counts: strikers, about 90.',
  examples: [
    ['Guards manned the picket at Piccadilly, 22 of them at last count.', 'picket 22'],
    ['There were more of us on the picket line today, thirty-four.', 'picket 34'],
    ['Teachers from all five unions walked out, some 26,000 in all.', 'striking about 26000'],
    ['Defiant strikers, about 90, blocked the gates.', 'picket about 90'],
    ['The drivers struck on Monday, day 12.'],
  ],
  read: ({ quantity, told, before, after, sentence }) => {
    if (quantity.unit !== 'count' || quantity.lone || told?.distance === 0 || !/, (?:\w+ )?$/.test(before) || !SET_BESIDE.test(after) || OWN_CLAUSE.test(before) || !namesPeople(before)) return null;
    const rest = `${before}${after}`;
    return lastCueIn(before)?.measure ?? (STANDS.test(rest) && PICKET_TALK.test(sentence) ? 'picket' : lastCueIn(after)?.measure ?? null);
  },
};

function namesPeople(before: string): boolean {
  return before.split(/[^a-z'-]+/).some(isPeople);
}

const CROWD = /\b(?:pickets?|picket lines?|crowd|rally|march|demonstration|protest|line)\b[^.;]{0,60} (?:is|was|were|are|grew to|stood)(?: about| over| some| nearly)* $/;

export const strong: TurnoutRule = {
  name: 'so-many-strong',
  says: 'A crowd so many strong, a strike so many per cent solid.',
  examples: [
    ['The crowd on the picket line was 200 strong, by the police count.', 'picket 200'],
    ['The strike is 95% solid, says Unite.', 'striking 95%'],
    ['Her watch is 14 strong.'],
  ],
  read: ({ quantity, before, after, seen }) => {
    if (quantity.unit === 'count') return /^ ?strong\b/.test(after) && CROWD.test(before) ? 'picket' : null;
    return hints(seen, 'strike') && /^ ?(?:solid|supported|observed)\b/.test(after) && /\b(?:strike|walk-?out|stoppage|action)\b/.test(before) ? 'striking' : null;
  },
};

const NOUN_BEHIND: readonly (readonly [RegExp, Measure])[] = [[/^ ?(?:\w+ )?(?:participation|stay-?away|absenteeism|absence|no-show)\b/, 'striking'], [/^ ?(?:staff )?attendance\b/, 'working']];

export const nounBehind: TurnoutRule = {
  name: 'share-and-its-noun',
  says: 'A share and a noun of coming or staying away: an 88% stayaway.',
  examples: [
    ['There was 92 per cent participation in the strike.', 'striking 92%'],
    ['The walkout saw an 88% stayaway.', 'striking 88%'],
    ['Bus fares rose after 12% absence of competition.'],
  ],
  read: reading => (reading.quantity.unit === 'percent' && isOfStrike(reading) ? NOUN_BEHIND.find(([noun]) => noun.test(reading.after))?.[1] ?? null : null),
};

function isOfStrike({ seen, sentence }: Reading): boolean {
  return hints(seen, 'strike') || /\b(?:staff|workers|shift)\b/.test(sentence);
}

const DREW = /\b(?:strike|walk-?out|stoppage|day of action)s?\b[^.;:]{0,30} (?:drew|has drawn|had drawn|attracted|drew out)(?: about| some| only| over)* $/;
const TODAYS_DREW = /^(?:but |and )?(?:today|yesterday|this|last|monday|tuesday|wednesday|thursday|friday)\b[^.;:]{0,20} (?:drew|has drawn|had drawn|attracted)(?: about| some| only| over)* $/;

export const strikeDrew: TurnoutRule = {
  name: 'strike-drew',
  says: 'A strike drew or involved so many.',
  examples: [["The last strike drew 4,200. Today's has drawn 5,100.", 'striking 4200', 'striking 5100'], ['The strike drew 12 complaints.']],
  read: reading => {
    const { quantity, before, told } = reading;
    if (quantity.unit !== 'count' || quantity.lone || (reading.counted().kind !== 'bare' && reading.counted().kind !== 'people')) return null;
    if (DREW.test(before)) return 'striking';
    return told !== null && told.distance === 1 && TODAYS_DREW.test(before) ? told.measure : null;
  },
};
