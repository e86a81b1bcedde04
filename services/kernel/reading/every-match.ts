/** All matches of a pattern in a text, without the copy of the pattern that `matchAll` makes at every call. */

/** @param pattern with the flag `g`; where it stood before does not matter */
export function everyMatch(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}
