/** The count is a noun's: "the number of appointments moved now exceeds 1.7m", "the cancellation of 90 flights", "40 train cancellations". */
import { wordGroup } from '../../../kernel/reading/word-groups.js';
import { smallPattern } from '../../../kernel/reading/small-letters.js';
import { anchored, matchAt } from '../pattern.js';
import type { Found, Rule } from '../reading.js';
import { LINK, THING } from '../things.js';
import { CANCELLED, outcomeOf } from '../verbs.js';
import type { Outcome } from '../../../kernel/core/claims.js';

const REACHES = '(?:is|was|stands at|stood at|has reached|had reached|reached|reaches|rose to|has risen to|came to|has come to|comes to|now exceeds|exceeds|exceeded|has passed|passed|topped|tops|has topped|hit|has hit|has gone through|now stands at|now|to|at|of|as|had been)';
const NUMBER_OF = smallPattern(`\\b(?:number|count|total|tally|toll|figure|share|proportion)\\sof\\s(?:the\\s|its\\s|all\\s)?(?<thing>${THING})\\s(?:(?:that|which|to)\\s)?(?:(?:have|has|had|were|been|being|be|now|so far)\\s){0,4}(?<verb>${CANCELLED})(?:\\s[^.;:§]{0,70})?\\s${REACHES}(?:\\s(?:now|nearly|about))?\\s$`);
const ATTRIBUTE = '(?<verb>cancell?ed|postponed|lost|missed|scrapped|axed|rescheduled|rearranged|abandoned|closed)';
const NUMBER_OF_LOST = smallPattern(`(?:\\b(?:number|count|total|tally|toll|figure)\\sof\\s${ATTRIBUTE}\\s(?<thing>${THING})(?:\\s[^.;:§]{0,70})?\\s${REACHES}|(?:^|[,;]\\s)(?:the\\s)?${ATTRIBUTE.replace('verb', 'verb2')}\\s(?<thing2>${THING})\\s(?:now\\s)?(?:number|total|stand at|come to|amount to))\\s$`);
const LOST_THING = anchored(`(?:${LINK})\\s${ATTRIBUTE}\\s(?<thing>${THING})`);
const NOUNS: readonly (readonly [string, Outcome])[] = [['cancellations?|loss|scrapping|withdrawal|abandonment', 'cancelled'], ['postponements?|rescheduling|rearrangement|deferral|rebooking|delay', 'postponed'], ['closures?|closing|shutting', 'closed']];
const NOUN_OF = NOUNS.map(([nouns, outcome]) => ({ outcome, before: smallPattern(`\\b(?:${nouns})\\sof\\s(?:another\\s|a further\\s)?$`), after: anchored(`(?:${LINK})\\s(?<thing>(?:[\\p{L}-]+\\s){1,3})(?:${nouns})(?![\\p{L}])`) }));
const CALLED_WORDS = 'cancelled canceled postponed lost scrapped axed rescheduled rearranged abandoned closed'.split(' ');
const NOUN_WORDS = NOUNS.flatMap(([nouns]) => nouns.split('|')).flatMap(noun => [noun.replace('?', ''), noun.replace('s?', '')]);
/** Cheap looks before the patterns. */
const TALLY = /\b(?:number|count|total|tally|toll|figure|share|proportion|cancell?ed|lost|postponed)/i;
const LOST = /\b(?:cancel|postpon|lost|scrap|axed|resched|rearr|aband|closed)/i;
const NOUN = smallPattern(`\\b(?:${NOUNS.map(([nouns]) => nouns).join('|')})\\b`);
const AS_THING = smallPattern(`^${THING}$`);

export const nominal: Rule = {
  name: 'nominal', needs: wordGroup(['number', 'count', 'total', 'tally', 'toll', 'figure', 'share', 'proportion', ...CALLED_WORDS, ...NOUN_WORDS]),
  says: 'The count is a noun’s: the number of appointments moved, the cancellation of 90 flights.',
  examples: [
    ['The number of scans put off since the dispute began now exceeds 1.7m.', '1700000 scan postponed'],
    ['It led to the cancellation of 90 flights.', '90 flight cancelled'],
    ['The operator announced 40 train cancellations.', '40 train cancelled'],
    ['There have been 1,100 cancelled operations in Wales alone.', '1100 operation cancelled'],
    ['The agency puts the number of cancelled visits at 54,000.', '54000 visit cancelled'],
    ['There were 14 school closures in Kent.', '14 school closed'],
  ],
  read: reading => reading.quantities.flatMap(quantity => {
    const lead = reading.flat.slice(0, quantity.start), after = reading.flat.slice(quantity.end, quantity.end + 80);
    const number = TALLY.test(lead) ? NUMBER_OF.exec(lead) : null;
    if (number && !/^\s\p{L}+s\b/u.test(reading.flat.slice(quantity.end).replace(/^\s(?:this|across|as|hours|yesterdays)\b.*/u, ''))) {
      return [{ quantity, what: number.groups?.thing ?? '', outcome: outcomeOf(number.groups?.verb ?? ''), start: number.index, end: quantity.end }];
    }
    const lost = (TALLY.test(lead) ? NUMBER_OF_LOST.exec(lead)?.groups : undefined) ?? (LOST.test(after) ? matchAt(LOST_THING, reading.flat, quantity.end)?.groups : undefined);
    if (lost) return [{ quantity, what: lost.thing ?? lost.thing2 ?? '', outcome: outcomeOf(lost.verb ?? lost.verb2 ?? ''), start: quantity.start, end: quantity.end }];
    for (const { outcome, before, after: behind } of NOUN.test(reading.flat) ? NOUN_OF : []) {
      const object = before.test(lead) ? quantity.counted() : matchAt(behind, reading.flat, quantity.end);
      const thing = object?.groups?.thing?.trim() ?? '';
      if (object && AS_THING.test(thing)) return [{ quantity, what: thing, outcome, start: quantity.start, end: quantity.end + object[0].length } satisfies Found];
    }
    return [];
  }),
};
