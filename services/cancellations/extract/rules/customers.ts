/** People counted by what they did not get: "one in ten patients had an operation rescheduled", "200 pupils have had exams cancelled". */
import { anchored, matchAt, AUXILIARY } from '../pattern.js';
import type { Rule } from '../reading.js';
import { LINK, THING } from '../things.js';
import { CANCELLED, GONE_WORDS, outcomeOf } from '../verbs.js';

const PEOPLE = 'patients?|people|passengers|pupils|students|customers|women|men|children|candidates|learners|learner drivers|clients|defendants|families|couples|residents|households|travellers|parents';
const HAD = anchored(`(?:${LINK})\\s(?:[\\p{L}-]+\\s){0,2}?(?:${PEOPLE})(?:\\s[^\\s,;.:]+){0,6}?\\s(?:have|has|had|having|saw|seen|see|will have|could have|may have)(?:\\s(?:had|seen|already|now))*\\s(?:an?|their|the|his|her)?\\s?(?<thing>${THING})${AUXILIARY}{0,3}\\s(?<verb>${CANCELLED})`);
const WHOSE = anchored(`(?:${LINK})\\s(?:[\\p{L}-]+\\s){0,2}?(?:${PEOPLE})\\swhose\\s(?<thing>${THING})${AUXILIARY}{1,4}\\s(?<verb>${CANCELLED})`);

export const customers: Rule = {
  name: 'customers', needs: [PEOPLE.split(/[| ]/).flatMap(word => [word.replace('?', ''), word.replace('s?', '')]), GONE_WORDS],
  examples: [
    ['One in ten patients had a scan or treatment rescheduled.', '10 scan or treatment postponed'],
    ['The agency has written to 2,400 learners whose driving tests were cancelled.', '2400 driving test cancelled'],
    ['Some 200 pupils have had their exams cancelled.', '200 exam cancelled'],
  ],
  read: reading => reading.quantities.flatMap(quantity => {
    const match = matchAt(HAD, reading.flat, quantity.end) ?? matchAt(WHOSE, reading.flat, quantity.end);
    return match ? [{ quantity, what: match.groups?.thing ?? '', outcome: outcomeOf(match.groups?.verb ?? ''), start: quantity.start, end: quantity.end + match[0].length }] : [];
  }),
};
