/** Statements without marks that a line ending in a colon announces: "Dr Ada Lark said:", "Here is the council's statement:". */
import type { Block } from '../../../kernel/core/entry.js';
import { attributionAt } from './attribution.js';
import { skipBlank, type Found } from './shape.js';
import { hasQuoteMarks, isFirstPerson, isFirstPersonSingular, tellsOfAPerson } from './voice.js';

const SPEECH = 'said|says|say|saying|told|tells|added|adds|adding|wrote|writes|writing|finished|concluded|continued|went on|goes on|explained|explains|insisted|insists|warned|warns|replied|replies|responded|responds|answered|answers|commented|comments|tweeted|tweets|posted|posts|speaking|spoken|put it|puts it';
const STATEMENT = 'statement|response|reply|reaction|message|verdict|words|account|open letter|letter';
const VERBAL = new RegExp(String.raw`\b(?:${SPEECH})\b[^.!?:]{0,60}:$`);
const NOMINAL = new RegExp(String.raw`\b(?:${STATEMENT})\b[^.!?:]{0,120}:$`);
/** "From the Department for Transport: The offer would …": body and words in one line. */
const INLINE = /^(?:A (?:statement|response|reply) from|From|Statement from) ((?:the |The )?\p{Lu}[^:.!?"“]{2,80}): +(?=\p{Lu})/u;

/** "Ada from Leith says: I walked to work." */
const SPOKEN = /^(\p{Lu}[^:"“.!?]{1,80}?),? (?:says|said|adds|added|tells us|told us|explains|explained): (?=\p{Lu})/u;

/** The page's own people: what they report is the page's telling. */
const OWN_STAFF = /\b(?:[Oo]ur (?:[\p{L}-]+ )?)?(?:correspondent|reporter|editor)\b/u;

export function announcedStatement(lines: readonly string[], at: number): Found | null {
  const line = lines[at] ?? '';
  if (!line.includes(':')) return null;
  const inline = INLINE.exec(line);
  const spoken = SPOKEN.exec(line);
  if (spoken && isFirstPersonSingular(line.slice(spoken[0].length)) && !OWN_STAFF.test(spoken[0])) return inlineStatement(lines, at, line.slice(spoken[0].length), spoken[1] ?? '');
  if (inline) return inlineStatement(lines, at, line.slice(inline[0].length), inline[1] ?? '');
  if (!line.endsWith(':') || OWN_STAFF.test(line)) return null;
  const long = NOMINAL.test(line);
  if (!long && !VERBAL.test(line)) return null;
  return introduced(lines, at, long);
}

function introduced(lines: readonly string[], at: number, long: boolean): Found | null {
  const taken = statementLines(lines, at + 1, long);
  if (taken.words.length === 0) return null;
  const intro: Block = { kind: 'paragraph', text: lines[at] ?? '', by: null };
  const by = attributionAt(lines, skipBlank(lines, taken.next));
  return { blocks: [intro, { kind: 'quote', text: taken.words.join('\n'), by: by?.text ?? null }], next: by?.next ?? taken.next };
}

function inlineStatement(lines: readonly string[], at: number, words: string, by: string): Found | null {
  return hasQuoteMarks(words.slice(0, 1)) ? null : { blocks: [{ kind: 'quote', text: words, by }], next: at + 1 };
}

/** The first line is the statement's; more follow while somebody speaks for themselves, or to the end when the page promises a whole document. */
export function statementLines(lines: readonly string[], from: number, long: boolean): { readonly words: readonly string[]; readonly next: number } {
  const words: string[] = [];
  let next = from;
  for (let at = skipBlank(lines, from); at < lines.length; at = skipBlank(lines, next)) {
    const line = lines[at] ?? '';
    if (!isWords(line) || (words.length > 0 && !goesOn(line, long))) break;
    words.push(line);
    next = at + 1;
  }
  return { words, next };
}

function isWords(line: string): boolean {
  return /[.!?…]["”’')]*(?: +(?:https?:\/\/|pic\.|#|@)\S+)*$/u.test(line) && !/^(?:["“‘•·●▪*]|Quote Message)/.test(line) && !line.endsWith(':');
}

function goesOn(line: string, long: boolean): boolean {
  return !tellsOfAPerson(line) && (long || isFirstPerson(line));
}
