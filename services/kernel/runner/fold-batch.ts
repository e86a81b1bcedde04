/** Folds a batch on the rows it needs, which are loaded for many events at a time; the outcome is that of folding one event after the other. */
import { isInternal, type Mutation, type Projection, type RowKey, type Rows } from '../core/projection.js';
import { formatToken } from '../store/cursor.js';
import type { Change } from '../store/store.js';
import { deadLetter, type DeadLetter, type ReadEvent } from './read-batch.js';

export interface Folded<Row> {
  /** The last state of each touched row. */
  readonly rows: readonly Mutation<Row>[];
  readonly changes: readonly Change<Row>[];
  readonly letters: readonly DeadLetter[];
}

export type Load<Row> = (keys: readonly RowKey[]) => Promise<{ readonly rows: Rows<Row>; readonly cursor: bigint }>;

/** Rejects only with what `load` rejects with. `stale` when the rows are no longer those that stand at `expected`. */
export async function foldBatch<Claims, Row>(
  projection: Projection<Claims, Row>, events: readonly ReadEvent<Claims>[], load: Load<Row>, expected: bigint,
): Promise<Folded<Row> | 'stale'> {
  const batch = new BatchRows(load, expected, projection.isFollowed !== false);
  if (!await prefetch(projection, events, batch)) return 'stale';
  const changes: Change<Row>[] = [];
  const letters: DeadLetter[] = [];
  for (const one of events) {
    let outcome = tryFold(projection, one, batch);
    while ('missing' in outcome) {
      if (!await batch.fetch(outcome.missing)) return 'stale';
      outcome = tryFold(projection, one, batch);
    }
    if ('reason' in outcome) letters.push(outcome);
    else changes.push(...outcome);
  }
  return { rows: batch.touched(), changes, letters };
}

/** Before any event is folded, in two rounds: what the events name, then what the rows found name. An event that fails here fails again in its turn. */
async function prefetch<Claims, Row>(projection: Projection<Claims, Row>, events: readonly ReadEvent<Claims>[], batch: BatchRows<Row>): Promise<boolean> {
  for (let rounds = 0; rounds < 2; rounds++) {
    const wanted = new Set<RowKey>();
    for (const { event, claims } of events) {
      try {
        for (const key of batch.unknown(projection.keysOf(event, claims, batch.rows))) wanted.add(key);
      } catch {
        continue;
      }
    }
    if (!await batch.fetch(wanted)) return false;
  }
  return true;
}

/** Changes, the letter of an event that cannot be folded, or the rows that must be loaded first. */
function tryFold<Claims, Row>(
  projection: Projection<Claims, Row>, one: ReadEvent<Claims>, batch: BatchRows<Row>,
): readonly Change<Row>[] | DeadLetter | { readonly missing: readonly RowKey[] } {
  try {
    const missing = batch.unknown(projection.keysOf(one.event, one.claims, batch.rows));
    return missing.length > 0 ? { missing } : batch.apply(one, projection.fold(one.event, one.claims, batch.rows));
  } catch (error) {
    return deadLetter(projection, one.record, error);
  }
}

const NOTHING: readonly never[] = [];

/** The rows of a batch as they stand after the events folded so far: what an event is shown may be more than it named, which does no harm. */
class BatchRows<Row> {
  readonly #rows = new Map<RowKey, Row>();
  /** Loaded; those that are not in `#rows` do not exist. */
  readonly #known = new Set<RowKey>();
  readonly #touched = new Set<RowKey>();

  constructor(private readonly load: Load<Row>, private readonly expected: bigint, private readonly isFollowed: boolean) {}

  get rows(): Rows<Row> {
    return this.#rows;
  }

  unknown(keys: readonly RowKey[]): readonly RowKey[] {
    return keys.every((key) => this.#known.has(key)) ? NOTHING : keys.filter((key) => !this.#known.has(key));
  }

  /** Loads what is not known; false when the rows have moved on. */
  async fetch(missing: Iterable<RowKey>): Promise<boolean> {
    const keys = [...missing];
    if (keys.length === 0) return true;
    const { rows, cursor } = await this.load(keys);
    for (const key of keys) this.#known.add(key);
    for (const [key, row] of rows) this.#rows.set(key, row);
    return cursor === this.expected;
  }

  /** The public mutations as changes, none where nobody follows them. */
  apply({ event }: ReadEvent<unknown>, mutations: readonly Mutation<Row>[]): readonly Change<Row>[] {
    if (mutations.length === 0) return NOTHING;
    for (const { key, row } of mutations) this.write(key, row);
    if (!this.isFollowed) return NOTHING;
    return mutations
      .filter(({ key }) => !isInternal(key))
      .map((mutation, n) => ({ ...mutation, token: formatToken({ offset: event.position.offset, n: n + 1 }) }));
  }

  touched(): Mutation<Row>[] {
    return [...this.#touched].map((key) => ({ key, row: this.#rows.get(key) ?? null }));
  }

  private write(key: RowKey, row: Row | null): void {
    this.#known.add(key);
    this.#touched.add(key);
    if (row === null) this.#rows.delete(key);
    else this.#rows.set(key, row);
  }
}
