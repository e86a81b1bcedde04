/** Remembers what was read out of an entry's sentences: its claims ask the same of the same sentences again and again. */
import type { Entry } from '../core/entry.js';

/** `read`, asked once for each text of an entry. The answers are those of one entry, and go when another is asked about: entries are read one by one. */
export function oncePerEntry<T>(read: (text: string, entry: Entry) => T): (text: string, entry: Entry) => T {
  let of: Entry | null = null;
  const answers = new Map<string, T>();
  return (text, entry) => {
    if (of !== entry) { of = entry; answers.clear(); }
    const told = answers.get(text);
    if (told !== undefined) return told;
    const answer = read(text, entry);
    answers.set(text, answer);
    return answer;
  };
}
