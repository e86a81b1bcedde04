/** A dump as lines, each with the role it plays on the page; index `i` is line `i + 1` of the file. */

/**
 * `text` is part of a post. The others never are: `blank`; `embed` what a player or a social network left behind;
 * `image` captions and credits; `furniture` buttons, notices and headers of the page; `separator` a drawn line.
 */
export type Role = 'text' | 'blank' | 'embed' | 'image' | 'furniture' | 'separator';

export interface Dump {
  /** Trimmed; of a line that a button was glued to, what follows the button. */
  readonly texts: readonly string[];
  readonly roles: readonly Role[];
  /** Lines that stood behind a glued "Read more": what ended the post above. */
  readonly glued: ReadonlySet<number>;
}

/** Splits at LF and CRLF; at CR where a file knows no other line end. Linear. */
export function splitLines(text: string): string[] {
  if (text.includes('\n')) return text.split('\n').map(line => line.trim());
  return text.split('\r').map(line => line.trim());
}

/** Index of the next line from `from` on (before `to`) that is part of a post; `to` when there is none. */
export function nextText(dump: Dump, from: number, to: number): number {
  let at = from;
  while (at < to && dump.roles[at] !== 'text') at += 1;
  return at;
}

/** Index of the line before `from` (not before `floor`) that is part of a post; -1 when there is none. */
export function previousText(dump: Dump, from: number, floor = 0): number {
  let at = from - 1;
  while (at >= floor && dump.roles[at] !== 'text') at -= 1;
  return at >= floor ? at : -1;
}
