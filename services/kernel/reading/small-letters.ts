/** Text and patterns in small letters: matching without case folding and without Unicode tables is several times as fast. */

/** The same length as `text`, so that offsets in one are offsets in the other. */
export function smallLetters(text: string): string {
  const small = text.toLowerCase();
  // The dotted capital I is the one letter whose small form is longer.
  return small.length === text.length ? small : text.replaceAll('\u0130', 'I').toLowerCase();
}

/** With straight apostrophes. */
export function straightened(text: string): string {
  return text.includes('’') || text.includes('‘') ? text.replace(/[’‘]/g, "'") : text;
}

/** The letters of European languages in Latin script, as a class without its brackets. */
const LETTERS = 'a-z\\u00df-\\u024f';
const CLASSES: Readonly<Record<string, string>> = { L: LETTERS, Lu: LETTERS, Ll: LETTERS, M: '\\u0300-\\u036f', N: '0-9' };

/**
 * A pattern for text in small letters that means what `source` means with the flags `iu`.
 * @param source may use `\p{L}`, `\p{Lu}`, `\p{Ll}`, `\p{M}` and `\p{N}`
 * @param flags any of `d`, `g`, `y`
 */
export function smallPattern(source: string, flags = ''): RegExp {
  let inClass = false;
  const plain = source.replace(/\\p\{(\p{L}+)\}|\\u[0-9a-fA-F]{4}|\\.|[[\]]|\p{Lu}/gu, (part, name: string | undefined) => {
    if (name !== undefined) return inClass ? CLASSES[name] ?? part : `[${CLASSES[name] ?? part}]`;
    if (part === '[' || part === ']') inClass = part === '[';
    return part.startsWith('\\') ? part : part.toLowerCase();
  });
  return new RegExp(plain, flags);
}
