/** Bears what passes by itself, says so while it lasts and once when it is over; what does not pass is thrown. */
import type { Kafka } from '../../config/config.js';
import { PicketwireError } from '../../core/errors.js';
import { asPicketwire, isPassing, messageOf } from './failures.js';

/** A broker that starts may not know its topics yet; a topic that is missing for longer is gone. */
const MISSING_MILLISECONDS = 15_000;

/** Pause before something that failed is tried again. */
export const RETRY_MILLISECONDS = 300;

interface Lasting { readonly message: string; readonly since: number }

export class Trouble {
  readonly #lasting = new Map<string, Lasting>();
  #told: string | null = null;

  constructor(private readonly kafka: Kafka, private readonly tell: (message: string | null) => void) {}

  /** Throws the error, as Picketwire's, unless it may pass. */
  bear(source: string, error: unknown): void {
    const known = asPicketwire(error, this.kafka);
    const since = this.#lasting.get(source)?.since ?? performance.now();
    if (!isPassing(error) || (isMissing(known) && performance.now() - since > MISSING_MILLISECONDS)) throw known;
    this.say(source, messageOf(known), since);
  }

  say(source: string, message: string, since = performance.now()): void {
    this.#lasting.set(source, { message, since });
    this.update();
  }

  over(source: string): void {
    if (this.#lasting.delete(source)) this.update();
  }

  private update(): void {
    const message = this.#lasting.size === 0 ? null : [...this.#lasting.values()].map((one) => one.message).join(' ');
    if (message === this.#told) return;
    this.#told = message;
    this.tell(message);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof PicketwireError && error.code === 'topic-missing';
}

/** Tries until it succeeds; null when the signal aborts first. */
export async function persist<Result>(source: string, attempt: () => Promise<Result>, trouble: Trouble, signal: AbortSignal): Promise<Result | null> {
  while (!signal.aborted) {
    try {
      const result = await attempt();
      trouble.over(source);
      return result;
    } catch (error) {
      trouble.bear(source, error);
      await pause(RETRY_MILLISECONDS, signal);
    }
  }
  return null;
}

/** Ends early when the signal aborts. */
export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted === true) return Promise.resolve();
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal?.addEventListener('abort', end);
  });
}
