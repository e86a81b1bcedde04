/** When two readings of one thing count as the same. */

const TITLES = new Set(['dr', 'mr', 'mrs', 'ms', 'miss', 'sir', 'prof', 'professor', 'the', 'a', 'an', 'dame', 'baroness', 'lord']);

/** Lower-case words; quote marks of every kind are one, possessive endings are dropped. */
export function wordsOf(text: string): readonly string[] {
  return text.normalize('NFKC').replace(/[‘’‛`]/g, "'").toLowerCase().replace(/'s\b/g, '').replace(/[^\p{L}\p{N}'% ]+/gu, ' ').split(/\s+/).filter(Boolean);
}

export function nearlyEqual(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && Math.abs(a - b) <= Math.max(0.05, Math.abs(b) * 1e-6);
}

/** Half of the words of the shorter text, or more, stand in the longer one. */
export function sharesWords(a: string, b: string): boolean {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  return x.filter(word => y.includes(word)).length / Math.max(1, Math.min(x.length, y.length)) >= 0.5;
}

/** One name holds the other, or they share half their words; titles and articles do not count. */
export function sameName(a: string | null, b: string | null): boolean {
  const [x, y] = [a, b].map(name => wordsOf(name ?? '').filter(word => !TITLES.has(word))) as [string[], string[]];
  if (x.length === 0 || y.length === 0) return x.length === y.length;
  const common = x.filter(word => y.includes(word)).length;
  return common === Math.min(x.length, y.length) || common / Math.max(x.length, y.length) >= 0.5;
}

/** The nouns have a word of four letters or more in common, singular or plural. */
export function sameThing(a: string, b: string): boolean {
  const stems = (text: string) => new Set(wordsOf(text).flatMap(word => [word, word.replace(/ies$/, 'y'), word.replace(/s$/, '')]));
  const other = stems(b);
  return [...stems(a)].some(stem => stem.length > 3 && other.has(stem));
}
