/** The replay's clock: how much of the day has passed, and waiting for a minute of it. Pauses and resumes. */

/** The time that passes outside; tests bring their own. */
export interface Clock {
  /** Milliseconds from some fixed moment. */
  now(): number;
  /** Resolves after `ms`, or as soon as `signal` aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** Timers take no longer wait than this (2^31 ms); longer ones are waited for in parts. */
const LONGEST = 86_400_000;

export const systemClock: Clock = {
  now: () => performance.now(),
  sleep: (ms, signal) => new Promise(resolve => {
    if (signal.aborted) return resolve();
    const done = () => { clearTimeout(timer); signal.removeEventListener('abort', done); resolve(); };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  }),
};

export class Pace {
  #started: number | null = null;
  /** When the pause began; null while running. */
  #pausedAt: number | null = null;
  #pausedFor = 0;
  #wake = new AbortController();

  /**
   * @param speed minutes of the day that pass in a minute (60: one each second); `Infinity` waits for nothing. May be set until the clock starts
   * @param signal ends every wait
   */
  constructor(public speed: number, private readonly signal: AbortSignal, private readonly clock: Clock = systemClock) {
    signal.addEventListener('abort', () => this.#wake.abort(), { once: true });
  }

  get isPaused(): boolean { return this.#pausedAt !== null; }

  pause(): void {
    if (this.#pausedAt !== null) return;
    this.#pausedAt = this.clock.now();
    this.#wakeUp();
  }

  resume(): void {
    if (this.#pausedAt === null) return;
    if (this.#started !== null) this.#pausedFor += this.clock.now() - Math.max(this.#pausedAt, this.#started);
    this.#pausedAt = null;
    this.#wakeUp();
  }

  toggle(): void {
    if (this.isPaused) this.resume();
    else this.pause();
  }

  /** Waits until the given minute of the day, counted from the first call, has come and no pause is on. False when the signal aborted. */
  async until(minute: number): Promise<boolean> {
    this.#started ??= this.clock.now();
    while (!this.signal.aborted) {
      const left = this.isPaused ? LONGEST : minute * 60_000 / this.speed - this.#elapsed();
      if (left <= 0) return true;
      await this.clock.sleep(Math.min(left, LONGEST), this.#wake.signal);
    }
    return false;
  }

  #elapsed(): number {
    return this.clock.now() - this.#started! - this.#pausedFor;
  }

  #wakeUp(): void {
    this.#wake.abort();
    if (!this.signal.aborted) this.#wake = new AbortController();
  }
}
