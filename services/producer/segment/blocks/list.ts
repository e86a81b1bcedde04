/** Bulleted and numbered lists, one item a line. */
import { skipBlank, type Found } from './shape.js';

const BULLET = /^[•·●▪◦‣∙■]\s*(?=\S)/;
/** These also begin other things ("- Ada Lark" under a quote), so one alone is no list. */
const WEAK = /^(?:[*–—-]|\(?\d{1,2}[.)])\s+(?=\S)/;

export function list(lines: readonly string[], at: number): Found | null {
  return beginsWithLetter(lines[at] ?? '') ? null : run(lines, at, BULLET, 1) ?? run(lines, at, WEAK, 2);
}

/** Most lines do, and are then told by one character. */
function beginsWithLetter(line: string): boolean {
  const small = line.charCodeAt(0) | 32;
  return small >= 97 && small <= 122;
}

function run(lines: readonly string[], at: number, mark: RegExp, fewest: number): Found | null {
  const items: string[] = [];
  let next = at;
  for (let line = at; line < lines.length && mark.test(lines[line] ?? ''); line = skipBlank(lines, next)) {
    items.push((lines[line] ?? '').replace(mark, ''));
    next = line + 1;
  }
  return items.length < fewest ? null : { blocks: [{ kind: 'list', text: items.join('\n'), by: null }], next };
}
