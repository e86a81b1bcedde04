/** What is worked out once. */

/** A value that is worked out when it is first asked for: most rules fail before they need the costly ones. */
export function once<T>(work: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => (known ??= { value: work() }).value;
}

/** `read`, asked once as long as the same is asked again: the figures of an entry ask the same of its whole text, one after the other. */
export function onceInARow<T>(read: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly answer: T } | null = null;
  return (text) => {
    if (last?.text !== text) last = { text, answer: read(text) };
    return last.answer;
  };
}
