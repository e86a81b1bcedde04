/** Brings one stream from where it was to where its channel is, without gap or repeat: a snapshot where it is nowhere, the store's feed as far as the channel's journal, then the journal. */
import { Arrivals } from '../../kernel/log/arrivals.js';
import { parseCursor } from '../../kernel/store/cursor.js';
import type { Streamed } from '../schema/stream.js';
import { CatchUp } from './catch-up.js';
import type { Channel } from './channel.js';
import { resetText } from './event.js';
import { CHUNK_BYTES } from './journal.js';
import { isSeen, reaches } from './places.js';
import type { Snapshots } from './snapshots.js';
import type { Source } from './tail.js';
import type { Track } from './track.js';

export interface Beginnings {
  readonly channel: Channel;
  readonly snapshots: Snapshots;
  readonly sourceOf: (view: Streamed) => Source;
}

export class Beginning {
  readonly #moves = new Arrivals();

  /** @param signal ends it: then it is to write nothing more */
  constructor(private readonly of: Beginnings, private readonly track: Track, private readonly blog: string | null, private readonly signal: AbortSignal) {}

  /** The channel has moved. */
  moved(): void {
    this.#moves.announce();
  }

  /** Resolves when the stream is where its channel is, with nothing between that moment and the next; or once the signal aborts. */
  async run(onThere: () => void): Promise<void> {
    const { channel } = this.of;
    for (;;) {
      await this.track.outlet.room();
      if (this.signal.aborted) return;
      const nowhere = channel.views.find((view) => !this.track.isIn(view));
      const outside = channel.views.find((view) => !channel.holds(view, this.track.placesIn(view)));
      if (nowhere !== undefined) await this.snapshot(nowhere);
      else if (outside !== undefined) await this.follow(outside);
      else if (this.readJournal()) return onThere();
    }
  }

  private async snapshot(view: Streamed): Promise<void> {
    const { rows, cursor } = await this.of.snapshots.take(view, this.blog);
    const texts = [resetText(view), ...rows];
    // Until its last row is out the stream is nowhere: who stops half-way begins again.
    await this.track.writeAll(texts.slice(0, -1));
    if (this.signal.aborted) return;
    this.track.move(view, parseCursor(cursor));
    await this.track.writeAll(texts.slice(-1));
    await this.until(() => reaches(this.of.channel.placesOf(view), this.track.placesIn(view)));
  }

  /** A place in a partition that the channel does not know is none: better told anew than waited for. */
  private async follow(view: Streamed): Promise<void> {
    const { channel, sourceOf } = this.of;
    const known = channel.placesOf(view);
    if ([...this.track.placesIn(view).keys()].some((partition) => !known.has(partition))) this.track.forget(view);
    else await new CatchUp(sourceOf(view), channel, this.track, this.blog, { until: (isTrue) => this.until(isTrue), moved: () => { this.moved(); } }).run();
  }

  /** Writes what follows in the journal, as much as a reader is given at once. True when that was all. */
  private readJournal(): boolean {
    const events: string[] = [];
    let bytes = 0;
    for (const frame of this.of.channel.journal.frames()) {
      if (isSeen(this.track.placesIn(frame.view), frame)) continue;
      if (bytes >= CHUNK_BYTES) break;
      this.track.step(frame.view, frame);
      if (this.blog === null || frame.blog === this.blog) bytes += events[events.push(this.track.event(frame)) - 1]!.length;
    }
    if (events.length > 0) this.track.outlet.write(events.join(''));
    return bytes < CHUNK_BYTES;
  }

  private async until(isTrue: () => boolean): Promise<void> {
    for (let seen = this.#moves.count; !isTrue() && !this.signal.aborted; seen = this.#moves.count) await this.#moves.wait(seen, this.signal);
  }
}
