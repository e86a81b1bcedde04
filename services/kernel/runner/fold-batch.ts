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
  const turns = events.map((one): Turn<Claims> => ({ one, names: NONE, complete: false }));
  if (!await prefetch(projection, turns, batch)) return 'stale';
  const changes: Change<Row>[] = [];
  const letters: DeadLetter[] = [];
  for (const turn of turns) {
    if (batch.hasTouched(turn.names)) turn.complete = false;
    let outcome = tryFold(projection, turn, batch);
    while (outcome === 'rows missing') {
      if (!await batch.fetch(turn.names)) return 'stale';
      outcome = tryFold(projection, turn, batch);
    }
    if ('reason' in outcome) letters.push(outcome);
    else changes.push(...outcome);
  }
  return { rows: batch.touched(), changes, letters };
}

/** An event, and the rows it is known to need: all of them when `complete`. Names stay where rows have changed since: a row too many does no harm. */
interface Turn<Claims> {
  readonly one: ReadEvent<Claims>;
  names: ReadonlySet<RowKey>;
  complete: boolean;
}

/** Most events say nothing to a projection: they share what they need none of. */
const NONE: ReadonlySet<RowKey> = new Set();
const NO_ROWS: Rows<never> = new Map<RowKey, never>();

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
    turn.complete = false;
  }
}

/** Asks on until nothing new is named, or something that has not been loaded yet. */
function widen<Claims, Row>(projection: Projection<Claims, Row>, turn: Turn<Claims>, batch: BatchRows<Row>): void {
  const { event, claims } = turn.one;
  while (!turn.complete && batch.hasAll(turn.names)) {
    const asked = projection.keysOf(event, claims, batch.pick(turn.names));
    turn.complete = asked.every((name) => turn.names.has(name));
    if (!turn.complete) turn.names = new Set([...turn.names, ...asked]);
  }
}

/** Changes, the letter of an event that cannot be folded, or that rows must be loaded first. */
function tryFold<Claims, Row>(projection: Projection<Claims, Row>, turn: Turn<Claims>, batch: BatchRows<Row>): readonly Change<Row>[] | DeadLetter | 'rows missing' {
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

  constructor(private readonly load: Load<Row>, private readonly expected: bigint, private readonly isFollowed: boolean) {}

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

  pick(keys: ReadonlySet<RowKey>): Rows<Row> {
    if (keys.size === 0) return NO_ROWS;
    const picked = new Map<RowKey, Row>();
    for (const key of keys) {
      const row = this.#known.get(key) ?? null;
      if (row !== null) picked.set(key, row);
    }
    return picked;
  }

  /** The public mutations as changes, none where nobody follows them. */
  apply({ event }: ReadEvent<unknown>, mutations: readonly Mutation<Row>[]): readonly Change<Row>[] {
    if (mutations.length === 0) return [];
    for (const { key, row } of mutations) {
      this.#known.set(key, row);
      this.#touched.add(key);
    }
    if (!this.isFollowed) return [];
    return mutations
      .filter(({ key }) => !isInternal(key))
      .map((mutation, n) => ({ ...mutation, token: formatToken({ offset: event.position.offset, n }) }));
  }

  touched(): Mutation<Row>[] {
    return [...this.#touched].map((key) => ({ key, row: this.#known.get(key) ?? null }));
  }
}
