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

/** Milliseconds of a minute. */
const MINUTE = 60_000;

export class Pace {
  #speed: number;
  /** Minutes of the day that had passed at `#since`. */
  #passed = 0;
  /** Since when they pass at this speed; null before the start and during a pause. */
  #since: number | null = null;
  #isStarted = false;
  #isPaused = false;
  /** The latest minute that was waited for: where the day is when nothing is waited for. */
  #reached = 0;
  #wake = new AbortController();

  /**
   * @param speed minutes of the day that pass in a minute (60: one each second); `Infinity` waits for nothing
   * @param signal ends every wait
   */
  constructor(speed: number, private readonly signal: AbortSignal, private readonly clock: Clock = systemClock) {
    this.#speed = speed;
    signal.addEventListener('abort', () => this.#wake.abort(), { once: true });
  }

  get isPaused(): boolean { return this.#isPaused; }

  get speed(): number { return this.#speed; }

  /** What has passed has passed; the rest of the day goes at the new speed. */
  set speed(speed: number) {
    this.#settle();
    this.#speed = speed;
    this.#wakeUp();
  }

  pause(): void {
    if (this.#isPaused) return;
    this.#settle();
    this.#isPaused = true;
    this.#since = null;
    this.#wakeUp();
  }

  resume(): void {
    if (!this.#isPaused) return;
    this.#isPaused = false;
    if (this.#isStarted) this.#since = this.clock.now();
    this.#wakeUp();
  }

  toggle(): void {
    if (this.isPaused) this.resume();
    else this.pause();
  }

  /** Waits until the given minute of the day, counted from the first call, has come and no pause is on. False when the signal aborted. */
  async until(minute: number): Promise<boolean> {
    this.#start();
    while (!this.signal.aborted) {
      const left = this.#left(minute);
      if (left <= 0) {
        this.#reached = Math.max(this.#reached, minute);
        return true;
      }
      await this.clock.sleep(Math.min(left, LONGEST), this.#wake.signal);
    }
    return false;
  }

  #start(): void {
    if (this.#isStarted) return;
    this.#isStarted = true;
    if (!this.#isPaused) this.#since = this.clock.now();
  }

  /** Milliseconds until the minute comes; for ever during a pause. */
  #left(minute: number): number {
    return this.#since === null ? LONGEST : (minute - this.#passed) * MINUTE / this.#speed - (this.clock.now() - this.#since);
  }

  /** Counts what has passed at the speed that was. */
  #settle(): void {
    if (this.#since === null) return;
    const now = this.clock.now();
    this.#passed = this.#speed === Infinity ? Math.max(this.#passed, this.#reached) : this.#passed + (now - this.#since) * this.#speed / MINUTE;
    this.#since = now;
  }

  #wakeUp(): void {
    this.#wake.abort();
    if (!this.signal.aborted) this.#wake = new AbortController();
  }
}
