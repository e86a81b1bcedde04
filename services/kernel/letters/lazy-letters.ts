/** Dead letters whose log is opened with the first of them. */
import type { DeadLetters } from './letters.js';

export function lazyLetters(open: () => Promise<DeadLetters>): DeadLetters {
  let opened: Promise<DeadLetters> | null = null;
  const letters = (): Promise<DeadLetters> => {
    opened ??= open().catch((error: unknown) => { opened = null; throw error; });
    return opened;
  };
  return {
    put: async (letter) => (await letters()).put(letter),
    all: async () => (await letters()).all(),
    markReplayed: async (id) => (await letters()).markReplayed(id),
    close: async () => { if (opened !== null) await (await opened).close(); },
  };
}
