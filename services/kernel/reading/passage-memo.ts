/** Remembers what was read out of an entry's sentences: its claims ask the same of the same sentences again and again. */
import type { Entry } from '../core/entry.js';

/** `read`, asked once for each text of an entry; the answers go with the entry. */
export function oncePerEntry<T>(read: (text: string, entry: Entry) => T): (text: string, entry: Entry) => T {
  const known = new WeakMap<Entry, Map<string, T>>();
  return (text, entry) => {
    const answers = known.get(entry) ?? new Map<string, T>();
    if (answers.size === 0) known.set(entry, answers);
    const told = answers.get(text);
    if (told !== undefined) return told;
    const answer = read(text, entry);
    answers.set(text, answer);
    return answer;
  };
}
