/** Refuses lines that no page dump has: a paragraph stands on a line, and an event carries it whole. */
import { PicketwireError } from '../../kernel/core/errors.js';
import type { Input } from './bytes.js';

/** UTF-16 code units. */
export const LONGEST_LINE = 1_000_000;

/** Throws input-too-long for the first line that is too long. */
export function checkLines(text: string, input: Input): void {
  const end = text.includes('\n') ? '\n' : '\r';
  let line = 1;
  for (let from = 0; from <= text.length; line += 1) {
    const next = text.indexOf(end, from);
    const length = (next < 0 ? text.length : next) - from;
    if (length > LONGEST_LINE) throw tooLong(input, line, length);
    if (next < 0) return;
    from = next + 1;
  }
}

function tooLong(input: Input, line: number, length: number): PicketwireError {
  return new PicketwireError('input-too-long', `${input.label}: line ${line} has ${length} characters, the most is ${LONGEST_LINE}; a dump has one paragraph a line (is it a web page's source, or data?)`, { path: input.path, line, length }, 2);
}
