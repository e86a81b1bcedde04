/** Whether two quotations are the same words, also with small changes. */

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’%-]*/gu;

/** "I'm" and "I am" are the same words. */
const CONTRACTED = /'(m|re|ve|ll)(?![\p{L}])/gu;
const FULL: Readonly<Record<string, string>> = { m: ' am', re: ' are', ve: ' have', ll: ' will' };

export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().replaceAll('’', "'").replace(CONTRACTED, (_, short: string) => FULL[short] ?? short).match(WORD) ?? [];
}

/** Most words of the shorter stand in the longer: `'I can't spend it twice'` and "I have one pot of money, and I cannot spend it twice". */
export function sameWords(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0 || (short.length === 1 && a.length > 3 && b.length > 3)) return false;
  const have = new Map<string, number>();
  for (const word of long) have.set(word, (have.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of short) {
    const left = have.get(word) ?? 0;
    if (left > 0) { shared += 1; have.set(word, left - 1); }
  }
  return shared / short.length >= (short.length < 3 ? 1 : 0.7) && (short.length > 1 || long.length < 40 || long.includes(short[0] ?? ''));
}

/** The words stand in the text one after the other. */
export function repeats(text: readonly string[], words: readonly string[]): boolean {
  return words.length > 0 && ` ${text.join(' ')} `.includes(` ${words.join(' ')} `);
}
