/** Somebody who keeps a view's rows from its change feed, is cut off now and then, and comes back with the last cursor seen. */
import { parseCursor, formatToken } from '../../../services/kernel/store/cursor.js';
import type { Cursor, Subscription, ViewId, WatchEvent } from '../../../services/kernel/store/store.js';
import { never, Process } from '../world/world.js';
import type { Stage } from './stage.js';

/** A change as it was taken: after which token of its partition it came, null at the feed's beginning. */
export interface Taken { readonly partition: number; readonly before: string | null; readonly token: string; readonly text: string }

export class Subscriber {
  readonly rows = new Map<string, string>();
  readonly taken: Taken[] = [];
  cursor = '' as Cursor;
  resets = 0;
  #process = new Process('');
  #subscription: Subscription | null = null;
  #isInSnapshot = false;
  #starts = 0;

  constructor(private readonly stage: Stage, readonly name: string, readonly view: ViewId) {}

  async start(): Promise<void> {
    const process = new Process(`${this.name}.${++this.#starts}`);
    this.#process = process;
    const { parts, server } = this.stage;
    this.stage.world.say(process.name, () => `follows from ${this.cursor || 'the beginning'}`);
    const subscription = await server.store.watch<unknown>(this.view, parts.resume(this.cursor, server, this.view), (event) => this.receive(process, event));
    this.#subscription = subscription;
    subscription.ended.catch((error: unknown) => { this.stage.world.wrong(`${process.name} ended with ${String(error)}`); });
  }

  /** What is on its way to it is lost. */
  cut(): void {
    const { scheduler, faults } = this.stage.world;
    if (!this.#process.alive || this.#subscription === null) return;
    this.stage.world.say(this.#process.name, () => 'is cut off');
    this.#process.alive = false;
    void this.#subscription.close();
    this.#subscription = null;
    scheduler.after(10 + faults.number('cut', 800), () => { void this.start(); });
  }

  private async receive(process: Process, event: WatchEvent<unknown>): Promise<void> {
    const { scheduler, faults } = this.stage.world;
    await scheduler.sleep(faults.happens('slow') ? faults.number('slow', 1500) : faults.number('latency', 2));
    if (!process.alive) return never();
    this.take(this.stage.parts.sent(event, this.cursor));
  }

  private take(event: WatchEvent<unknown>): void {
    this.stage.world.say(this.#process.name, () => `${event.type} ${event.type === 'reset' ? '' : event.key} at ${event.cursor}`);
    const text = event.type === 'set' ? JSON.stringify(event.row) : null;
    if (event.type === 'reset') this.reset();
    else if (this.#isInSnapshot) this.#isInSnapshot = event.cursor === this.cursor;
    else this.note(event.key, text, event.cursor);
    if (event.type === 'set') this.rows.set(event.key, text!);
    else if (event.type === 'remove') this.rows.delete(event.key);
    this.cursor = event.cursor;
  }

  private reset(): void {
    this.rows.clear();
    this.resets++;
    this.#isInSnapshot = true;
  }

  /** Just one partition moves with a change. */
  private note(key: string, text: string | null, cursor: Cursor): void {
    const before = parseCursor(this.cursor);
    for (const [partition, token] of parseCursor(cursor)) {
      const last = before.get(partition);
      if (last !== undefined && last.offset === token.offset && last.n === token.n) continue;
      this.taken.push({ partition, before: last === undefined ? null : formatToken(last), token: formatToken(token), text: `${formatToken(token)} ${key} ${text}` });
    }
  }
}
