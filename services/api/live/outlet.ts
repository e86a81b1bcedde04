/** The reader's end of a stream. What the reader does not take is never more than what was written while it had room, and one event that says why it ends. */
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StreamClosed } from '../schema/stream.js';
import { closedEvent } from './event.js';

/** How long a reader has to take the last event, before the connection is cut. */
const FAREWELL_MILLISECONDS = 5_000;

export class Outlet {
  readonly #gone = new AbortController();
  #isBlocked = false;
  #waiting: (() => void)[] = [];

  /** @param onRoom called whenever a reader that had no room has some again */
  constructor(private readonly response: ServerResponse, private readonly onRoom: () => void) {
    response.on('drain', () => { this.unblock(); });
    response.on('close', () => {
      this.#gone.abort();
      this.unblock();
    });
    response.on('error', () => undefined);
  }

  /** Aborts when the stream has ended, from either end. */
  get gone(): AbortSignal {
    return this.#gone.signal;
  }

  /** True until the reader has taken all that was written. */
  get isBlocked(): boolean {
    return this.#isBlocked;
  }

  /** Not to be called while it is blocked. */
  write(chunk: string | Uint8Array): void {
    if (!this.gone.aborted && !this.response.write(chunk)) this.#isBlocked = true;
  }

  /** Resolves when the reader has room, or is gone. */
  room(): Promise<void> {
    return this.#isBlocked ? new Promise((resolve) => { this.#waiting.push(resolve); }) : Promise.resolve();
  }

  /** Says why and ends the stream. */
  close(closed: StreamClosed): void {
    if (this.gone.aborted) return;
    this.response.end(closedEvent(closed));
    this.#gone.abort();
    this.unblock();
    void sleep(FAREWELL_MILLISECONDS, undefined, { ref: false }).then(() => { this.response.destroy(); });
  }

  private unblock(): void {
    this.#isBlocked = false;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
    if (!this.gone.aborted) this.onRoom();
  }
}
