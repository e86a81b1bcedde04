/** What a recogniser of blocks is: it looks at the lines from one on and takes those that have its shape. */
import type { Block } from '../../../kernel/core/entry.js';

export interface Found {
  readonly blocks: readonly Block[];
  /** Index of the first line not taken; always above `at`. */
  readonly next: number;
}

/**
 * @param lines trimmed lines of the entry's body, blank ones kept
 * @param at a line that is not blank
 * @param before the blocks already made of the lines above
 */
export type Shape = (lines: readonly string[], at: number, before: readonly Block[]) => Found | null;

/** Index of the first line from `at` on that is not blank; the number of lines when there is none. */
export function skipBlank(lines: readonly string[], at: number): number {
  let next = at;
  while (next < lines.length && lines[next] === '') next += 1;
  return next;
}
