/** "340 journeys booked for today were called off", "46 sessions moved", "All nine sailings are off", "212 rounds did not go out". */
import { GONE_GROUP } from '../groups.js';
import { smallPattern } from '../../../kernel/reading/small-letters.js';
import { anchored, BETWEEN, COUNTED, GONE, matchAt, verbIn } from '../pattern.js';
import type { Found, Reading, Rule } from '../reading.js';
import { isPremises } from '../things.js';
import type { Quantity } from '../../../kernel/reading/quantity.js';
import { outcomeOf } from '../verbs.js';

const PASSIVE = anchored(`${COUNTED}${BETWEEN}${GONE}`);
/** The participle is an active past with its own object ("two operators cancelled trains"), or is only partly so. */
const OWN_OBJECT = smallPattern(String.raw`^\s(?:(?:the|its|their|all|some|most|more|routine|any|every|several|hundreds|thousands)\s|§)`);

export const passive: Rule = {
  name: 'passive', needs: GONE_GROUP,
  says: 'So many things are cancelled, moved, off or closed.',
  examples: [
    ['Some 340 home visits booked for today were called off.', '340 home visit cancelled'],
    ['The board says 1,207 blood tests have been rearranged.', '1207 blood test postponed'],
    ['By noon 46 speech therapy sessions moved to next week.', '46 speech therapy session postponed'],
    ['All nine ferries to the island are off.', '9 ferry cancelled'],
    ['In Derby 212 of 230 delivery rounds did not go out.', '212 delivery round cancelled'],
    ['Fourteen schools were shut to all but exam years.', '14 school closed'],
    ['About 60 hearings have had to be found another date.', '60 hearing postponed'],
    ['Forty flights, most of them to Spain, will be scrapped.', '40 flight cancelled'],
    ['More than 4,000 schools closed their doors.', '4000 school closed'],
    ['We expect up to 70 schools to close today.', '70 school closed'],
    ['A third of lectures fell through.', '33.3 lecture cancelled'],
  ],
  read: reading => reading.quantities.flatMap(quantity => {
    const match = (quantity.after() & GONE_GROUP) !== 0 && quantity.counted() && isSubject(reading, quantity) ? matchAt(PASSIVE, reading.flat, quantity.end) : null;
    return match && isGone(reading, match) ? [claim(reading, quantity, match)] : [];
  }),
};

/** The count belongs to a larger phrase: "passengers on 12 trains were moved", "all but six of its 58 schools were shut". */
const INSIDE = smallPattern(String.raw`(?:(?<!(?:result\p{L}*|ended|ending) )\b(?:on|at|in|from|aboard|by|near|outside|inside|into|via)|(?<!(?:up|led|leading|due|owing|amounts|came|adding) )\bto|(?<![\p{L}§])(?!(?:total|number|loss)\b)[\p{L}§]+\sof(?:\s(?:the|its|their|all|[\p{L}]{1,20}'s))+)\s$`);

function isSubject(reading: Reading, quantity: Quantity): boolean {
  return !INSIDE.test(reading.flat.slice(Math.max(0, quantity.start - 60), quantity.start));
}

/** Teams lose matches in another way. */
const LOST_GAME = /\b(?:match|matches|games?|fixtures?)\b.*\b(?:lost|dropped)$/;

function isGone(reading: Reading, match: RegExpExecArray): boolean {
  const after = reading.flat.slice(match.index + match[0].length);
  const bare = !match.groups?.aux && match.groups?.verb !== undefined;
  if (bare && (OWN_OBJECT.test(after) && !/^\s(?:its|their)\s(?:doors|gates)\b/i.test(after) || match.groups?.verb === 'hit')) return false;
  if (LOST_GAME.test(match[0])) return false;
  if (/\b(?:part(?:ly|ially)|threatened with)\s(?:closed|shut)/i.test(match[0]) && !/^\sto\s/.test(after)) return false;
  return !(isPremises(match.groups?.thing ?? '') && outcomeOf(verbIn(match)) === 'cancelled' && bare);
}

function claim(reading: Reading, quantity: Found['quantity'] & object, match: RegExpExecArray): Found {
  const verb = verbIn(match), thing = match.groups?.thing ?? '';
  const end = quantity.end + match[0].indexOf(thing) + thing.length;
  return { quantity, what: thing, outcome: outcomeOf(verb), start: quantity.start, end: Math.min(end, reading.text.length) };
}
