/** Begins work again when it fails: nothing is half done, and each run goes on from the store's cursor. */
import { setTimeout as pause } from 'node:timers/promises';

const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 5_000;
/** Work that ran for so long was well: the next failure is a first one. */
const WELL_MILLISECONDS = 60_000;

export interface Supervision {
  readonly signal: AbortSignal;
  /** Told of each failure, with the milliseconds until the next try. */
  readonly onFailure: (error: unknown, wait: number) => void;
}

/** Resolves when `work` does or the signal aborts; never rejects. */
export async function supervise(work: () => Promise<void>, { signal, onFailure }: Supervision): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    const began = performance.now();
    try {
      return await work();
    } catch (error) {
      if (signal.aborted) return;
      failures = performance.now() - began > WELL_MILLISECONDS ? 1 : failures + 1;
      const wait = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (failures - 1));
      onFailure(error, wait);
      await pause(wait, undefined, { signal }).catch(() => undefined);
    }
  }
}
