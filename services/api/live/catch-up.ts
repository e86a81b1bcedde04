/** Reads the store's own feed for one stream until its channel's journal has the rest. It goes no further than the channel, one change at a time, so that they meet. */
import { parseCursor } from '../../kernel/store/cursor.js';
import { viewIdOf } from '../../kernel/store/rows-of.js';
import type { WatchEvent } from '../../kernel/store/store.js';
import type { Channel } from './channel.js';
import { changeText } from './event.js';
import { isSeen, stepBetween } from './places.js';
import type { Source } from './tail.js';
import type { Track } from './track.js';

/** What wakes it: the channel's moves and its own. */
interface Moves {
  /** Resolves when it is true, or the stream has ended. */
  until(isTrue: () => boolean): Promise<void>;
  moved(): void;
}

export class CatchUp {
  #isEnded = false;

  constructor(private readonly source: Source, private readonly channel: Channel, private readonly track: Track, private readonly blog: string | null, private readonly moves: Moves) {}

  /** Resolves when the journal has the rest, or the track was made to forget the view since the feed no longer reaches back. Rejects as the store's feed ends. */
  async run(): Promise<void> {
    const { store, name, view } = this.source;
    const subscription = await store.watch<unknown>(viewIdOf(view), this.track.cursorIn(name), (event) => this.hear(event));
    const end = (): void => { this.end(); };
    subscription.ended.then(end, end);
    await this.moves.until(() => this.isOver);
    end();
    await subscription.close();
    await subscription.ended;
  }

  private get isOver(): boolean {
    return this.#isEnded || this.channel.holds(this.source.name, this.track.placesIn(this.source.name));
  }

  private end(): void {
    this.#isEnded = true;
    this.moves.moved();
  }

  private async hear(event: WatchEvent<unknown>): Promise<void> {
    if (this.isOver) return;
    if (event.type === 'reset') {
      this.track.forget(this.source.name);
      this.end();
    } else {
      await this.take(event);
    }
  }

  private async take(event: Exclude<WatchEvent<unknown>, { type: 'reset' }>): Promise<void> {
    const { name, view } = this.source;
    const step = stepBetween(this.track.placesIn(name), parseCursor(event.cursor));
    if (step === null) return;
    await this.moves.until(() => this.isOver || isSeen(this.channel.placesOf(name), step));
    if (this.isOver) return;
    this.track.step(name, step);
    const change = changeText(name, event.key, event.type === 'set' ? view.present(event.row) : null);
    if (this.blog === null || change.blog === this.blog) await this.track.writeAll([change]);
    this.moves.moved();
  }
}
