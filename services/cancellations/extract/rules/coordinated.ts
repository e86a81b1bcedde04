/** A second count that shares the verb of the first: "called off 1,148 appointments and 67 procedures", "… have been cancelled, alongside 3,187 day cases". */
import { smallPattern } from '../../../kernel/reading/small-letters.js';
import type { Found, Placed, Reading, Rule } from '../reading.js';

const JOIN = smallPattern(String.raw`^(?:[^.;:§]{0,90}?)(?:,\s|\s)(?:and|or|plus|as well as|along with|alongside|together with|on top of)(?:\s(?:another|a further|also|its|their|the|all))*\s$|^,\s$`);
/** It has a verb of its own, which other rules read or which says something else. */
const OWN_VERB = smallPattern(String.raw`^(?:\s(?!(?:he|she|it|they|the|were|was|have|has|are|is)\b)[^\s,;.:]+){0,5}\s(?:were|was|have|has|had|are|is|will|would|could|ran|went|remain|opened|took)\b`);

export const coordinated: Rule = {
  name: 'coordinated', needs: 0,
  says: 'A second count that shares the verb of the first.',
  examples: [
    ['Trusts called off 1,148 outpatient appointments and 67 inpatient procedures.', '67 inpatient procedure cancelled'],
    ['The college lost 700 lectures, 210 seminars and 44 labs.', '210 seminar cancelled', '44 lab cancelled'],
    ['There 29 hernia operations have been cancelled today, and 22 clinics he said.', '22 clinic cancelled'],
    ['A total of 207 operations were postponed because of the action alongside 318 scans.', '318 scan postponed'],
  ],
  read: (reading, found) => reading.quantities.reduce<readonly Found[]>((all, quantity) => [...all, ...joined(reading, quantity, [...found, ...all])], []),
};

function joined(reading: Reading, quantity: Placed, found: readonly Found[]): readonly Found[] {
  if (found.some(one => one.quantity?.start === quantity.start)) return [];
  const prior = found.filter(one => one.quantity && one.end <= quantity.start).at(-1);
  const object = prior && quantity.counted();
  if (!prior || !object || !JOIN.test(reading.flat.slice(prior.end, quantity.start))) return [];
  if (OWN_VERB.test(reading.flat.slice(quantity.end + object[0].length))) return [];
  return [{ quantity, what: object.groups?.thing ?? '', outcome: prior.outcome, start: quantity.start, end: quantity.end + object[0].length, ...(prior.expected ? { expected: true } : {}) }];
}
