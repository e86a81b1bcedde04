/** Verb and particle around the object: "put 61 checks back by a day", "called 340 journeys off", "given 400 visits another date". */
import { wordGroup } from '../../../kernel/reading/word-groups.js';
import { smallPattern } from '../../../kernel/reading/small-letters.js';
import { anchored, matchAt } from '../pattern.js';
import { antecedent, type Rule } from '../reading.js';
import { LINK, THING } from '../things.js';
import { nearPartedVerb, PARTED, PARTED_WORDS } from '../verbs.js';

const OBJECT = `(?:${LINK}\\s(?<thing>${THING}))?(?:\\s(?!and\\b|but\\b)[^\\s,;.:]+){0,4}?\\s`;
const RULES = [...PARTED, { verb: '(?:give|gives|gave|given|giving|found|find|finding)(?![\\p{L}-])', particle: '(?:a|another)(?: new| later)? (?:date|slot|time)(?![\\p{L}])', outcome: 'postponed' as const }]
  .map(({ verb, particle, outcome }) => ({ outcome, before: smallPattern(`(?<![\\p{L}-])${verb}(?:\\s(?:another|a further|all|some|its|their|the|first))*\\s$`), after: anchored(`${OBJECT}${particle}`) }));

const PARTICLES = wordGroup(['off', 'down', 'out', 'from', 'back', 'over', 'up', 'away', 'date', 'slot', 'time']);

export const parted: Rule = {
  name: 'parted', needs: wordGroup(PARTED_WORDS) | PARTICLES,
  says: 'Verb and particle around the things: put 61 checks back, called 340 journeys off.',
  examples: [
    ['Rochford put 61 antenatal checks back by a day.', '61 antenatal check postponed'],
    ['They called 340 journeys off before dawn.', '340 journey cancelled'],
    ['The clinic gave 90 patient visits another date.', '90 patient visit postponed'],
    ['The operator struck 211 trains from the timetable.', '211 train cancelled'],
  ],
  read: (reading, found) => reading.quantities.flatMap(quantity => {
    if ((quantity.after() & PARTICLES) === 0 || !nearPartedVerb(reading.flat, quantity.start)) return [];
    const lead = reading.flat.slice(Math.max(0, quantity.start - 60), quantity.start);
    for (const { before, after, outcome } of RULES) {
      const object = before.test(lead) ? matchAt(after, reading.flat, quantity.end) : null;
      const thing = object && (object.groups?.thing ?? antecedent(reading, quantity.start, found) ?? (/timetable/.test(object[0]) ? 'train' : null));
      if (object && thing) return [{ quantity, what: thing, outcome, start: quantity.start, end: quantity.end + object[0].length }];
    }
    return [];
  }),
};
