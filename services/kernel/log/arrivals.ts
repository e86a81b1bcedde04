/** Tells those who wait in this thread that something new is there, without a gap between looking and waiting. */

export class Arrivals {
  #count = 0;
  readonly #waiting = new Set<() => void>();

  /** How often something has come so far: take it before looking, give it to `wait` after finding nothing. */
  get count(): number {
    return this.#count;
  }

  announce(): void {
    this.#count += 1;
    for (const wake of [...this.#waiting]) wake();
  }

  /** Resolves when something came after `seen`, when `signal` aborts, or after `milliseconds`. */
  wait(seen: number, signal: AbortSignal, milliseconds?: number): Promise<void> {
    if (this.#count !== seen || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', wake);
        this.#waiting.delete(wake);
        resolve();
      };
      const timer = milliseconds === undefined ? undefined : setTimeout(wake, milliseconds);
      signal.addEventListener('abort', wake);
      this.#waiting.add(wake);
    });
  }
}
