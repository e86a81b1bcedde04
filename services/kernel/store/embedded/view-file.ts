/** One version of one projection in one LMDB file: rows, change feed, and of each partition its state. */
import type { Database } from 'lmdb';
import type { BlogId } from '../../core/entry.js';
import type { Mutation, RowKey } from '../../core/projection.js';
import { openEnvironment, requireRoom, transact, type Environment } from '../../embedded/environment.js';
import { formatToken, parseToken, type Token } from '../cursor.js';
import { excess } from '../feed-limit.js';
import { checkEpoch } from '../foreign.js';
import type { Change, Commit, ViewId } from '../store.js';
import { RowTexts } from './row-texts.js';
import { changeAddress, changeRange, publicRange, rowAddress, tokenAt } from './keys.js';

type Table = Database<Uint8Array, Uint8Array>;

export interface PartitionState {
  readonly partition: number;
  readonly epoch: string;
  readonly cursor: bigint;
  /** Changes in the feed. */
  readonly kept: number;
  /** The newest change that was dropped from the feed. */
  readonly trimmed: Token | null;
  readonly last: Token | null;
}

export interface StoredRow<Row> { readonly key: RowKey; readonly row: Row }

export class ViewFile {
  readonly #environment: Environment;
  readonly #rows: Table;
  readonly #feed: Table;
  readonly #states: Table;
  #written = 0;

  constructor(private readonly view: ViewId, private readonly file: string, private readonly feedLimit: number) {
    this.#environment = openEnvironment(file);
    this.#rows = this.table('rows');
    this.#feed = this.table('feed');
    this.#states = this.table('partitions');
  }

  /** Bytes of rows and changes committed since it was opened. */
  get written(): number {
    return this.#written;
  }

  /** What is read until the next `await` is one moment of the file. */
  refresh(): void {
    this.#environment.resetReadTxn();
  }

  states(): PartitionState[] {
    return [...this.#states.getRange({})].map(({ value }) => decodeState(value));
  }

  state(partition: number): PartitionState | null {
    const bytes = this.#states.get(stateKey(partition));
    return bytes === undefined ? null : decodeState(bytes);
  }

  row<Row>(key: RowKey): Row | undefined {
    const bytes = this.#rows.get(rowAddress(key));
    return bytes === undefined ? undefined : decode<StoredRow<Row>>(bytes).row;
  }

  /** In key order. */
  publicRows<Row>(blog: BlogId | null): StoredRow<Row>[] {
    return [...this.#rows.getRange(publicRange(blog))].map(({ value }) => decode<StoredRow<Row>>(value)).sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  changes<Row>(partition: number, after: Token | null, limit: number): Change<Row>[] {
    return [...this.#feed.getRange({ ...changeRange(partition, after), limit })]
      .map(({ key, value }) => ({ ...decode<{ key: RowKey; row: Row | null }>(value), token: formatToken(tokenAt(key)) }));
  }

  commit<Row>(commit: Commit<Row>): 'applied' | 'stale' {
    return transact(this.#environment, this.file, () => {
      const before = this.state(commit.partition) ?? fresh(commit);
      checkEpoch(this.view, commit.partition, before.epoch, commit.epoch);
      if (before.cursor !== commit.expected) return 'stale';
      const texts = new RowTexts();
      const written = this.#written;
      for (const mutation of commit.rows) this.writeRow(mutation, texts);
      const after = this.writeChanges({ ...before, cursor: commit.next }, commit.changes, texts);
      this.#states.putSync(stateKey(commit.partition), encodeState(after));
      requireRoom(this.file, this.#written - written);
      return 'applied';
    });
  }

  close(): Promise<void> {
    return this.#environment.close();
  }

  private table(name: string): Table {
    return this.#environment.openDB<Uint8Array, Uint8Array>({ name, encoding: 'binary', keyEncoding: 'binary' });
  }

  private writeRow(mutation: Mutation<unknown>, texts: RowTexts): void {
    if (mutation.row === null) this.#rows.removeSync(rowAddress(mutation.key));
    else this.#rows.putSync(rowAddress(mutation.key), this.counted(texts.of(mutation)));
  }

  private writeChanges(state: PartitionState, changes: readonly Change<unknown>[], texts: RowTexts): PartitionState {
    for (const change of changes) this.#feed.putSync(changeAddress(state.partition, parseToken(change.token)), this.counted(texts.of(change)));
    const last = changes.at(-1);
    return this.trim({ ...state, kept: state.kept + changes.length, last: last === undefined ? state.last : parseToken(last.token) });
  }

  private counted(text: string): Uint8Array {
    const bytes = inScratch(text);
    this.#written += bytes.length;
    return bytes;
  }

  private trim(state: PartitionState): PartitionState {
    const limit = excess(state.kept, this.feedLimit);
    if (limit === 0) return state;
    const dropped = [...this.#feed.getKeys({ ...changeRange(state.partition, null), limit })].map((key) => Buffer.from(key));
    for (const key of dropped) this.#feed.removeSync(key);
    const newest = dropped.at(-1);
    return { ...state, kept: state.kept - dropped.length, trimmed: newest === undefined ? state.trimmed : tokenAt(newest) };
  }
}

let scratch = Buffer.allocUnsafe(2 ** 16);

/** The text's bytes, good until the next call: inside a transaction LMDB takes a value over before `putSync` returns, and memory it knows costs less. */
function inScratch(text: string): Uint8Array {
  if (scratch.length < 3 * text.length) scratch = Buffer.allocUnsafe(6 * text.length);
  return scratch.subarray(0, scratch.write(text));
}

function fresh({ partition, epoch }: { readonly partition: number; readonly epoch: string }): PartitionState {
  return { partition, epoch, cursor: 0n, kept: 0, trimmed: null, last: null };
}

function stateKey(partition: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(partition);
  return bytes;
}

function encodeState({ cursor, trimmed, last, ...rest }: PartitionState): Buffer {
  return encode({ ...rest, cursor: String(cursor), trimmed: trimmed && formatToken(trimmed), last: last && formatToken(last) });
}

function decodeState(bytes: Uint8Array): PartitionState {
  const { cursor, trimmed, last, ...rest } = decode<{ partition: number; epoch: string; kept: number; cursor: string; trimmed: string | null; last: string | null }>(bytes);
  return { ...rest, cursor: BigInt(cursor), trimmed: trimmed === null ? null : parseToken(trimmed), last: last === null ? null : parseToken(last) };
}

function encode(value: object): Buffer {
  return Buffer.from(JSON.stringify(value));
}

function decode<T>(bytes: Uint8Array): T {
  return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString()) as T;
}
