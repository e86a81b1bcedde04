/** "Quote Message" lines of BBC pages: the words, and under them whose they are. */
import { skipBlank, type Found } from './shape.js';
import { attributionAt } from './attribution.js';

const MARK = /^(?:Quote Message:?|>)\s*/;
/** Newer dumps run words and name together: "… on today. from Ada Lark Nurse". */
const TRAILING = /^(.*[.!?…]["”’']?)\s*from (\p{Lu}.{2,100})$/su;

export function quoteMessage(lines: readonly string[], at: number): Found | null {
  const line = lines[at] ?? '';
  if ((line[0] !== 'Q' && line[0] !== '>') || !MARK.test(line)) return null;
  const { words, next } = markedLines(lines, at);
  const trailing = TRAILING.exec(words.at(-1) ?? '');
  if (trailing) return { blocks: [quote([...words.slice(0, -1), trailing[1] ?? ''], parted(trailing[2] ?? ''))], next };
  const inside = words.length > 1 ? attributionAt(words, words.length - 1) : null;
  if (inside) return { blocks: [quote(words.slice(0, -1), inside.text)], next };
  const by = attributionAt(lines, skipBlank(lines, next));
  return { blocks: words.length > 0 ? [quote(words, by?.text ?? null)] : [], next: by?.next ?? next };
}

/** "Ada Lark Ward sister" -> "Ada Lark, Ward sister". */
function parted(by: string): string {
  return by.includes(',') ? by : by.replace(/^((?:(?:Dr|Mr|Mrs|Ms|Prof|Sir|Dame) )?\S+ \S+) (?=\S)/, '$1, ');
}

function quote(words: readonly string[], by: string | null) {
  return { kind: 'quote' as const, text: words.join('\n'), by };
}

/** Marked lines that follow each other are one quote; a mark alone on its line marks the next one. */
function markedLines(lines: readonly string[], at: number) {
  const words: string[] = [];
  let next = at;
  for (let line = at; line < lines.length && MARK.test(lines[line] ?? ''); line = skipBlank(lines, next)) {
    const own = (lines[line] ?? '').replace(MARK, '');
    const from = own === '' ? skipBlank(lines, line + 1) : line;
    const text = own || lines[from];
    if (text) words.push(text);
    next = Math.min(from + 1, lines.length);
  }
  return { words, next };
}
