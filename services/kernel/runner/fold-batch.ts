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
  const batch = new BatchRows(load, expected);
  if (!await prefetch(projection, events, batch)) return 'stale';
  const changes: Change<Row>[] = [];
  const letters: DeadLetter[] = [];
  for (const one of events) {
    const outcome = await foldOne(projection, one, batch);
    if (outcome === 'stale') return 'stale';
    if (Array.isArray(outcome)) changes.push(...outcome);
    else letters.push(outcome);
  }
  return { rows: batch.touched(), changes, letters };
}

/** Before any event is folded, in two rounds: what the events name, then what the rows found name. An event that fails here fails again in its turn. */
async function prefetch<Claims, Row>(projection: Projection<Claims, Row>, events: readonly ReadEvent<Claims>[], batch: BatchRows<Row>): Promise<boolean> {
  for (let rounds = 0; rounds < 2; rounds++) {
    const wanted = new Set<RowKey>();
    for (const one of events) {
      for (const key of namesQuietly(projection, one, batch)) wanted.add(key);
    }
    if (!await batch.fetch(wanted)) return false;
  }
  return true;
}

function namesQuietly<Claims, Row>(projection: Projection<Claims, Row>, one: ReadEvent<Claims>, batch: BatchRows<Row>): Iterable<RowKey> {
  try {
    return need(projection, one, batch).names;
  } catch {
    return [];
  }
}

/** Changes, or the letter of an event that cannot be folded. */
async function foldOne<Claims, Row>(projection: Projection<Claims, Row>, one: ReadEvent<Claims>, batch: BatchRows<Row>): Promise<Change<Row>[] | DeadLetter | 'stale'> {
  for (;;) {
    const outcome = tryFold(projection, one, batch);
    if (Array.isArray(outcome) || 'reason' in outcome) return outcome;
    if (!await batch.fetch(outcome.names)) return 'stale';
  }
}

/** Changes; or a letter; or what must be loaded first. */
function tryFold<Claims, Row>(projection: Projection<Claims, Row>, one: ReadEvent<Claims>, batch: BatchRows<Row>): Change<Row>[] | DeadLetter | Need<Row> {
  try {
    const needed = need(projection, one, batch);
    return needed.rows === null ? needed : batch.apply(one, projection.fold(one.event, one.claims, needed.rows));
  } catch (error) {
    return deadLetter(projection.name, one.record, error);
  }
}

interface Need<Row> {
  readonly names: ReadonlySet<RowKey>;
  /** Exactly the rows that the event names, as far as they exist; null when one of them has not been loaded yet. */
  readonly rows: Rows<Row> | null;
}

function need<Claims, Row>(projection: Projection<Claims, Row>, { event, claims }: ReadEvent<Claims>, batch: BatchRows<Row>): Need<Row> {
  const names = new Set<RowKey>();
  for (;;) {
    const before = names.size;
    const rows = batch.pick(names);
    for (const key of projection.keysOf(event, claims, rows)) names.add(key);
    if (names.size === before) return { names, rows };
    if (!batch.hasAll(names)) return { names, rows: null };
  }
}

/** The rows of a batch as they stand after the events folded so far. */
class BatchRows<Row> {
  /** Null: loaded, and not there. */
  readonly #known = new Map<RowKey, Row | null>();
  readonly #touched = new Set<RowKey>();

  constructor(private readonly load: Load<Row>, private readonly expected: bigint) {}

  hasAll(keys: Iterable<RowKey>): boolean {
    for (const key of keys) if (!this.#known.has(key)) return false;
    return true;
  }

  /** Loads what is not known yet; false when the rows have moved on. */
  async fetch(keys: Iterable<RowKey>): Promise<boolean> {
    const missing = [...keys].filter((key) => !this.#known.has(key));
    if (missing.length === 0) return true;
    const { rows, cursor } = await this.load(missing);
    for (const key of missing) this.#known.set(key, rows.get(key) ?? null);
    return cursor === this.expected;
  }

  pick(keys: Iterable<RowKey>): Rows<Row> {
    const picked = new Map<RowKey, Row>();
    for (const key of keys) {
      const row = this.#known.get(key) ?? null;
      if (row !== null) picked.set(key, row);
    }
    return picked;
  }

  /** The public mutations as changes. */
  apply({ event }: ReadEvent<unknown>, mutations: readonly Mutation<Row>[]): Change<Row>[] {
    for (const { key, row } of mutations) {
      this.#known.set(key, row);
      this.#touched.add(key);
    }
    return mutations
      .filter(({ key }) => !isInternal(key))
      .map((mutation, n) => ({ ...mutation, token: formatToken({ offset: event.position.offset, n }) }));
  }

  touched(): Mutation<Row>[] {
    return [...this.#touched].map((key) => ({ key, row: this.#known.get(key) ?? null }));
  }
}
