/** The log's files in order: which one holds an offset, which one takes the next append. Few are open at a time. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Segment, type Catalog } from './segment.js';

/** The newest, and those that readers are in. */
const OPEN = 3;

export class Segments {
  readonly #open = new Map<number, Segment>();
  readonly #closing = new Set<Promise<void>>();
  #newest = 0;

  constructor(private readonly folder: string, private readonly partitions: number) {
    const numbers = readdirSync(folder).filter((name) => name.endsWith('.mdb')).map((name) => Number.parseInt(name, 10));
    this.#newest = Math.max(0, ...numbers);
    if (this.#newest > 0 && this.open(this.#newest) === null) this.#newest -= 1;
  }

  /** The newest that has been begun, by whatever process; null in a log without records. */
  newest(): Segment | null {
    let newest = this.newestKnown();
    while (newest?.state().full !== false) {
      const next = this.open(this.#newest + 1);
      if (next === null) return newest;
      this.#newest = Math.max(next.catalog.length, this.#newest + 1);
      newest = next;
    }
    return newest;
  }

  /** The newest as far as this process knows; another may have filled it. */
  newestKnown(): Segment | null {
    return this.#newest === 0 ? null : this.open(this.#newest);
  }

  /** The one to append to, begun where need be. */
  forAppend(): Segment {
    const newest = this.newest();
    if (newest !== null && !newest.state().full) return newest;
    const catalog = newest === null ? [this.zeros()] : [...newest.catalog, newest.state().ends];
    this.#newest = catalog.length;
    return this.keep(catalog.length, Segment.begin(this.fileOf(catalog.length), catalog));
  }

  /** The one that holds an offset before the partition's end. */
  holding(partition: number, offset: bigint): Segment | null {
    const catalog: Catalog = this.newest()?.catalog ?? [];
    let index = catalog.length - 1;
    while (index > 0 && (catalog[index]?.[partition] ?? 0n) > offset) index -= 1;
    return this.open(index + 1);
  }

  /** First offsets of the log are always 0: it is kept for ever. */
  ends(): readonly bigint[] {
    return this.newest()?.state().ends ?? this.zeros();
  }

  async close(): Promise<void> {
    for (const number of [...this.#open.keys()]) this.drop(number);
    await Promise.all(this.#closing);
  }

  private zeros(): bigint[] {
    return Array.from({ length: this.partitions }, () => 0n);
  }

  private fileOf(number: number): string {
    return join(this.folder, `${String(number).padStart(8, '0')}.mdb`);
  }

  private open(number: number): Segment | null {
    const segment = this.#open.get(number) ?? Segment.open(this.fileOf(number));
    return segment === null ? null : this.keep(number, segment);
  }

  /** The least recently used go first. */
  private keep(number: number, segment: Segment): Segment {
    this.#open.delete(number);
    this.#open.set(number, segment);
    for (const old of [...this.#open.keys()].slice(0, -OPEN)) this.drop(old);
    return segment;
  }

  private drop(number: number): void {
    const closing = this.#open.get(number)?.close();
    this.#open.delete(number);
    if (closing === undefined) return;
    const done = closing.finally(() => this.#closing.delete(done));
    this.#closing.add(done);
  }
}
