/** Figures that only say which earlier figure they go on from: "it was", "the same count", "and Kent for 90". */
import { smallPatternOfAnyScript } from '../../../kernel/reading/small-letters.js';
import type { Measure } from '../../../kernel/core/claims.js';
import { toldJustBefore, type Reading, type TurnoutRule } from '../reading.js';
import { isOther } from '../subject.js';

const BE = "(?:'s|is|was|are|were|be|been|had been|has been|have been|stood at|stands? at|had come to|has come to|came to|comes to|reached|rose to|fell to|touched|at)";
const SAME = smallPatternOfAnyScript(`(?:^|[,;:–—•"“(] ?|\\b(?:in|on|at|for|during|by|last|across) (?:[\\p{L}\\p{N}'-]+ ){1,5}|\\b(?:and|but|while|when|though|then|that|meanwhile,?|there|yesterday|today|now|this time|wednesday|says?|said|claims?|claimed|reckons?|insists?|thinks?) )["“]?(?:`
  + `(?:it|that|this|they|which)|(?:the (?:[\\p{L}]+'s )?|its |their )?(?:same |staff |equivalent |corresponding |daily |national |comparable |latest |new |final |earlier |overall |previous |correct |right )*(?:figures?|number|count|proportion|share|total|tally|mean|average|percentage|rate|peak|equivalent)(?: (?:there|for|in|at|on|over) ?(?:[\\p{L}\\p{N}' ]{0,36})?)?|today's (?:return|figure|count|number|tally|total)[^.;]{0,60}?)`
  + ` ?(?:should (?:be|have been)|would be|${BE})(?: (?:about|only|just|nearer|still|now|back|lower|higher|down|up|more like|a little|some|at|to|to say|over|under|then|roughly|better|worse|again|slightly|even))* $`);

const PUT_AT = /\b(?:puts?|put|makes?|made|reckon(?:s|ed)) (?:it|that|(?:the|its) (?:figure|number|total|proportion|share|count)) (?:at |to be )?$/;

export const sameFigure: TurnoutRule = {
  name: 'same-figure',
  says: '“It”, “the figure” or “the same count” is put at another number: what the figure before counted.',
  examples: [
    ['Correction: we gave the number of pickets at Leeds as 44; it was 14.', 'picket 14'],
    ['An earlier post gave the number of pickets at Leeds as 52. We are happy to point out that it was 25.', 'picket 25'],
    ['Some 5,100 drivers were absent. On Thursday the same count had come to 5,760.', 'striking about 5100', 'striking 5760'],
    ['A third of guards failed to appear; in London it was 38%.', 'striking 33.3%', 'striking 38%'],
    ['Earlier 46% of guards turned up. The figures are like those of previous walkouts, which stand at 39% and 44%.', 'working 46%', 'working 39%', 'working 44%'],
  ],
  read: reading => {
    const { told, quantity, before } = reading;
    if (told === null || told.distance > 2 || reading.quoted() || reading.interrupted || quantity.lone || !countable(reading)) return null;
    if (!SAME.test(before) && !SAME.test(reading.since) && !PUT_AT.test(before)) return null;
    if (told.measure === 'picket-lines' || (told.measure !== 'picket' && told.distance > 0 && /\b(?:appointment|operation|train|lesson|clinic|round|sailing|service)/.test(before))) return null;
    return told.measure;
  },
};

/** Nothing else is counted: the number stands alone or counts "them". */
function countable(reading: Reading): boolean {
  return reading.inner === '' && (!isOther(reading) || reading.quantity.unit === 'percent') && !/^ ?(?:of )?(?:the )?(?:patients|pupils|passengers|trains)\b/.test(reading.after);
}

const SHARED_OUT = /^(?:[^.;]{0,140}?)(?:accounting for|accounts for|and (?:in |at )?[^.;,]{2,40}?(?: for| with| had| another)?|, (?:in |at )?[^.;,]{2,40}?(?: for| with| had)?|including|among them|of whom|of which) $/;

export const sharedOut: TurnoutRule = {
  name: 'shared-out',
  says: 'Parts of the number before, shared out over places.',
  examples: [['NHS England says 9,300 nurses were not at work, London accounting for 1,810 of them and the South West for 1,390.', 'striking 9300', 'striking 1810', 'striking 1390']],
  read: reading => {
    const { quantity, since, after } = reading, told = toldJustBefore(reading);
    if (told === null || told.quantity.unit !== quantity.unit || quantity.lone || told.measure === 'picket') return null;
    if (!/\b(?:accounting|accounts|accounted) for\b| for $/.test(since) || !SHARED_OUT.test(since)) return null;
    return /^ ?(?:of them|of these|of those)?(?:$|[.,;)]| and | in | at )/.test(after) ? told.measure : null;
  },
};

