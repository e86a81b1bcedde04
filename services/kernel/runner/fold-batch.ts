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
  const turns = events.map((one): Turn<Claims> => ({ one, names: new Set(), complete: false }));
  if (!await prefetch(projection, turns, batch)) return 'stale';
  const changes: Change<Row>[] = [];
  const letters: DeadLetter[] = [];
  for (const turn of turns) {
    const outcome = await foldOne(projection, turn, batch);
    if (outcome === 'stale') return 'stale';
    if (Array.isArray(outcome)) changes.push(...outcome);
    else letters.push(outcome);
  }
  return { rows: batch.touched(), changes, letters };
}

/** An event, and the rows it is known to need: all of them when `complete`. */
interface Turn<Claims> {
  readonly one: ReadEvent<Claims>;
  readonly names: Set<RowKey>;
  complete: boolean;
}

/** Before any event is folded, in two rounds: what the events name, then what the rows found name. An event that fails here fails again in its turn. */
async function prefetch<Claims, Row>(projection: Projection<Claims, Row>, turns: readonly Turn<Claims>[], batch: BatchRows<Row>): Promise<boolean> {
  for (let rounds = 0; rounds < 2; rounds++) {
    const wanted = new Set<RowKey>();
    for (const turn of turns) {
      widenQuietly(projection, turn, batch);
      for (const name of turn.names) wanted.add(name);
    }
    if (!await batch.fetch(wanted)) return false;
  }
  return true;
}

function widenQuietly<Claims, Row>(projection: Projection<Claims, Row>, turn: Turn<Claims>, batch: BatchRows<Row>): void {
  try {
    widen(projection, turn, batch);
  } catch {
    startAnew(turn);
  }
}

/** Asks on until nothing new is named, or something that has not been loaded yet. */
function widen<Claims, Row>(projection: Projection<Claims, Row>, turn: Turn<Claims>, batch: BatchRows<Row>): void {
  const { one: { event, claims }, names } = turn;
  while (!turn.complete && batch.hasAll(names)) {
    const before = names.size;
    for (const name of projection.keysOf(event, claims, batch.pick(names))) names.add(name);
    turn.complete = names.size === before;
  }
}

/** What was named before stands on rows that an earlier event of the batch has changed since. */
function startAnew<Claims>(turn: Turn<Claims>): void {
  turn.names.clear();
  turn.complete = false;
}

/** Changes, or the letter of an event that cannot be folded. */
async function foldOne<Claims, Row>(projection: Projection<Claims, Row>, turn: Turn<Claims>, batch: BatchRows<Row>): Promise<Change<Row>[] | DeadLetter | 'stale'> {
  if (batch.hasTouched(turn.names)) startAnew(turn);
  for (;;) {
    const outcome = tryFold(projection, turn, batch);
    if (outcome !== 'rows missing') return outcome;
    if (!await batch.fetch(turn.names)) return 'stale';
  }
}

function tryFold<Claims, Row>(projection: Projection<Claims, Row>, turn: Turn<Claims>, batch: BatchRows<Row>): Change<Row>[] | DeadLetter | 'rows missing' {
  const { one } = turn;
  try {
    widen(projection, turn, batch);
    return turn.complete ? batch.apply(one, projection.fold(one.event, one.claims, batch.pick(turn.names))) : 'rows missing';
  } catch (error) {
    return deadLetter(projection.name, one.record, error);
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

  hasTouched(keys: Iterable<RowKey>): boolean {
    for (const key of keys) if (this.#touched.has(key)) return true;
    return false;
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
