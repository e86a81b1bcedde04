/** Text and patterns in small letters: matching without case folding and without Unicode tables is several times as fast. */

/** The same length as `text`, so that offsets in one are offsets in the other. */
export function smallLetters(text: string): string {
  const small = text.toLowerCase();
  // The dotted capital I is the one letter whose small form is longer.
  return small.length === text.length ? small : text.replaceAll('\u0130', 'I').toLowerCase();
}

/** As the flags `iu` fold them: the long s is an s. */
export function foldedLetters(text: string): string {
  const small = smallLetters(text);
  return small.includes('ſ') ? small.replaceAll('ſ', 's') : small;
}

/** With straight apostrophes. */
export function straightened(text: string): string {
  return text.includes('’') || text.includes('‘') ? text.replace(/[’‘]/g, "'") : text;
}

/** The letters of European languages in Latin script, as a class without its brackets. */
const LETTERS = 'a-z\\u00df-\\u024f';
const CLASSES: Readonly<Record<string, string>> = { L: LETTERS, Lu: LETTERS, Ll: LETTERS, M: '\\u0300-\\u036f', N: '0-9' };

/** The blocks of letters of any script, marks that combine with them left out: a few ranges where `\p{L}` has hundreds. */
const ANY_LETTERS = 'a-z\\u00aa\\u00b5\\u00ba\\u00df-\\u00f6\\u00f8-\\u02c1\\u0370-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff\\uf900-\\ufdff';
const ANY_CLASSES = { ...CLASSES, L: ANY_LETTERS, N: '0-9\\u00b2\\u00b3\\u00b9\\u00bc-\\u00be' };
const PRINTED_CLASSES = { ...ANY_CLASSES, L: `A-Z\\u00c0-\\u00d6\\u00d8-\\u00de${ANY_LETTERS}` };

/** The same for text whose names may be in any script. */
export function smallPatternOfAnyScript(source: string, flags = ''): RegExp {
  return patternOf(source, flags, ANY_CLASSES);
}

/** For text as printed: a pattern with `\p{L}` and `\p{N}`, at a tenth of the machine code that the flag `u` makes of it. */
export function printedPattern(source: string, flags = ''): RegExp {
  return new RegExp(withClasses(source, PRINTED_CLASSES), flags);
}

/**
 * A pattern for text in small letters that means what `source` means with the flags `iu`.
 * @param source may use `\p{L}`, `\p{Lu}`, `\p{Ll}`, `\p{M}` and `\p{N}`
 * @param flags any of `d`, `g`, `y`
 */
export function smallPattern(source: string, flags = ''): RegExp {
  return patternOf(source, flags, CLASSES);
}

function patternOf(source: string, flags: string, classes: Readonly<Record<string, string>>): RegExp {
  return new RegExp(inSmallLetters(withClasses(source, classes)), flags);
}

/** Each `\p{...}` written out, with brackets where it has none. */
function withClasses(source: string, classes: Readonly<Record<string, string>>): string {
  let inClass = false;
  return source.replace(/\\p\{(\p{L}+)\}|\\.|[[\]]/gu, (part, name: string | undefined) => {
    if (name !== undefined) return inClass ? classes[name] ?? part : `[${classes[name] ?? part}]`;
    if (part === '[' || part === ']') inClass = part === '[';
    return part;
  });
}

function inSmallLetters(source: string): string {
  return source.replace(/\\u[0-9a-fA-F]{4}|\\.|\p{Lu}/gu, part => (part.startsWith('\\') ? part : part.toLowerCase()));
}
