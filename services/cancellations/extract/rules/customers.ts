/** People counted by what they did not get: "one in ten patients had an operation rescheduled", "200 pupils have had exams cancelled". */
import { wordGroup } from '../../../kernel/reading/word-groups.js';
import { smallPattern } from '../../../kernel/reading/small-letters.js';
import { anchored, AUXILIARY, GONE, matchAt, verbIn } from '../pattern.js';
import type { Rule } from '../reading.js';
import { LINK, THING } from '../things.js';
import { CANCELLED, GONE_WORDS, outcomeOf } from '../verbs.js';

const PEOPLE = 'patients?|people|passengers|pupils|students|customers|women|men|children|candidates|learners|learner drivers|clients|defendants|families|couples|residents|households|travellers|parents';
const HAD = anchored(`(?:${LINK})\\s(?:[\\p{L}-]+\\s){0,2}?(?:${PEOPLE})(?:\\s[^\\s,;.:]+){0,6}?\\s(?:have|has|had|having|saw|seen|see|will have|could have|may have)(?:\\s(?:had|seen|already|now))*\\s(?:an?|their|the|his|her)?\\s?(?<thing>${THING})${AUXILIARY}{0,3}\\s(?<verb>${CANCELLED})`);
const WHOSE = anchored(`(?:${LINK})\\s(?:[\\p{L}-]+\\s){0,2}?(?:${PEOPLE})\\swhose\\s(?<thing>${THING})${AUXILIARY}{1,4}\\s(?<verb>${CANCELLED})`);
/** "5,000 passengers may lose their flights"; who misses a train was late, but what pupils may miss is not held. */
const LOSE = anchored(`(?:${LINK})\\s(?:[\\p{L}-]+\\s){0,2}?(?:(?:${PEOPLE})(?:\\s(?:may|might|could|will|would|have|had|has|are|set|likely|expected|to|also|already)){0,4}\\s(?:lose|losing|lost)|(?:pupils|students|children|learners|candidates)\\s(?:may|might|could|will|would)\\smiss)\\s(?:out on\\s)?(?:(?:their|an?|the|some)\\s)?(?<thing>${THING})`);
/** "Swimming lessons for 230 children were called off". */
const THING_FOR = smallPattern(`(?<![\\p{L}-])(?<thing>${THING})\\sfor\\s$`);
const OF_PEOPLE = anchored(`(?:${LINK})\\s(?:[\\p{L}-]+\\s){0,2}?(?:${PEOPLE})${GONE}`);

const NEEDS = wordGroup(PEOPLE.split(/[| ]/).flatMap(word => [word.replace('?', ''), word.replace('s?', '')])) | wordGroup([...GONE_WORDS, 'lose', 'losing', 'miss']);

export const customers: Rule = {
  name: 'customers', needs: NEEDS,
  says: 'People counted by what they did not get.',
  examples: [
    ['One in ten patients had a scan or treatment rescheduled.', '10 scan or treatment postponed'],
    ['The agency has written to 2,400 learners whose driving tests were cancelled.', '2400 driving test cancelled'],
    ['As many as 5,000 passengers may lose their flights.', '5000 flight cancelled'],
    ['Some 300 students could miss classes.', '300 class cancelled'],
    ['Lessons for 230 children were also called off.', '230 lesson cancelled'],
    ['Some 200 pupils have had their exams cancelled.', '200 exam cancelled'],
  ],
  read: reading => reading.quantities.flatMap(quantity => {
    if ((quantity.after() & NEEDS) !== NEEDS) return [];
    const match = matchAt(HAD, reading.flat, quantity.end) ?? matchAt(WHOSE, reading.flat, quantity.end) ?? matchAt(LOSE, reading.flat, quantity.end);
    const lead = reading.flat.slice(Math.max(0, quantity.start - 80), quantity.start);
    const thing = match || !lead.endsWith(' for ') ? null : THING_FOR.exec(lead)?.groups?.thing;
    const gone = thing ? matchAt(OF_PEOPLE, reading.flat, quantity.end) : null;
    if (thing && gone) return [{ quantity, what: thing, outcome: outcomeOf(verbIn(gone)), start: quantity.start, end: quantity.end }];
    return match ? [{ quantity, what: match.groups?.thing ?? '', outcome: outcomeOf(match.groups?.verb ?? 'lost'), start: quantity.start, end: quantity.end + match[0].length }] : [];
  }),
};
