/** Follows views: connects, goes on where it was cut, waits longer each time it fails. */
import type { StreamChange, StreamClosed, Streamed } from '../schema/stream.js';
import { backoff, pause } from './backoff.js';
import { readEvents, type ServerEvent } from './events.js';
import { ProblemError } from './problem.js';
import type { Transport } from './transport.js';

/** The server says at least every 15 s that it is there. */
const SILENCE_MILLISECONDS = 45_000;
const FIRST_WAIT_MILLISECONDS = 1_000;

export type ConnectionState =
  | { readonly state: 'connecting' }
  /** Connected; a snapshot, or what was missed, is still coming. */
  | { readonly state: 'behind' }
  | { readonly state: 'live'; readonly cursor: string }
  /** @property retryAt milliseconds since 1970 */
  | { readonly state: 'lost'; readonly retryAt: number; readonly error: Error };

export interface SubscribeOptions<View extends Streamed = Streamed> {
  /** All when left out. */
  readonly views?: readonly View[];
  readonly blog?: string;
  /** A cursor that a change, an answer or `live` had: every change since, once. The current rows first when left out. */
  readonly after?: string;
  /** Ends the iteration. */
  readonly signal?: AbortSignal;
  readonly onState?: (state: ConnectionState) => void;
}

export type ChangeOf<View extends Streamed> = Extract<StreamChange, { readonly view: View }>;

/** Ends when the signal aborts. Throws `ProblemError` where trying again would not help. */
export async function* subscribe<View extends Streamed>(transport: Transport, options: SubscribeOptions<View>): AsyncGenerator<ChangeOf<View>, void, undefined> {
  const connection = new Connection(transport, options);
  const signal = options.signal ?? new AbortController().signal;
  while (!signal.aborted) {
    try {
      yield* connection.once(signal) as AsyncGenerator<ChangeOf<View>>;
    } catch (error) {
      if (!signal.aborted) await connection.lost(error, signal);
    }
  }
}

class Connection {
  #lastEventId = '';
  #failures = 0;
  #retry = FIRST_WAIT_MILLISECONDS;

  constructor(private readonly transport: Transport, private readonly options: SubscribeOptions) {}

  /** One connection, until it is cut: then it throws. */
  async *once(signal: AbortSignal): AsyncGenerator<StreamChange, void, undefined> {
    const life = new AbortController();
    const end = (): void => { life.abort(); };
    signal.addEventListener('abort', end);
    const silence = new Silence(() => { life.abort(new Error(`The server said nothing for ${SILENCE_MILLISECONDS / 1000} s.`)); });
    try {
      const body = await this.open(life.signal);
      for await (const event of readEvents(body, { onBytes: () => { silence.broken(); }, onRetry: (milliseconds) => { this.#retry = milliseconds; } })) {
        const change = this.hear(event);
        if (change !== null) yield change;
      }
      throw new Error('The server ended the connection.');
    } finally {
      silence.over();
      signal.removeEventListener('abort', end);
      life.abort();
    }
  }

  /** Resolves when it is time to try again. Rejects where that would not help. */
  async lost(error: unknown, signal: AbortSignal): Promise<void> {
    if (error instanceof ProblemError && !error.isPassing) throw error;
    this.#failures += 1;
    const wait = Math.max(backoff(this.#failures, this.#retry), error instanceof ProblemError ? error.retryAfter ?? 0 : 0);
    this.options.onState?.({ state: 'lost', retryAt: Date.now() + wait, error: error instanceof Error ? error : new Error(String(error)) });
    await pause(wait, signal);
  }

  private async open(signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
    const { views, blog, after, onState } = this.options;
    onState?.({ state: 'connecting' });
    const headers = { accept: 'text/event-stream', ...(this.#lastEventId === '' ? {} : { 'last-event-id': this.#lastEventId }) };
    const { body } = await this.transport.ask('/api/v1/stream', { parameters: { view: views, blog, after }, headers, signal });
    if (body === null) throw new Error('The server answered without a body.');
    onState?.({ state: 'behind' });
    return body;
  }

  private hear({ type, data, id }: ServerEvent): StreamChange | null {
    if (id !== '') this.#lastEventId = id;
    if (type === 'closed') throw new Error((JSON.parse(data) as StreamClosed).detail);
    this.#failures = 0;
    if (type === 'live') this.options.onState?.({ state: 'live', ...JSON.parse(data) as { cursor: string } });
    return type === 'change' ? JSON.parse(data) as StreamChange : null;
  }
}

/** Calls when nothing was heard for too long. */
class Silence {
  #timer: ReturnType<typeof setTimeout>;

  constructor(private readonly onSilence: () => void) {
    this.#timer = setTimeout(onSilence, SILENCE_MILLISECONDS);
  }

  broken(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.onSilence, SILENCE_MILLISECONDS);
  }

  over(): void {
    clearTimeout(this.#timer);
  }
}
