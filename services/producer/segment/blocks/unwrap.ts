/** Undoes line breaks that are no paragraph breaks: text wrapped at a width, and single lines broken in mid-sentence. */

const BEGINS_A_BLOCK = /^(?:Quote Message|[•·●▪◦‣■>*]|\d{1,2}[.)] )/;
const SENTENCE_END = /[.!?:…]["”’')\]]*$/u;
const WIDEST = 110;

/** @param lines trimmed, blank ones kept; they part paragraphs for certain */
export function unwrapped(lines: readonly string[]): readonly string[] {
  const result: string[] = [];
  for (let at = 0; at < lines.length;) {
    if (at + 1 >= lines.length || lines[at] === '' || lines[at + 1] === '') {
      result.push(lines[at] ?? '');
      at += 1;
      continue;
    }
    const end = lines.indexOf('', at);
    const run = lines.slice(at, end < 0 ? lines.length : end);
    result.push(...(isWrapped(run) ? paragraphs(run, fillsLine(run)) : paragraphs(run, brokenOff)), ...(end < 0 ? [] : ['']));
    at = end < 0 ? lines.length : end + 1;
  }
  return result;
}

/** Most line breaks of the run fall into the middle of a sentence, and no line is wide. */
function isWrapped(run: readonly string[]): boolean {
  if (run.length < 3 || run.some(line => line.length > WIDEST)) return false;
  const broken = run.slice(1).filter((below, index) => brokenOff(run[index] ?? '', below)).length;
  return broken * 2 >= run.length - 1;
}

type GoesOn = (line: string, below: string) => boolean;

/** A line that stops without a stop, and a next one that goes on in small letters. */
function brokenOff(line: string, below: string): boolean {
  return /[\p{L}\p{N},;–-]$/u.test(line) && /^\p{Ll}/u.test(below);
}

/** In wrapped text a paragraph ends only where a sentence ends early in the line. */
function fillsLine(run: readonly string[]): GoesOn {
  const width = Math.max(...run.map(line => line.length));
  return line => !SENTENCE_END.test(line) || line.length > width * 0.75;
}

function paragraphs(run: readonly string[], goesOn: GoesOn): string[] {
  const found: string[] = [];
  let open: string[] = [];
  run.forEach((line, index) => {
    open.push(line);
    const below = run[index + 1];
    if (below !== undefined && goesOn(line, below) && !BEGINS_A_BLOCK.test(below)) return;
    found.push(open.join(' '));
    open = [];
  });
  return found;
}
