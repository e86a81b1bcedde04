/** A value that is worked out when it is first asked for: most rules fail before they need the costly ones. */
export function once<T>(work: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => (known ??= { value: work() }).value;
}
