/** The one reader of a view's change feed, for all who follow the view. */
import { parseCursor, type Places } from '../../kernel/store/cursor.js';
import { viewIdOf, type AnyView } from '../../kernel/store/rows-of.js';
import type { Cursor, ProjectionStore, WatchEvent } from '../../kernel/store/store.js';
import type { Streamed } from '../schema/stream.js';
import { changeText, type ChangeText } from './event.js';
import { stepBetween, type Step } from './places.js';

/** A view as it is kept and as users read it. */
export interface Source { readonly store: ProjectionStore; readonly name: Streamed; readonly view: AnyView }

export interface TailChange extends ChangeText, Step { readonly view: Streamed; readonly cursor: Cursor }

/** Called in the order of the feed; none of them may throw. */
export interface TailListener {
  change(change: TailChange): void;
  /** The feed does not go on from where the tail was: what was heard so far no longer counts. */
  reset(view: Streamed): void;
  failed(error: unknown): void;
}

export class Tail {
  readonly listeners = new Set<TailListener>();
  #cursor = '' as Cursor;
  #places: Places = new Map();
  #life = new AbortController();

  /** @param room awaited after each change: holds the feed up while there is more than can be handed on */
  private constructor(private readonly source: Source, private readonly room: (bytes: number) => Promise<void> | undefined) {}

  /** Begins at what the view now holds. */
  static async open(source: Source, room: (bytes: number) => Promise<void> | undefined): Promise<Tail> {
    const tail = new Tail(source, room);
    await tail.begin(tail.#life.signal);
    return tail;
  }

  get cursor(): Cursor {
    return this.#cursor;
  }

  get places(): Places {
    return this.#places;
  }

  close(): void {
    this.#life.abort();
  }

  private async begin(life: AbortSignal): Promise<void> {
    const { store, view } = this.source;
    const { cursor } = await store.snapshot(viewIdOf(view), null);
    this.moveTo(cursor);
    const subscription = await store.watch<unknown>(viewIdOf(view), cursor, (event) => {
      if (life.aborted) return undefined;
      return event.type === 'reset' ? this.beginAgain() : this.hear(event);
    });
    const close = (): void => { void subscription.close(); };
    if (life.aborted) close();
    else life.addEventListener('abort', close);
    const ended = (error: unknown): void => { if (!life.aborted) this.fail(error); };
    subscription.ended.then(() => { ended(new Error('The store was closed.')); }, ended);
  }

  private hear(event: Exclude<WatchEvent<unknown>, { type: 'reset' }>): Promise<void> | undefined {
    const { name, view } = this.source;
    const step = stepBetween(this.#places, parseCursor(event.cursor));
    if (step === null) return undefined;
    this.moveTo(event.cursor);
    const text = changeText(name, event.key, event.type === 'set' ? view.present(event.row) : null);
    for (const listener of [...this.listeners]) listener.change({ ...text, ...step, view: name, cursor: event.cursor });
    return this.room(text.rest.length);
  }

  private beginAgain(): void {
    this.#life.abort();
    this.#life = new AbortController();
    const life = this.#life.signal;
    this.begin(life).then(
      () => { if (!life.aborted) for (const listener of [...this.listeners]) listener.reset(this.source.name); },
      (error: unknown) => { if (!life.aborted) this.fail(error); },
    );
  }

  private fail(error: unknown): void {
    this.#life.abort();
    for (const listener of [...this.listeners]) listener.failed(error);
  }

  private moveTo(cursor: Cursor): void {
    this.#cursor = cursor;
    this.#places = parseCursor(cursor);
  }
}
