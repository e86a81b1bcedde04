/** Waiting for the log to grow. */
import type { Process } from '../world/world.js';
import type { Stage } from './stage.js';

/** Resolves some time after an append, when so many milliseconds have passed, or the signal aborts. */
export async function waitForMore({ log, world: { scheduler, faults }, network }: Stage, process: Process, signal: AbortSignal, milliseconds: number): Promise<void> {
  await new Promise<void>((resolve) => {
    const end = (): void => {
      release();
      signal.removeEventListener('abort', end);
      resolve();
    };
    const release = log.onArrival(() => { scheduler.after(faults.number('latency', 5), end); });
    scheduler.after(milliseconds, end);
    signal.addEventListener('abort', end);
  });
  await network.pause(process, 0);
}
