/** Whose voice a paragraph is in: the page's, or somebody's own. */

const MARKS = /["“”]|(?<![\p{L}\p{N}])[‘']/u;
const FIRST_PERSON = /(?<![\p{L}'’])(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Mm]e|[Ww]e|[Ww]e['’](?:re|ve|d|ll)|[Oo]ur|us)(?![\p{L}'’])/u;
const SINGULAR = /(?<![\p{L}'’])(?:I|I['’](?:m|ve|d|ll)|[Mm]y)(?![\p{L}'’])/u;
const REPORTING = /^(?:[Hh]e|[Ss]he|[Tt]hey|It|The|Its|Mr|Mrs|Ms|Dr|Prof|\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*)(?:['’]s)?(?: (?:also|then|later|has|have|had))* (?:said|says|added|adds|told|tells|went on|goes on|warned|claimed|insisted|explained|continued|concluded|urged|spoke)\b/u;

export function hasQuoteMarks(text: string): boolean {
  return MARKS.test(text);
}

/** "I", "my", "we", "our" …: somebody speaks for themselves. */
export function isFirstPerson(text: string): boolean {
  return FIRST_PERSON.test(text);
}

export function isFirstPersonSingular(text: string): boolean {
  return SINGULAR.test(text);
}

/** The page tells what somebody says: "She said that …", "Mr Lark added …". */
export function reportsSpeech(text: string): boolean {
  return REPORTING.test(text);
}

/** She, he, they as the one told about. */
export function tellsOfAPerson(text: string): boolean {
  return /^(?:He|She|Her|His)(?:['’](?:s|d|ll))?\b/.test(text) || reportsSpeech(text);
}