export const paired: TurnoutRule = {
  name: 'paired',
  says: 'A second number of the same kind beside the first, as from one day to another.',
  examples: [
    ['The proportion of guards at work edged up to 47.4%, the company says, from 44.9% on Wednesday.', 'working 47.4%', 'working 44.9%'],
  ],
  read: reading => pairedMeasure(reading),
};

/** What an ordinary day sees. */
const USUAL = /^ ?(?:\w+ )?(?:on|in|during|at)? ?(?:a |an |any )?(?:normal|usual|typical|ordinary|average)/;

function pairedMeasure(reading: Reading): Measure | null {
  const { quantity, since, after } = reading, told = toldJustBefore(reading);
  if (told === null || told.quantity.unit !== quantity.unit || quantity.lone) return null;
  if (told.measure.startsWith('ballot') || told.measure === 'picket-lines' || !countable(reading)) return null;
  if (/^ ?,? (?:and|or|then) (?:\w+ )?$/.test(since)) return /^ ?(?:$|[.,;)]|of them|in |at |on |respectively|percent)/.test(after) ? told.measure : null;
  if (/^,? (?:and |but )?(?:today|yesterday|last \w+|(?:mon|tues|wednes|thurs|fri|satur|sun)day)'s (?:was |is )?$/.test(since)) return told.measure;
  return /\b(?:from|against|compared with|up on|down on|down from|up from|compared to|than the|more than|fewer than|less than|after|or|a (?:tenth|third|quarter)) (?:\w+ )?$/.test(since) && since.length < 70 && !USUAL.test(after) ? told.measure : null;
}

/** "eleven … at Cross Street, the company says, and five at Fenwick Road". */
const AND_THERE = /\b(?:at|in|on|for|by) [^,;]{2,40},?(?: [^,;]{2,40},)? and (?:another |a further |just |only )?$/;

/** "Organisers say 12,000; police said 7,500". */
const OTHERS_SAY = /^(?:[^;,]{0,80})[;,.] ?(?:but |while |whereas |and |though )?(?:the )?[\w' -]{2,40} (?:said|says?|claim(?:s|ed)?|estimate[sd]?|reckon(?:s|ed)?|(?:put|puts|made|makes) it(?: at)?|counted|thought)(?: it was| it is| only| just| nearer| closer to)* $/;

export const otherTeller: TurnoutRule = {
  name: 'others-say',
  says: 'What somebody else says of the number before.',
  examples: [
    ['The march set off at noon. Organisers put the crowd at 12,000; police said 7,500.', 'picket 12000', 'picket 7500'],
    ['The BMA said 76 per cent of trainees had taken part, while the board put it at 61 per cent.', 'striking 76%', 'striking 61%'],
  ],
  read: reading => {
    const { quantity, since, after } = reading, told = toldJustBefore(reading);
    if (told === null || told.quantity.unit !== quantity.unit || quantity.lone || told.measure === 'picket-lines') return null;
    return OTHERS_SAY.test(since) && /^ ?(?:$|[.,;)])/.test(after) ? told.measure : null;
  },
};

export const otherPlace: TurnoutRule = {
  name: 'and-at-another-place',
  says: 'A number at one place, and at another one more.',
  examples: [['Twelve fitters have turned up at Cross Lane, the firm says, and six at Mill Road.', 'working 12', 'working 6']],
  read: reading => {
    const { quantity, since, after } = reading, told = toldJustBefore(reading);
    if (told === null || told.quantity.unit !== quantity.unit || quantity.lone || since.length > 110) return null;
    if (told.measure !== 'working' && told.measure !== 'striking') return null;
    return AND_THERE.test(since) && /^ ?(?:at|in|on|for|by) [^.,;]{2,40}(?:$|[.,;])/.test(after) ? told.measure : null;
  },
};

export const shareOfNumber: TurnoutRule = {
  name: 'the-same-as-a-share',
  says: 'The number before, said again as a share.',
  examples: [
    ['Royal Mail said that 12, 300 of its people had come in, a tenth or so of those expected.', 'working 12300', 'working about 10%'],
    ['The college makes the number of members who came out 13,000, or about one in two of those it has.', 'striking 13000', 'striking about 50%'],
  ],
  read: reading => {
    const { quantity, since, after } = reading, told = toldJustBefore(reading);
    if (told === null || quantity.unit !== 'percent' || told.quantity.unit !== 'count') return null;
    if (told.measure !== 'working' && told.measure !== 'striking') return null;
    return /(?:,| or|\() ?(?:or |about |that is |which is |i\.e\. |just |only |roughly |some )*$/.test(since) && /^ ?(?:$|[.,;)]|of (?:those|them|the (?:workforce|total|staff)|its|their|all|everyone))/.test(after) ? told.measure : null;
  },
};
