/** One stream: begins, then is handed what its channel says, until the reader leaves, is too slow, or the server ends. */
import type { StreamClosed } from '../schema/stream.js';
import { Beginning, type Beginnings } from './beginning.js';
import type { Follower } from './channel.js';
import { HEARTBEAT } from './event.js';
import type { Outlet } from './outlet.js';
import type { StreamPlace } from './stream-cursor.js';
import { Track } from './track.js';

const CLOSED: Readonly<Record<StreamClosed['reason'], string>> = {
  slow: 'The reader did not take what was sent. It may come back and go on after the last event that it has seen.',
  stopping: 'The server stops. Come back and go on after the last event that was seen.',
  failed: 'What the server reads from is away. Come back and go on after the last event that was seen.',
};

export class Session implements Follower {
  #next: number | null = null;
  #beginning: Beginning | null = null;
  #era = new AbortController();
  #wasBlocked = false;

  constructor(private readonly of: Beginnings, private readonly outlet: Outlet, private readonly blog: string | null) {
    outlet.gone.addEventListener('abort', () => { this.#era.abort(); });
  }

  /** Resolves when the stream has ended; rejects when what it reads from fails. */
  async run(place: StreamPlace): Promise<void> {
    const { channel } = this.of;
    try {
      for (let from = place; !this.outlet.gone.aborted; from = new Map()) await this.oneEra(from);
    } finally {
      channel.leave(this);
    }
  }

  moved(): void {
    if (this.#next === null) this.#beginning?.moved();
    else this.deliver();
  }

  reset(): void {
    this.#next = null;
    this.#era.abort();
  }

  failed(): void {
    this.close('failed');
  }

  close(reason: StreamClosed['reason']): void {
    this.outlet.close({ reason, detail: CLOSED[reason] });
  }

  /** To be called now and then: says that the connection stands; a reader that took nothing since the last call is too slow. */
  beat(): void {
    if (this.outlet.isBlocked && this.#wasBlocked) this.close('slow');
    else if (!this.outlet.isBlocked) this.outlet.write(HEARTBEAT);
    this.#wasBlocked = this.outlet.isBlocked;
  }

  /** Hands over what the reader has not had, as far as there is room. */
  deliver(): void {
    const { journal } = this.of.channel;
    while (this.#next !== null && this.#next < journal.end && !this.outlet.gone.aborted) {
      if (this.#next < journal.first) return this.close('slow');
      if (this.outlet.isBlocked) return;
      const { bytes, next } = journal.chunk(this.#next, this.blog);
      this.#next = next;
      if (bytes !== null) this.outlet.write(bytes);
    }
  }

  /** Until what the reader has seen no longer counts, or it is gone. */
  private async oneEra(place: StreamPlace): Promise<void> {
    const { channel } = this.of;
    const { signal } = this.#era = new AbortController();
    if (this.outlet.gone.aborted) return;
    const track = new Track(channel.views, this.outlet, place);
    this.#beginning = new Beginning(this.of, track, this.blog, signal);
    channel.join(this);
    await this.#beginning.run(() => {
      this.#next = channel.journal.end;
      channel.joined(this);
      track.writeLive();
    });
    await aborted(signal);
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return signal.aborted ? Promise.resolve() : new Promise((resolve) => { signal.addEventListener('abort', () => { resolve(); }, { once: true }); });
}
