/** How long to wait before the next try: longer each time, and never as long as others who were cut at the same moment. */

const LONGEST_MILLISECONDS = 30_000;

/** @param failures how many tries have failed in a row, from 1; @param base milliseconds of the first wait */
export function backoff(failures: number, base: number, random: () => number = Math.random): number {
  const longest = Math.min(LONGEST_MILLISECONDS, base * 2 ** (failures - 1));
  return longest * (0.5 + random() / 2);
}

/** Resolves after the time or when the signal aborts. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const wake = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', wake);
      resolve();
    };
    const timer = setTimeout(wake, milliseconds);
    signal.addEventListener('abort', wake);
  });
}
