/** A clock that goes on when the test says so: nothing sleeps. */
import type { Clock } from '../../services/producer/clock/pace.js';

interface Sleeper { readonly until: number; readonly wake: () => void }

export class FakeClock implements Clock {
  #now = 0;
  #sleepers: Sleeper[] = [];

  now(): number { return this.#now; }

  sleep(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise(resolve => {
      if (signal.aborted) return resolve();
      const sleeper = { until: this.#now + ms, wake: resolve };
      this.#sleepers.push(sleeper);
      signal.addEventListener('abort', () => { this.#sleepers = this.#sleepers.filter(other => other !== sleeper); resolve(); }, { once: true });
    });
  }

  /** Lets `ms` pass, sleeper after sleeper, each with what it does before it sleeps again. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settled();
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.#now = next.until;
      this.#sleepers = this.#sleepers.filter(other => other !== next);
      next.wake();
      await settled();
    }
    this.#now = end;
  }

  #next(end: number): Sleeper | undefined {
    return this.#sleepers.filter(sleeper => sleeper.until <= end).sort((a, b) => a.until - b.until)[0];
  }
}

/** All that can happen without the clock has happened. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise(resolve => { setImmediate(resolve); });
}
