/** Change feeds in Redis as `follow` reads them. While Redis is away they wait for it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Arrivals } from '../../log/arrivals.js';
import { formatToken, parseToken, type Token } from '../cursor.js';
import type { Change, Cursor, Snapshot } from '../store.js';
import type { Feed, FeedPart } from '../watch.js';
import { isPassing } from './failure.js';
import { keyOf, type HeldRow } from './keys.js';

/** How long a move that nobody told of (a connection was lost, a cluster's nodes did not hear each other) can stay unseen. */
const LOOK_MILLISECONDS = 2000;
const RETRY_MILLISECONDS = 100;

/** What a feed reads. */
export interface FeedSource<Row> {
  partitions(): Promise<readonly number[]>;
  changes(partition: number, after: string, limit: number): Promise<readonly unknown[]>;
  snapshot(): Promise<Snapshot<Row>>;
}

export class RedisFeed<Row> implements Feed<Row> {
  readonly #arrivals = new Arrivals();
  readonly #known = new Set<number>();
  #moved = new Set<number>();
  #looked = -Infinity;
  #seen = 0;

  constructor(private readonly source: FeedSource<Row>) {}

  /** A listener of Moves. */
  readonly hear = (partition: number | null): void => {
    if (partition === null) this.#looked = -Infinity;
    else this.#moved.add(partition);
    this.#arrivals.announce();
  };

  async moved(wait: boolean, signal: AbortSignal): Promise<readonly number[]> {
    if (wait && this.#looked !== -Infinity) await this.#arrivals.wait(this.#seen, signal, Math.max(0, this.#looked + LOOK_MILLISECONDS - performance.now()));
    this.#seen = this.#arrivals.count;
    const moved = this.#moved;
    this.#moved = new Set();
    if (performance.now() < this.#looked + LOOK_MILLISECONDS || signal.aborted) return [...moved];
    this.#looked = performance.now();
    for (const partition of await patiently(signal, () => this.source.partitions(), [])) this.#known.add(partition);
    return [...this.#known];
  }

  async read(partition: number, after: Token | null, limit: number, signal: AbortSignal): Promise<FeedPart<Row> | null> {
    const from = after === null ? '-' : `(${formatToken(after)}`;
    const [trimmed = '', last = '', ...changes] = await patiently(signal, () => this.source.changes(partition, from, limit), []) as [string?, string?, ...[string, string[]][]];
    return { changes: changes.map(([token, fields]) => changeOf<Row>(token, fields)), trimmed: tokenOf(trimmed), last: tokenOf(last) };
  }

  snapshot(signal: AbortSignal): Promise<Snapshot<Row>> {
    return patiently(signal, () => this.source.snapshot(), { rows: [], cursor: '' as Cursor });
  }
}

function tokenOf(text: string): Token | null {
  return text === '' ? null : parseToken(text);
}

function changeOf<Row>(token: string, fields: readonly string[]): Change<Row> {
  const named = Object.fromEntries(Array.from({ length: fields.length / 2 }, (_, n) => [fields[2 * n], fields[2 * n + 1]])) as unknown as HeldRow & { readonly row?: string };
  return { key: keyOf(named), row: named.row === undefined ? null : JSON.parse(named.row) as Row, token };
}

/** Again and again while the failure is one that passes; `otherwise` once the signal aborts. */
async function patiently<T>(signal: AbortSignal, read: () => Promise<T>, otherwise: T): Promise<T> {
  while (!signal.aborted) {
    try {
      return await read();
    } catch (error) {
      if (!isPassing(error)) throw error;
      await sleep(RETRY_MILLISECONDS, undefined, { signal }).catch(() => undefined);
    }
  }
  return otherwise;
}
