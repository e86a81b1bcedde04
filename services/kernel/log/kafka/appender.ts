/** Writes to the topic, one request after the other: calls that come while one is under way go together in the next. */
import type { Kafka as Client } from 'kafkajs';
import type { Position } from '../../core/projection.js';
import type { NewRecord } from '../log.js';
import { asPicketwire, isPassing } from './failures.js';
import { groupBy } from './group-by.js';
import { headersOf } from './headers.js';
import { kafkaPartitionFor } from './murmur2.js';
import { requestsOf, type Addressed } from './requests.js';
import { Sender } from './sender.js';
import type { Topic } from './topic.js';
import type { Wire } from './wire.js';

/** How often it is looked whether the topic is still the same. */
const CHECK_MILLISECONDS = 5000;

interface Call { readonly records: readonly NewRecord[]; readonly resolve: (positions: readonly Position[]) => void; readonly reject: (error: unknown) => void }

/**
 * Idempotent, acknowledged by all replicas. Not promised: when a call fails, some of its records may be in the log;
 * the same events appended again have the same ids, and second deliveries count nothing.
 */
export class Appender {
  readonly #calls: Call[] = [];
  #working: Promise<void> | null = null;
  /** Connections of its own, from the first append on: a fetch that waits would keep it waiting. */
  #own: Promise<Topic> | null = null;
  #sender: Sender | null = null;
  #checked = performance.now();

  constructor(private readonly client: Client, private readonly topic: Topic, private readonly wire: Wire) {}

  append(records: readonly NewRecord[]): Promise<readonly Position[]> {
    if (records.length === 0) return Promise.resolve([]);
    return new Promise((resolve, reject) => {
      this.#calls.push({ records, resolve, reject });
      this.#working ??= this.work();
    });
  }

  async close(): Promise<void> {
    await this.#working;
    await (await this.#own?.catch(() => null))?.close();
  }

  private async work(): Promise<void> {
    // So that calls of this moment go together.
    await Promise.resolve();
    while (this.#calls.length > 0) await this.writeCalls(this.#calls.splice(0));
    // In the same step as the last look: a call that comes later begins anew.
    this.#working = null;
  }

  private async writeCalls(calls: readonly Call[]): Promise<void> {
    try {
      await this.check();
      const positions = await this.write(calls.flatMap(({ records }) => records));
      for (const { records, resolve } of calls) resolve(positions.splice(0, records.length));
    } catch (error) {
      // What it thinks it has written is not known any more: a new one begins a new sequence.
      this.#sender = null;
      for (const { reject } of calls) reject(asPicketwire(error, this.topic.kafka));
    }
  }

  /** Throws `data-foreign`; a broker that is away is waited for where it is written. */
  private async check(): Promise<void> {
    if (performance.now() - this.#checked < CHECK_MILLISECONDS) return;
    this.#checked = performance.now();
    await this.topic.refresh().catch((error: unknown) => { if (!isPassing(error)) throw error; });
  }

  private async write(records: readonly NewRecord[]): Promise<Position[]> {
    const positions: Position[] = [];
    for (const request of requestsOf(records.map((record) => this.address(record)))) positions.push(...await this.send(request));
    return positions;
  }

  private address({ key, value, event, headers = {} }: NewRecord): Addressed {
    return {
      partition: kafkaPartitionFor(key, this.topic.partitions),
      key,
      value: this.wire.toKafka(value),
      headers: [...event === undefined ? [] : headersOf(event), ...Object.entries(headers).flat()],
    };
  }

  private async send(records: readonly Addressed[]): Promise<Position[]> {
    this.#sender ??= await Sender.open(await this.own());
    const next = new Map(await this.#sender.send(groupBy(records, ({ partition }) => partition)));
    return records.map(({ partition }) => {
      const offset = next.get(partition) ?? -1n;
      next.set(partition, offset + 1n);
      return { partition, offset };
    });
  }

  private own(): Promise<Topic> {
    this.#own ??= this.topic.again(this.client).catch((error: unknown) => { this.#own = null; throw error; });
    return this.#own;
  }
}
