/** Pickets, marches and rallies: lines counted, heads counted. */
import { smallPatternOfAnyScript } from '../../../kernel/reading/small-letters.js';
import { AT_PICKET, HEAD_COUNT, PICKET_TALK } from '../lexicon.js';
import { hints } from '../hints.js';
import type { Reading, TurnoutRule } from '../reading.js';
import { isOther } from '../subject.js';

const WHERE_PICKETS_STAND = new RegExp(`\\b(?:${AT_PICKET.join('|')})`);
const COLLECTIVE = /\b(?:crowd|knot|huddle|group|gaggle|band|cluster|gathering|line|high|peak|picket|throng|core|contingent|column|procession|march|rally|turnout|total|cast|maximum)(?: (?:of|that|which|had|has|police|organisers|organizers|stewards|i|we|they|put|estimated|at|by|reckoned|now|numbers?|numbered|was|is))* (?:\w+ )?$/;
const COUNTING = /\b(?:count(?:ed|s)?|ma(?:de|ke|kes) (?:it|that|them)|call it|call that|there (?:are|were|was|is|must be|had been)|(?:put|puts|putting) (?:it|them|the (?:crowd|number|turnout|march|rally)(?: [^.;,]{2,40})?) at|claim(?:ed|s)?|number(?:ed|s|ing)?|drew|draws|attract(?:ed|s)|could (?:offer|muster|manage)|muster(?:ed|s)?|had|has|have|boast(?:ed|s)?|grown from|grew from|up from|saw|with|held|holds|(?:had|has|have) (?:it|them) at|another|joined by|all|around|nearly|a straight|found|spotted|grew to|swell(?:ed|s)? to|swollen to|down to|up to|thinned to)(?: about| around| at least| some| a| nearly| over| more than)* $/;
const HOPED = /\b(?:hop(?:ed|ing)|plan(?:ned|ning)|want(?:ed)?|aim(?:ed|ing)|bargained|permission|brought|sandwiches|cups|flasks|cars|asked|invited|room|space|food|soup|cakes?|signatures?|pizzas?) (?:for )?[^,.;]{0,14}$/;
const NOT_HEADS = /^ ?(?:of )?(?:[\w'-]+ ){0,2}?(?:braziers?|sofas?|flasks?|dogs?|placards?|banners?|cars?|cups?|sandwiches|hours?|letters?|pints?|boxes|bags?|horns?|honks?|gulls?|chairs?|seats?|trains?|buses|rounds|appointments?|operations?|times|contracts?|seconds?|police(?! officers)|police officers|patients|passers-?by|motorists|cakes?|streets?|metres|lanes)\b/;

/** Lines are told of, and the next sentence counts them. */
const LINES_COUNTED = /\bpicket[- ]?lines\b[^.]{0,120}\. ?[^.]{0,60}\bcount(?:ed|s)? (?:about |some |at least )?$/;

export const lines: TurnoutRule = {
  name: 'picket-lines',
  says: 'Picket lines counted.',
  examples: [
    ['The union counted 131 picket lines across Wales.', 'picket-lines 131'],
    ['Pickets stood at Didcot; there were a further 21 lines elsewhere.', 'picket-lines 21'],
    ['Picket lines are up all along the coast. The union has counted 64 of them.', 'picket-lines 64'],
    ['We have been to one picket line.'],
  ],
  read: ({ quantity, before, after, sentence, earlier, seen }) => {
    if (!hints(seen, 'lines') || quantity.unit !== 'count' || quantity.lone || (quantity.value > 0 && quantity.value < 3)) return null;
    if (/^ ?(?:(?!(?:on|at|of|the|a|crossed|crossing|cross|joined|joining|join|to)\b)\w+ ){0,2}?picket[- ]?lines?\b/.test(after)) return 'picket-lines';
    if (/^ ?of them\b/.test(after) && LINES_COUNTED.test(`${earlier()} ${before}`)) return 'picket-lines';
    return /^ ?(?:other |more |further |separate )?lines\b/.test(after) && PICKET_TALK.test(`${earlier()} ${sentence}`) ? 'picket-lines' : null;
  },
};

export const atPicket: TurnoutRule = {
  name: 'people-at-picket',
  says: 'People who stand outside, picket, march or rally.',
  examples: [
    ['More than 25 drivers are outside Exeter depot.', 'picket over 25'],
    ['There are at least a hundred and twenty people on the verge outside the Royal Gwent.', 'picket over 120'],
    ['A straight sixty at the main gate by ten, we make it.', 'picket 60'],
    ['About 90 people stood behind a banner in Frome.', 'picket about 90'],
    ['Over 60 cooks and a jazz trio are outside the town hall.', 'picket over 60'],
    ['Around 900 lecturers and students marched through Bath.', 'picket about 900'],
    ['Some 80 passengers waited outside the station.'],
    ['Corby station is closed. So are nine others on the main line.'],
  ],
  read: reading => {
    const { quantity, after, before, inner, seen } = reading;
    if (quantity.unit !== 'count' || quantity.lone || inner !== '') return null;
    if (ARE_PICKETS.test(after) && !MISHAP.test(after)) return 'picket';
    const counted = reading.counted().kind;
    if ((counted === 'other' || counted === 'unknown') || isNoHead(reading) || (hints(seen, 'so') && SO_ARE.test(before))) return null;
    const own = ownPart(after, counted === 'people' ? reading.counted().group : 0);
    const at = WHERE_PICKETS_STAND.exec(own);
    if (at === null || at.index > 75 || MISHAP.test(own)) return null;
    const named = counted === 'people' && !/^ ?(?:of )?people\b/.test(after);
    return named || PICKET_TALK.test(`${reading.earlier().slice(-300)} ${reading.sentence}`) || /\b(?:outside|here)\b/.test(own) ? 'picket' : null;
  },
};

/** Things that are counted at a picket without being people; people who were only hoped for. */
function isNoHead({ after, before, seen }: Reading): boolean {
  return NOT_HEADS.test(after) || (hints(seen, 'hoped') && HOPED.test(before));
}

/** People whose name says that they stand there, whatever else they did. */
const ARE_PICKETS = /^ (?:(?!of|in|at|on|for|by|to|and|or)[\w'-]+ ){0,2}?(?:picketers|pickets|marchers|demonstrators|picketing)\b(?! (?:will|could|may|would|line|duty|allowed|permitted))/;

/** Says again of others what was said before it: "So are seven others". */
const SO_ARE = /\bso (?:are|were|is|was|have|had|did|do) (?:\w+ )?$/;
/** What befell people, or what they did, that makes them no picket. */
const MISHAP = /\b(?:injur\w+|hurt|arrested|killed|signed|petition|hospitalised|stranded|waiting|queu\w+)\b/;

/** Up to the next number, or to where somebody else takes over. */
function ownPart(after: string, from: number): string {
  const next = /,? (?:and(?! (?:\w+ ){1,2}(?:gathered|stood|marched|rallied|picketed|protested|demonstrated|outside)\b| an? (?:[\w'-]+ ){1,3}(?:are|were|stand|stood|gathered|marched)\b)|but|while|whereas|because|as) |[\d]|, (?=(?:told|said|says|with)\b)/.exec(after.slice(from));
  return next === null ? after : after.slice(0, from + next.index);
}

/** Other bodies draw crowds: shows, clubs. */
const OF_A_STRIKE = /\b(?:strik|picket|march|rall(?:y|ied|ies)|walk(?:ed)?[- ]?out|protest|demonstrat|union)/;

/** A reporter's own count of people. */
const I_COUNTED = /\b(?:i|we) (?:have |had |just )?count(?:ed)? (?:about |some |around )?$/;

export const headsCounted: TurnoutRule = {
  name: 'heads-counted',
  says: 'Heads of a picket, a march or a crowd, as somebody counts them.',
  examples: [
    ['I walked along the picket in the rain and made it 190.', 'picket 190'],
    ['The march passed at noon. Organisers claim 6,000 people.', 'picket 6000'],
    ['The picket formed at dawn. A crowd police put at 300 sang hymns.', 'picket 300'],
    ['I counted 37 guards at the Mill Lane depot this morning.', 'picket 37'],
    ['Marchers filled the square. Organisers had hoped for 500.'],
  ],
  read: reading => {
    const { quantity, before, after, inner, since } = reading;
    if (quantity.unit !== 'count' || quantity.lone || inner !== '' || isNoHead(reading)) return null;
    if (PLACE_COUNTED.test(before) || (reading.told?.measure === 'picket' && reading.told.distance === 1 && LAST_ONE.test(before))) return 'picket';
    if (/\b(?:march|rally|demonstration|picket) of (?:about |around |some |at least |nearly |almost |more than |over |up to |an estimated )*$/.test(before)) return 'picket';
    if (isOther(reading)) return null;
    if (/\b(?:knot|huddle|gaggle) of $/.test(before)) return 'picket';
    if (I_COUNTED.test(before) && /^ ?(?:\w+ ){0,3}(?:at|outside|on|in) /.test(after) && reading.counted().group > 0) return 'picket';
    if (AT_A_RALLY.test(before) && reading.counted().group > 0) return 'picket';
    const talk = reading.quoted() || /\b(?:ha[sd]|have|are|were|is|was) $/.test(before) ? reading.sentence : `${reading.earlier().slice(-260)} ${reading.sentence}`;
    if (!PICKET_TALK.test(talk) || (reading.quoted() && /\b(?:ha[sd]|have|are|were|is|was) $/.test(before))) return null;
    if (/\bcollective|(?:union|members|staff|dispute|working|rostered)\b/.test(since.slice(-20)) || /^ ?(?:of )?(?:the |its |their )?members\b/.test(after)) return null;
    if (/\bwith (?:a|its) crowd of\b/.test(before) && !OF_A_STRIKE.test(reading.sentence)) return null;
    return COUNTING.test(before) || COLLECTIVE.test(since) ? 'picket' : null;
  },
};

/** "Outside the gates, dozens of workers …", "At today's rally: 260 people". */
const AT_A_RALLY = /^(?:outside [^,;:]{3,40}, |(?:and )?(?:at|on) (?:the |today's |yesterday's |this morning's )(?:\w+ ){0,2}(?:rally|march|demonstration|demo|protest|picket|picket line)\b[^.;]{0,90}[:,] )(?:about |around |some |nearly )?$/;
/** "The count outside Wythenshawe is down to". */
const PLACE_COUNTED = /\b(?:count|number|line|picket|crowd|head ?count)s? (?:outside|at the gates? of|on the picket line at) [^.;,]{2,40} (?:is|was|are|were|stands? at|stood at|has|had)(?: \w+ to| now| about| up| down)* $|\b(?:puts?|putting) the (?:crowd|march|rally|turnout) [^.;]{2,40} at between $/;
/** "Last Thursday's got": of another rally. */
const LAST_ONE = /^(?:but |and )?(?:last|yesterday's|the previous)\b[^,.;]{0,25} (?:got|drew|had|saw|attracted|managed) (?:about |only )?$/;

const PLACE_THEN = smallPatternOfAnyScript(String.raw`^["'“•\s]*(?!(?:it|they|that|this|he|she|we|i|there|our|the number|the figure)\b)(?:(?:in|at|outside|over at|up at|down at|from) )?[\p{L}][\p{L}'.&-]*(?: [\p{L}][\p{L}'.&-]*){0,6} ?[,:–—-]? (?:(?:there )?(?:had|has|have|are|were|was|is|could (?:offer|muster|manage)|the|about|another|offered|mustered|managed|boasted) )*$`);

/** "At Mill Road there were", after heads counted elsewhere. */
const THERE_WERE = /^(?:and )?(?:at|outside|in) (?:[\w'-]+ ){1,5}there (?:were|are|was) $/;

export const placeByPlace: TurnoutRule = {
  name: 'heads-place-by-place',
  says: 'Where heads are counted, a place and its number.',
  examples: [
    ['We have been counting heads on the pavements. In Derby, thirty-one. In Hull, closer to fifty.', 'picket 31', 'picket about 50'],
    ['More than 40 guards are outside Crewe depot. At Mill Road there were two dozen.', 'picket over 40', 'picket 24'],
    ['Reports from the gates. Wigan, 19. Crewe had 27 at its fullest.', 'picket 19', 'picket 27'],
  ],
  read: reading => {
    const { quantity, before, after } = reading;
    if (quantity.unit !== 'count' || quantity.lone || reading.inner !== '' || isOther(reading) || NOT_HEADS.test(after)) return null;
    if (!PLACE_THEN.test(before)) return null;
    if (reading.told?.measure === 'picket' && reading.told.distance === 1 && THERE_WERE.test(before)) return 'picket';
    if (!HEAD_COUNT.test(reading.entry().length < 1500 ? reading.entry() : reading.earlier())) return null;
    return 'picket';
  },
};

export const headsJoined: TurnoutRule = {
  name: 'heads-joined',
  says: 'Heads that grew, fell or were joined by more.',
  examples: [
    ['Outside Exeter depot there were nine guards on the picket line at breakfast and 31 by lunch.', 'picket 9', 'picket 31'],
    ['A huddle of eight stood on the picket line at Truro, up to 16 once the rain stopped.', 'picket 8', 'picket 16'],
  ],
  read: reading => followsHeads(reading) ? 'picket' : null,
};

function followsHeads(reading: Reading): boolean {
  const { told, quantity, since, after } = reading;
  if (told?.measure !== 'picket' || told.distance > 0 || quantity.unit !== 'count' || quantity.lone || NOT_HEADS.test(after) || /^ ?of (?:them|whom|these|those)\b/.test(after)) return false;
  if (reading.previous !== told.quantity || isOther(reading) || since.length > 110) return false;
  return /(?:\band|,|\bto|\bbut|\bthen|call it|\bwith|\bfrom|\banother|outside[^,]{2,30},) (?:\w+ ){0,2}$/.test(since);
}
