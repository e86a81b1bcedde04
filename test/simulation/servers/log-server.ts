/** The log as it is for all processes: the memory adapter, which can be cut at either end or made anew. */
import type { EventLog, NewRecord, PartitionInfo, StoredRecord } from '../../../services/kernel/log/log.js';
import { openMemoryLog } from '../../../services/kernel/log/memory/memory-log.js';
import { checkInside } from '../../../services/kernel/log/outside.js';
import type { Position } from '../../../services/kernel/core/projection.js';

export type OnAppended = (records: readonly StoredRecord[]) => void;

interface Cut { readonly start?: bigint; readonly end?: bigint }

export class LogServer {
  log: EventLog;
  /** The log as it was before it was damaged; null while it is whole. */
  before: EventLog | null = null;
  readonly #cuts = new Map<number, Cut>();
  readonly #waiting = new Set<() => void>();

  constructor(readonly count: number, private readonly onAppended: OnAppended) {
    this.log = openMemoryLog({ partitions: count });
  }

  get isCut(): boolean {
    return this.#cuts.size > 0;
  }

  async append(records: readonly NewRecord[]): Promise<readonly Position[]> {
    if (this.isCut) throw new Error('the log is being repaired');
    const positions = await this.log.append(records);
    this.onAppended(records.map(({ key, value }, index) => ({ key, value, position: positions[index]! })));
    for (const wake of [...this.#waiting]) wake();
    return positions;
  }

  async partitions(): Promise<readonly PartitionInfo[]> {
    return (await this.log.partitions()).map((info) => ({ ...info, ...this.#cuts.get(info.partition) }));
  }

  async read(partition: number, from: bigint, limit: number): Promise<readonly StoredRecord[]> {
    const info = (await this.partitions())[partition]!;
    checkInside(info, from);
    return (await this.log.read(partition, from, Math.min(limit, Number(info.end - from))));
  }

  /** Calls back once at the next append, and never after `release`. */
  onArrival(wake: () => void): () => void {
    const once = (): void => {
      this.#waiting.delete(once);
      wake();
    };
    this.#waiting.add(once);
    return () => this.#waiting.delete(once);
  }

  cut(partition: number, cut: Cut): void {
    this.before = this.log;
    this.#cuts.set(partition, cut);
    for (const wake of [...this.#waiting]) wake();
  }

  recreate(): void {
    this.before = this.log;
    this.log = openMemoryLog({ partitions: this.count });
  }
}
