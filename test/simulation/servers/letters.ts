/** The dead-letter topic, and what must be in it: known from the records themselves, not from the runner. */
import { codec } from '../../../services/kernel/codec/codec.js';
import type { LiveBlogEvent } from '../../../services/kernel/core/events.js';
import type { StoredRecord } from '../../../services/kernel/log/log.js';
import type { DeadLetter } from '../../../services/kernel/runner/read-batch.js';
import type { AnyProjection } from '../../../services/kernel/runner/run-projection.js';

export class Letters {
  readonly #put = new Set<string>();
  readonly #wanted = new Map<string, { readonly partition: number; readonly offset: bigint }[]>();

  constructor(private readonly projections: readonly AnyProjection[]) {}

  put({ projection, position: { partition, offset } }: DeadLetter): void {
    this.#put.add(`${projection} ${partition}:${offset}`);
  }

  /** Notes which projections cannot read the records. */
  expect(records: readonly StoredRecord[]): void {
    for (const { value, position } of records) {
      const event = decoded(value);
      for (const projection of this.projections) {
        if (event !== null && isReadable(projection, event)) continue;
        const wanted = this.#wanted.get(projection.name) ?? [];
        wanted.push(position);
        this.#wanted.set(projection.name, wanted);
      }
    }
  }

  /** Those of a stretch of a partition that were not put, as text. */
  missing(projection: string, partition: number, from: bigint, to: bigint): string[] {
    return (this.#wanted.get(projection) ?? [])
      .filter((at) => at.partition === partition && at.offset >= from && at.offset < to)
      .map(({ offset }) => `${projection} ${partition}:${offset}`)
      .filter((name) => !this.#put.has(name));
  }
}

function decoded(value: Uint8Array): LiveBlogEvent | null {
  try {
    return codec().decode(value);
  } catch {
    return null;
  }
}

function isReadable(projection: AnyProjection, event: LiveBlogEvent): boolean {
  try {
    projection.read(event);
    return true;
  } catch {
    return false;
  }
}
