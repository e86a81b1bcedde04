/** Hears where something moved: one subscribing connection a store, whatever it watches. Only a hint to look: what is there is read from the streams. */
import type { Connection } from './connection.js';
import type { Client } from './scripts.js';

/** Takes the partition that moved; null when any may have. */
export type Listener = (partition: number | null) => void;

export class Moves {
  readonly #listeners = new Map<string, Set<Listener>>();
  #subscriber: Client | null = null;

  constructor(private readonly connection: Connection) {}

  /** Once it resolves, nothing is missed as long as the connection holds; after a break everybody is told to look. Gives what ends it. */
  async listen(channel: string, listener: Listener): Promise<() => void> {
    const listeners = this.#listeners.get(channel) ?? new Set();
    this.#listeners.set(channel, listeners.add(listener));
    const leave = (): void => { listeners.delete(listener); };
    try {
      await this.connection.call(() => this.subscriber().subscribe(channel));
    } catch (error) {
      leave();
      throw error;
    }
    return leave;
  }

  close(): void {
    this.#subscriber?.disconnect();
  }

  private subscriber(): Client {
    if (this.#subscriber !== null) return this.#subscriber;
    const client = this.connection.subscriber();
    client.on('message', (channel: string, partition: string) => { this.tell(channel, Number(partition)); });
    client.on('ready', () => { for (const channel of this.#listeners.keys()) this.tell(channel, null); });
    return this.#subscriber = client;
  }

  private tell(channel: string, partition: number | null): void {
    for (const listener of this.#listeners.get(channel) ?? []) listener(partition);
  }
}
