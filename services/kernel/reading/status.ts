/** Whether a figure has happened or may happen (DOMAIN.md, "Common to every claim", `status`). */
import type { Status } from '../core/claims.js';
import { clauseAround } from './clause.js';
import { sentenceText, type Passage, type Range } from './passage.js';

const EXPECTED = /\b(?:could|may(?! \d)|might|will|would(?! normally| have run| usually| ordinarily)|shall|won['’]t|['’]ll|expects?|expecting|is expected|are expected|told to expect|likely|fears?|fearing|feared|plans? to|planning to|planned to|ready to|set to|due to be|about to|going to|on course|warns? (?:of|that)|warned|predicts?|predicted|forecasts?|projected|anticipates?|anticipated|brac(?:es?|ing|ed)|threatens?|in line to|reckons on|counting on|at risk|face|faces|facing|to be (?:cancelled|postponed|lost|called off|rescheduled|rearranged|scrapped|axed))\b/iu;
/** The modal's own outcome is told: what was feared came about. */
const DONE = /\b(?:have|has|had) (?:already |now |since |so far )?(?:been )?(?:cancelled|postponed|lost|moved|rearranged|rescheduled|called off|scrapped|walked|turned|joined|stayed|come)\b/iu;

/** `expected` for what may or will happen by the words of the claim's own clause, or of those that govern it. */
export function statusOf(passage: Passage, span: Range): Status {
  const sentence = sentenceText(passage);
  const at = span.start - passage.sentence.start;
  const clause = clauseAround(sentence, at);
  const own = sentence.slice(clause.start, clause.end);
  if (EXPECTED.test(modalPart(own))) return 'expected';
  return clause.start > 0 && governs(sentence.slice(0, clause.start)) && !DONE.test(own) ? 'expected' : 'actual';
}

// What follows "because", "so that" or "who" tells of something else than the figure.
function modalPart(clause: string): string {
  return clause.replace(/\b(?:because|so that|so as|which would|that would (?:normally|have)|who(?:se)?|it would normally|would have (?:run|been))\b.*$/iu, '');
}

// "expects to lose 30, and another 20"; "told to expect a fifth of x and a half of y to be put off".
function governs(before: string): boolean {
  return /\b(?:expects? to|told to expect|fears? (?:that|it)|predicts?|forecasts?|warns? that|thinks? (?:that )?as many|guess that|could|may|might)\b[^.;]*$/iu.test(before) && !/[;]\s*$/.test(before) && !/\b(?:but|although|though)\s*$/iu.test(before);
}
