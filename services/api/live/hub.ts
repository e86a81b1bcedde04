/** All streams of one store: a tail for each view, a channel for each set of views that is asked for, and the streams that follow them. */
import type { ServerResponse } from 'node:http';
import type { AnyView } from '../../kernel/store/rows-of.js';
import type { ProjectionStore } from '../../kernel/store/store.js';
import type { StreamClosed, Streamed } from '../schema/stream.js';
import { Channel } from './channel.js';
import { Gather } from './gather.js';
import { Outlet } from './outlet.js';
import { Session } from './session.js';
import { Snapshots } from './snapshots.js';
import type { StreamPlace } from './stream-cursor.js';
import { Tail, type Source } from './tail.js';

export interface StreamRequest {
  readonly views: readonly Streamed[];
  readonly blog: string | null;
  readonly place: StreamPlace;
}

export type Views = Readonly<Record<Streamed, AnyView>>;

export class Hub {
  readonly #tails = new Map<Streamed, Promise<Tail>>();
  readonly #channels = new Map<string, Promise<Channel>>();
  readonly #open = new Set<Channel>();
  readonly #sessions = new Set<Session>();
  readonly #gather = new Gather(() => { for (const channel of this.#open) channel.deliver(); });
  readonly #snapshots = new Snapshots((view) => this.sourceOf(view));

  /** @param keptBytes of events that readers of the same views may be behind */
  constructor(readonly store: ProjectionStore, private readonly views: Views, private readonly keptBytes: number) {}

  /**
   * Streams until the reader leaves or is told why the stream ends.
   * @param begin sends the head of the response; not called when the views cannot be read, with which it then rejects
   */
  async stream({ views, blog, place }: StreamRequest, begin: () => ServerResponse): Promise<void> {
    const channel = await this.channel(views);
    const outlet: Outlet = new Outlet(begin(), () => { session.deliver(); });
    const session: Session = new Session({ channel, snapshots: this.#snapshots, sourceOf: (view) => this.sourceOf(view) }, outlet, blog);
    this.#sessions.add(session);
    await session.run(place).catch(() => { session.close('failed'); });
    this.#sessions.delete(session);
  }

  /** To be called now and then (Session.beat). */
  beat(): void {
    for (const session of this.#sessions) session.beat();
  }

  /** Ends every stream with the reason. */
  async close(reason: StreamClosed['reason']): Promise<void> {
    for (const session of this.#sessions) session.close(reason);
    for (const tail of await Promise.allSettled(this.#tails.values())) if (tail.status === 'fulfilled') tail.value.close();
  }

  private sourceOf(name: Streamed): Source {
    return { store: this.store, name, view: this.views[name] };
  }

  private channel(views: readonly Streamed[]): Promise<Channel> {
    return kept(this.#channels, views.join(), () => this.openChannel(views));
  }

  private async openChannel(views: readonly Streamed[]): Promise<Channel> {
    const tails = await Promise.all(views.map((view) => kept(this.#tails, view, () => this.openTail(view))));
    const channel = new Channel(views, new Map(views.map((view, index) => [view, tails[index]!])), this.keptBytes);
    this.#open.add(channel);
    return channel;
  }

  private async openTail(view: Streamed): Promise<Tail> {
    const tail = await Tail.open(this.sourceOf(view), (bytes) => this.#gather.add(bytes));
    tail.listeners.add({ change: () => undefined, reset: () => undefined, failed: () => { this.lose(view); } });
    return tail;
  }

  /** The next stream that asks opens it anew. */
  private lose(view: Streamed): void {
    this.#tails.delete(view);
    for (const channel of this.#open) {
      if (!channel.views.includes(view)) continue;
      this.#open.delete(channel);
      this.#channels.delete(channel.views.join());
    }
  }
}

/** What is made once, and anew after it could not be made. */
function kept<Key, Thing>(things: Map<Key, Promise<Thing>>, key: Key, make: () => Promise<Thing>): Promise<Thing> {
  const made = things.get(key) ?? make();
  things.set(key, made);
  made.catch(() => { if (things.get(key) === made) things.delete(key); });
  return made;
}
