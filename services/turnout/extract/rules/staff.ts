/** Staff who came and staff who stayed out: as a subject with its verb, or as the number of those who did. */
import { smallPatternOfAnyScript } from '../../../kernel/reading/small-letters.js';
import type { Measure } from '../../../kernel/core/claims.js';
import { cueFrom, lastCueIn, opposite, type Cue } from '../cue.js';
import { BALLOT_TALK, OPINION, THRESHOLD } from '../lexicon.js';
import { isPeople } from '../people.js';
import { hints } from '../hints.js';
import type { Reading, TurnoutRule } from '../reading.js';
import { areStandIns, isOther } from '../subject.js';

/** Asked, called or allowed to: not what they did. */
const CALLED_ON = /\b(?:ask(?:ed|ing|s)?|call(?:ed|ing|s)? (?:on|out)|ballot(?:ed|ing)|urg(?:ed|ing|es)|told|instruct(?:ed|ing|s)|invit(?:ed|ing|es)|employs?|represents?|has about|support from|help from|hoped? for|target of|planned for|of the)(?: (?:the|its|all|about|some|more|than|another|up|to|over|around|nearly))* $/;
const BASE_NAMED = /\b(?:all but|bar|except(?: for)?|other than|apart from|threatened|if|whether) (?:\w+ )?$/;
const NOT_TURNOUT = /\b(?:sick(?:ness)?|resign\w*|quit|retire\w*|redundan\w*|annual leave|on leave|on holiday|maternity|vacan\w+|petition|poll|survey\w*|support(?:ed|s)? (?:the |their )?(?:strikers|strike|cause)|wait(?:ed|ing)?|cover(?:ed|ing)? for|fill(?:ed|ing) in for|drafted|brought in|died|injur\w+|arrest\w*|job cuts|losing their jobs|opposed|think|believe|open|open(?:ed)? as|closed|cancel\w+|postpon\w+|took part in the (?:poll|survey))\b/;
/** Words for people that may stand after those who are counted without being others. */
const SAME_PEOPLE = /^(?:them|those|us|others|people|head|heads|staff|members|one|ones|workers|assistants|colleagues|crews?|employees|team|teams|pickets?)$/;
/** An ordinary day's number, not this one's. */
const USUALLY = /^ ?(?:on|in|during) (?:a|an|any) (?:normal|typical|average|usual|ordinary|regular|busy)\b/;
/** "across England and Wales": an "and" that joins no second clause. */
const TWO_PLACES = /(?<= )(?:across|throughout|in|at|from) (?:the )?[\w'-]+(?: [\w'-]+)? and (?:the )?[\w'-]+(?: [\w'-]+)?(?= (?:are|were|have|had|did|will|is|could|may) )/;
/** No more than a right or a wish to strike. */
const MERE_WISH = /\b(?:free|right|able|allowed|want\w*|prepared|willing|ready|entitled|voted|ballot\w*|threaten\w*|refus\w+) to $/;
/** A round of questions to those who know who came in is no opinion poll. */
const ASKED_EMPLOYERS = /\bsurveys? of (?:[\w'-]+ ){0,3}(?:heads|head ?teachers|managers|employers|trusts|hospitals|schools|branches|depots|stations|councils)\b/;
/** What only says which people are meant ("those who took part", "the ones who were free to strike"). */
const RELATIVE = smallPatternOfAnyScript(String.raw`^ ?(?:of )?(?:the |those |all |these )?(?:[\p{L}'-]+ ){0,3}?(?:those|people|ones|members|staff|workers|number|doctors|nurses|\p{L}+s)? ?(?:who|marked|that had|asked|rostered|down for|due|expected|scheduled|supposed|meant|needed|contracted|balloted) `);

export const subjectAndVerb: TurnoutRule = {
  name: 'staff-did',
  says: 'People and what they did: came in, stayed away, walked out.',
  examples: [
    ['NHS England said 46% of junior doctors turned up for work.', 'working 46%'],
    ['The council says 78% stayed away.', 'striking 78%'],
    ['Some 2,300 guards have downed tools.', 'striking about 2300'],
    ['Southern says that 41 of the 1,100 drivers on its books signed on.', 'working 41 of 1100'],
    ['None of the 14 came in.', 'working 0 of 14'],
    ['Seven of the 52 tutors came in today.', 'working 7 of 52'],
    ['The union says 3,300 staff struck at four sites.', 'striking 3300'],
    ['About 3,000 teachers did not turn up for work.', 'striking about 3000'],
    ['The board had 5,200 of them absent at the peak.', 'striking 5200'],
    ['The strikes of 12 January and 10 February saw 38% and 43% of tutors in work respectively.', 'working 38%', 'working 43%'],
    ['Hundreds of cleaners are not on strike.', 'working multiple 100'],
    ['Hundreds of porters in Kent and Surrey are on strike.', 'striking multiple 100'],
    ['The firm says four in five of its 310 fitters are out.', 'striking 80% of 310'],
    ['Some 640 cooks have begun a ten-day strike.', 'striking about 640'],
    ['A survey of school heads had 51% of technicians at work.', 'working 51%'],
    ['The union is asking 70,000 staff to stop work.'],
    ['About 600 soldiers turned up to drive ambulances.'],
    ['Some 12% of drivers were off sick.'],
  ],
  read: reading => {
    const { quantity, before, seen } = reading;
    if (quantity.lone || reading.counted().kind === 'other' || areStandIns(reading) || (hints(seen, 'opinion') && OPINION.test(before) && !ASKED_EMPLOYERS.test(before)) || /\bvoted by $/.test(before) || CALLED_ON.test(before) || BASE_NAMED.test(before)) return null;
    const cue = cueOf(reading);
    if (cue !== null && SHOWED_UP.test(cue.words) && AT_A_PICKET.test(before)) return 'picket';
    return cue === null || (reading.counted().kind === 'unknown' && !saysItAll(cue)) ? null : cue.measure;
  },
};

/** At a picket these say that people stood there, not that they worked. */
const SHOWED_UP = /^(?:turn|show|c[ao]me|appear)/;
const AT_A_PICKET = /\b(?:picket(?:ing|s)?|rally|rallies|march(?:es)?|demonstrations?|protests?)\b/;

/** Only those who work there can do it, whatever they are called. */
const ONLY_STAFF = /strike|striking|walk(?:ed|ing|s)? out|tools|picket|for (?:work|duty)|on duty|at work|clock|sign(?:ed|ing)? (?:on|in)|industrial action|labou?r|stoppage|walk-?out|their (?:posts?|desks?|shifts?)|stop(?:ped|ping)? work/;

function saysItAll({ words }: Cue): boolean {
  return ONLY_STAFF.test(words);
}

/** The first cue of what the group is said to have done. */
function cueOf(reading: Reading): Cue | null {
  const text = (reading.inner === '' ? '' : ' ') + reading.after;
  const group = reading.inner === '' ? reading.counted().group : 0;
  const cue = firstOwnCue(text, group);
  if (cue === null) return null;
  const between = text.slice(group, cue.start).replace(TWO_PLACES, '');
  const words = text.slice(0, cue.end + 25);
  if (USUALLY.test(text.slice(cue.end, cue.end + 40))) return null;
  if (/["”“.](?!(?:not |all )?$)|, (?:but|while|and|whose|as)\b| (?:but|while|whose|because|after|as|if|until|since|than|they|why|and (?!support|nursing|midw|porters|assist|other))\b/.test(between)) return null;
  if (MERE_WISH.test(text.slice(0, cue.start)) || NOT_TURNOUT.test(words) || namesOthers(between) || /\b\d/.test(between.replace(/\b(?:at|in|from|across|by|on) (?:[\w-]+ ){0,2}?\d+/g, ''))) return null;
  return cue;
}

/** Others take over as those who did it. */
function namesOthers(between: string): boolean {
  return between.split(/[^a-z'-]+/).some(word => isPeople(word) && !SAME_PEOPLE.test(word));
}

/** Characters between the people and what they did. */
const FAR = 95;

function firstOwnCue(text: string, group: number): Cue | null {
  for (let cue = cueFrom(text, 0); cue !== null && cue.start <= group + FAR; cue = cueFrom(text, cue.end)) {
    if (cue.start >= group && !isRelative(text, group, cue)) return cue;
  }
  return null;
}

/** "a third of the people marked present were …": the cue only says which people are meant. */
function isRelative(text: string, group: number, cue: Cue): boolean {
  if (group === 0 && /^ ?who $/.test(text.slice(0, cue.start))) return false;
  const lead = text.slice(0, cue.start);
  return (RELATIVE.test(`${lead} `) && /(?:who|marked|the people|those|the ones) ?$/.test(lead)) || (/marked present/.test(text.slice(cue.start, cue.end)) && group > 0);
}

const NUMBER_OF = '(?:numbers?|proportion|share|percentage|count|total|figures?|level|rate|tally|headcount|average)';
const IS = "(?:was|were|is|are|be|been|stood at|stands at|stand at|at|reached|hit|came to|as|edged up to|edged down to|crept up to|rose to|fell to|dropped to|climbed to|slipped to|put at|to|of|touch(?:ed|es)?|:|numbered|rising to|falling to|down to|up to)";
const TOLD_NUMBER = new RegExp(`\\b${NUMBER_OF}\\b[^.;]{0,120}?\\b${IS} (?:\\w+ ){0,2}$`);
const LEVEL = new RegExp(`\\b${IS} (?:\\w+ ){0,2}$`);
const NUMBER_NOUN = new RegExp(`\\b${NUMBER_OF}\\b`);
const MADE_NUMBER = new RegExp(`\\b(?:made|makes?|puts?|counts?|counted|gave|gives) (?:the |its )?${NUMBER_OF}\\b`);
const NOUNS: readonly (readonly [RegExp, Measure])[] = [
  [/\bturn-?out (?:at|on|for|in) (?:the |today's |yesterday's )?(?:\w+ )?(?:picket|lines?\b|gates?\b|march|rally|demo)/, 'picket'],
  [/\b(?:turn-?out|support) (?:for|of|in|at|on|among) (?:the |today's |yesterday's )?(?:strikes?|stoppages?|walk-?outs?|action)\b/, 'striking'],
  [/\b(?:number|total|count) of pickets\b/, 'picket'],
  [/\bstrike (?:figure|number|rate|tally|total)s?\b/, 'striking'],
  [/\bcompany's turn-?out\b/, 'working'],
  [/\battendance\b|\bstaffing level/, 'working'],
  [/\bparticipation\b/, 'striking'],
  [/\b(?:absences?|absentees?|absenteeism|strikers|no-?shows|walk-?outs)\b/, 'striking'],
  [/\bturn-?out\b/, 'striking'],
];

/** "Carers on strike number". */
const NUMBERED = /\b(?:number(?:ed|s)?|total(?:led|s)?) (?:about |some |around |over )?$/;

export const numberOfThose: TurnoutRule = {
  name: 'number-of-those-who',
  says: 'The number, share or proportion of those who came, stayed away or stood outside; attendance, absence, turnout of a strike.',
  examples: [
    ['The company put the number missing through industrial action at 1,310.', 'striking 1310'],
    ['The proportion of guards answering the roll edged up to 47.4%.', 'working 47.4%'],
    ['The number of strikers was 420.', 'striking 420'],
    ['Attendance stood at 31%.', 'working 31%'],
    ['The number of pickets at Leeds stood at 44.', 'picket 44'],
    ['Turnout for the strike was 82%, the union said.', 'striking 82%'],
  ],
  read: reading => {
    const { before, since, after, quantity } = reading;
    if (!hints(reading.seen, 'number') || quantity.lone || reading.inner !== '' || (quantity.unit === 'count' && isOther(reading)) || /\b(?:ask|expect|rostered|due to|fallen|risen by|voted|ballot)/.test(since)) return null;
    if (THRESHOLD.test(before) || (/\bturn-?out\b(?! (?:for|at|on|in) (?:the |today's |yesterday's )?(?:strike|walk|stoppage|action))/.test(since) && BALLOT_TALK.test(`${reading.earlier()} ${reading.sentence}`.replace(/turn-?out/g, '')))) return null;
    const numbered = NUMBERED.test(before) ? lastCueIn(before) : null;
    if (numbered !== null) return numbered.measure;
    const told = TOLD_NUMBER.test(before) || (MADE_NUMBER.test(before) && (lastCueIn(before)?.end ?? 0) > before.length - 4);
    if (!told && !LEVEL.test(since)) return null;
    if (/^ ?(?:of )?(?:the )?(?:patients|trains|appointments|operations|schools|pupils|services)\b/.test(after)) return null;
    if (told && /\b(?:share|number|proportion|percentage) of (?:\w+ ){1,4}out (?:at|in|across|on)\b/.test(before)) return 'striking';
    const cue = told ? lastCueIn(before.slice(before.search(NUMBER_NOUN))) : null;
    if (cue !== null && !NOT_TURNOUT.test(before)) return cue.measure;
    return NOUNS.find(([noun]) => noun.test(since.slice(-110)))?.[1] ?? null;
  },
};

/** After these, "did" stands for what the things did. */
const THINGS_RAN = /\b(?:trains?|services?|buses|trams|flights|sailings|ferries|schools|shops|stations|appointments|operations|lessons|hearings|rounds|deliveries) (?:\w+ ){0,2}(?:ran|run|went|sailed|flew|opened|closed|took place|were|was|had|left)\b/;

export const proVerb: TurnoutRule = {
  name: 'did-or-were',
  says: 'A number that “did”, “were” or “had”: what the words before say somebody did.',
  examples: [
    ['Frimley had 190 porters down for today; 120 didn\'t come in and 70 did.', 'striking 120 of 190', 'working 70 of 190'],
    ['Count the guards who were free to strike and nine out of ten did.', 'striking 90%'],
    ['One in ten of the loaders has crossed the line; the firm insists that three drivers in every five have.', 'working 10%', 'working 60%'],
    ['At the last strike a third of services ran, said the firm; the union says one in ten did.'],
  ],
  read: reading => {
    const { quantity, after } = reading;
    const pro = /^ ?(?:did|were|was|had|have|do|are)( not|n't)?(?=[.,;"”'!?]|$)/.exec(after);
    if (pro === null || quantity.lone || (reading.inner !== '' && reading.counted().kind !== 'people')) return null;
    const cue = reading.cueBefore();
    if (cue === null || THINGS_RAN.test(`${reading.earlier()} ${reading.before}`.slice(cue.end))) return null;
    return pro[1] === undefined ? cue.plain : opposite(cue.plain);
  },
};

const LOST = /\b(?:lost|lose|short of|without) (?:the )?(?:most|fewest) (?:[\w'-]+ )?([\w'-]+)[ ,(:]*$/;

export const lostPeople: TurnoutRule = {
  name: 'lost-people',
  says: 'Staff that a place lost to the strike.',
  examples: [['The north lost the most staff (1,210) and Kent the fewest, 480.', 'striking 1210', 'striking 480']],
  read: ({ before, told, since, seen }) => {
    if (!hints(seen, 'lost')) return null;
    if (isPeople(LOST.exec(before)?.[1] ?? '')) return 'striking';
    return told?.measure === 'striking' && told.distance === 0 && /\bthe (?:most|fewest|least)[ ,(:]*$/.test(since) ? 'striking' : null;
  },
};

/** "The last strike, in 2011, involved". */
const INVOLVED = /\b(?:strikes?|walk-?outs?|stoppages?|dispute|action|union)\b[^.;:]{0,60}? (?:involv(?:ed|es|ing)|br(?:ought|ings|inging) out) (?:the |its |all )?$|\bbr(?:ought|ings?|inging) out (?:the |its |all )?$/;
/** "The strike was observed by". */
const KEPT_BY = /\b(?:strikes?|walk-?outs?|stoppages?|action|call|picket lines?)\b[^.;:]{0,40}? (?:observed|backed|supported|joined|followed|honou?red|heeded|respected) by (?:the |its |all )?$/;

export const strikeBy: TurnoutRule = {
  name: 'strike-by',
  says: 'A strike by, of or involving so many people.',
  examples: [
    ['A strike by more than 900 cleaners has begun.', 'striking over 900'],
    ['A walkout involving 2,000 tram drivers enters its third day.', 'striking 2000'],
    ['The largest stoppage of the decade, in 2014, involved 88,000 porters.', 'striking 88000'],
    ['The strike was observed by 90% of staff.', 'striking 90%'],
    ['The dispute has brought out 3,200 refuse workers.', 'striking 3200'],
    ['The walkout by staff at 22 colleges goes on.'],
  ],
  read: reading => {
    const { quantity, before } = reading;
    if (!hints(reading.seen, 'strike') || quantity.lone || areStandIns(reading) || reading.counted().kind !== 'people') return null;
    if (KEPT_BY.test(before)) return 'striking';
    if (quantity.unit !== 'count') return null;
    return /\b(?:strikes?|walk-?outs?|stoppages?|industrial action) (?:today |yesterday )?(?:by|of|involving|among) (?:the |its |all )?$/.test(before) || INVOLVED.test(before) ? 'striking' : null;
  },
};
