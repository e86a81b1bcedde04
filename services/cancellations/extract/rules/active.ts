/** "The trust moved 31 operations", "had to rebook 63 day cases", "lost between 25,000 and 30,000 slots". */
import { smallPattern } from '../../../kernel/reading/small-letters.js';
import { CANCELLING_GROUP } from '../groups.js';
import type { Rule } from '../reading.js';
import { CANCELLING, nearVerb, outcomeOf } from '../verbs.js';

/** Ends where the quantity starts; group `verb`. */
const BEFORE = smallPattern(`(?<![\\p{L}-])(?<verb>${CANCELLING})(?:\\s(?:off|down|back|out|up|another|a further|a total of|all|some|its|their|the|his|her|our|first|between|an estimated|only|just|at least|today|yesterday|further|in total))*\\s$`);
/** As far back as a verb is looked for, in characters. */
const REACH = 80;
const DENIED = smallPattern(String.raw`\b(?:patients?|passengers|commuters|travellers|pupils|students|people|who)\s(?:have |had |has )?$|\b(?:not|n't|never|without|no need to|avoid(?:ed)?|instead of|rather than)\s(?:\p{L}+\s){0,3}$`);

export const active: Rule = {
  name: 'active', needs: CANCELLING_GROUP,
  says: 'Somebody cancels, moves or loses so many things.',
  examples: [
    ['Ashford moved 31 elective operations to May.', '31 elective operation postponed'],
    ['The hospital has had to rebook 63 day cases.', '63 day case postponed'],
    ['The airline is scrapping 40 flights a day.', '40 flight cancelled'],
    ['The line expects to lose between 250 and 300 departures.', '250 departure cancelled'],
    ['Operators called off 12,600 services.', '12600 service cancelled'],
    ['The council has shut 14 primary schools.', '14 primary school closed'],
    ['The overtime ban alone may do for 40 sailings.', '40 sailing cancelled'],
    ['It stood down a fifth of its planned endoscopies.', '20 planned endoscopy cancelled'],
  ],
  read: reading => reading.quantities.flatMap(quantity => {
    const lead = reading.flat.slice(Math.max(0, quantity.start - REACH), quantity.start);
    const verb = nearVerb(reading.flat, quantity.start) ? BEFORE.exec(lead) : null;
    const object = verb && quantity.counted();
    if (!verb || !object || DENIED.test(lead.slice(0, verb.index))) return [];
    return [{ quantity, what: object.groups?.thing ?? '', outcome: outcomeOf(verb.groups?.verb ?? ''), start: quantity.start, end: quantity.end + object[0].length }];
  }),
};
