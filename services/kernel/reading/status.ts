/** Whether a figure has happened or may happen (DOMAIN.md, "Common to every claim", `status`). */
import { printedPattern } from './small-letters.js';
import type { Status } from '../core/claims.js';
import { clauseAround } from './clause.js';
import { scanFor } from './scan.js';
import { sentenceText, type Passage, type Range } from './passage.js';

// Lower case on purpose: "May" is a month.
const EXPECTED = printedPattern(String.raw`(?<![\p{L}])(?:(?<!(?:nobody|no one|who|you|we) )could(?! (?:only )?(?:offer|muster|manage|boast|count|see|hear))|may(?! \d)|might|will|would(?! (?:normally|usually|ordinarily|otherwise|have (?:run|been|gone)))|shall|won['’]t|['’]ll|expects?|expecting|expected|likely|fears?|fearing|feared|plans? to|planning to|planned to|ready to|set to|due to (?:be|strike(?! action)|walk|stop|stage|join|begin|start|take|hold|go|lose|close|shut)|about to|going (?:to|the same way)|on course|warns?|warned|warning|predicts?|predicted|forecasts?|projected|projects|anticipates?|anticipated|brac(?:es?|ing|ed)|threatens?|in line to|reckons? on|counting on|at risk|faces?|facing|(?<!(?:had|have|has|needed|got|having) )to be (?:cancell?ed|postponed|lost|called off|rescheduled|rearranged|scrapped|axed|moved|put)|to follow)(?![\p{L}])`);
/** The first finite verb after a claim's words decides for what follows them. */
const FINITE = printedPattern(String.raw`(?<![\p{L}])(?:have|has|had|were|was|are|is|did|do|does|came|went|ran|took|turned|walked|stayed|joined|fell|slipped|will|would|could|may|might|shall|to be|to)(?![\p{L}])`);

/** Without one of these words nothing is said to be still to come. */
const AHEAD = 2;
const scan = scanFor([], (
  'could may might will would shall won ll expect expects expecting expected likely fear fears fearing feared plan plans planning planned ready set due about going course warn warns warned warning predict predicts predicted forecast forecasts '
  + 'projected projects anticipate anticipates anticipated brace braces bracing braced threaten threatens line reckon reckons counting risk face faces facing be follow guess guesses'
).split(' '));

/** `expected` for what may or will happen by the words of the claim's own clause, or of those that govern it. */
export function statusOf(passage: Passage, span: Range): Status {
  const sentence = sentenceText(passage);
  if ((scan(sentence) & AHEAD) === 0) return 'actual';
  const at = { start: span.start - passage.sentence.start, end: span.end - passage.sentence.start };
  const clause = clauseAround(sentence, at.start);
  const lead = withoutAsides(sentence.slice(clause.start, at.start)), own = sentence.slice(at.start, at.end), after = verbPhrase(sentence.slice(at.end, Math.max(at.end, clause.end)));
  if (EXPECTED.test(lead) || EXPECTED.test(own) || EXPECTED.test(after)) return 'expected';
  return clause.start > 0 && !isDone(after) && governs(sentence.slice(0, clause.start)) ? 'expected' : 'actual';
}

function withoutAsides(words: string): string {
  return words.replace(/\b(?:because|so that|so as|who|whose)\b[^,]*,/gu, ' ').replace(/,\s(?:for|as|because|despite)\s[^,]*,/gu, ' ');
}

const JOINING = /\s(?:and|but|because|so|which)\s/;

/** From the first finite verb on, as far as its own phrase goes. */
function verbPhrase(after: string): string {
  const first = FINITE.exec(after.replace(/\b(?:that|which|it|they|we|she|he)\s(?:would|had|will|were|was|are|is|has|have)\b[^,]*?(?=\s(?:were|was|have|has|had|are|is|did|will|could|may|might)\b)/u, match => ' '.repeat(match.length)));
  if (!first) return '';
  const phrase = after.slice(first.index, first.index + 45), end = JOINING.exec(phrase);
  return end ? phrase.slice(0, end.index) : phrase;
}

function isDone(after: string): boolean {
  return /^(?:have|has|had|were|was|did|came|went|ran|fell|slipped)\b/u.test(after);
}

/** "expects to lose 30, and another 20"; "told to expect a fifth of x and a half of y to be put off". */
function governs(before: string): boolean {
  return /\b(?:expects? to|told to expect|fears? (?:that|it)|predicts?|forecasts?|warns? that|guess(?:es)? that|could|may|might)\b[^.;:]*$/u.test(before) && !/\b(?:but|although|though|nobody could[^,]*,)\s*$/u.test(before);
}
