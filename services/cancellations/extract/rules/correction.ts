/** A figure put in place of one taken back: "we gave the number of visits rearranged as 1,207 … it should have been 1,270". */
import type { Groups } from '../../../kernel/reading/scan.js';
import { wordGroup } from '../../../kernel/reading/word-groups.js';
import { smallLetters, smallPattern } from '../../../kernel/reading/small-letters.js';
import type { Rule } from '../reading.js';
import { CANCELLED, CANCELLING, outcomeOf } from '../verbs.js';
import { antecedent } from '../reading.js';

const TOLD_BEFORE = smallPattern(String.raw`\b(?:we (?:said|gave|reported|wrote|published|told you)|(?:my|our) \d[\d.:]*(?: ?[ap]\.?m\.?)?(?: (?:post|entry|update))? (?:had|said|gave|put)|in our (?:post|entry|update)|(?:an )?earlier (?:post|version|entry|update))\b`);
const IT_IS = smallPattern(String.raw`\b(?:should (?:have been|be|read|have said)|it's|it is|is in fact|is actually|was in fact|the (?:(?:correct|right|true) )?(?:figure|number|total) (?:is|was))\s(?:in fact |actually )?$`);
const GONE = smallPattern(`(?<![\\p{L}-])(?:${CANCELLED}|${CANCELLING}|gone)(?![\\p{L}-])`);

const TELLERS = wordGroup(['we', 'our', 'my', 'earlier']);

/** True of a sentence (in small letters) that repeats what it is about to take back. */
export function takesBack(sentence: string, seen: Groups): boolean {
  return (seen & TELLERS) !== 0 && TOLD_BEFORE.test(sentence);
}

export const correction: Rule = {
  name: 'correction', needs: wordGroup(['should', 'it', 'is', 'was']),
  says: 'A figure put in the place of one that is taken back.',
  examples: [
    ['At noon we gave the number of visits rearranged by the board as 1,207. It has since told us that it should have been 1,270.', '1270 visit postponed'],
    ['In our post we said five ferries had gone. The company says it is seven.', '7 ferry cancelled'],
  ],
  read: (reading, found) => reading.quantities.flatMap(quantity => {
    const told = IT_IS.test(reading.flat.slice(Math.max(0, quantity.start - 60), quantity.start)) && takesBack(smallLetters(reading.previous.text), reading.previous.seen) ? GONE.exec(smallLetters(reading.previous.text)) : null;
    const thing = told && antecedent(reading, quantity.start, found);
    return told && thing ? [{ quantity, what: thing, outcome: outcomeOf(told[0]), start: quantity.start, end: quantity.end }] : [];
  }),
};
