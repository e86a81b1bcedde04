/** Waits for a signal, holding the process open meanwhile. */

const A_DAY = 86_400_000;

export function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal.aborted) return resolve();
    const open = setInterval(() => {}, A_DAY);
    signal.addEventListener('abort', () => { clearInterval(open); resolve(); }, { once: true });
  });
}
