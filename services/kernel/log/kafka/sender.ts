/** Writes batches of records, each once: a batch that is sent again has the sequence that it had, and the broker knows it. */
import { pause } from './trouble.js';
import { isPassing } from './failures.js';
import { groupBy } from './group-by.js';
import { errorOf } from './private.js';
import type { Outgoing } from './protocol/pack-records.js';
import type { OutgoingBatch } from './protocol/produce.js';
import type { Topic } from './topic.js';

/** Long enough for a broker that is started anew. */
const PATIENCE_MILLISECONDS = 60_000;
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 2_000;
/** How long a broker waits for its replicas; kafkajs gives up on the answer after 10 s. */
const REPLICAS_MILLISECONDS = 8_000;

/** Kafka's sequences begin anew after the largest 32-bit number. */
const SEQUENCES = 2 ** 31;

/** Offset of the first record of each partition's batch. */
export type Offsets = ReadonlyMap<number, bigint>;

/** One producer in Kafka's sense. After a failure what it has written is not known: take a new one. */
export class Sender {
  readonly #sequences = new Map<number, number>();

  private constructor(private readonly topic: Topic, private readonly producerId: bigint, private readonly producerEpoch: number) {}

  static async open(topic: Topic): Promise<Sender> {
    const { producerId, producerEpoch } = await patiently(topic, async () => {
      const broker = await topic.cluster.findControllerBroker();
      return broker.initProducerId({ transactionTimeout: 60_000 });
    });
    return new Sender(topic, BigInt(producerId), producerEpoch);
  }

  /** Rejects with what does not pass, and with what has not passed after a minute. Not to be called again before it has settled. */
  async send(records: ReadonlyMap<number, readonly Outgoing[]>): Promise<Offsets> {
    const at = Date.now();
    let open = [...records].map(([partition, some]) => ({ partition, records: some, at, ...this.nextIdentity(partition, some.length) }));
    const written = new Map<number, bigint>();
    await patiently(this.topic, async () => {
      const failures = await this.attempt(open, written);
      open = open.filter(({ partition }) => !written.has(partition));
      if (failures.length > 0) throw failures.find((error) => !mayPass(error)) ?? failures[0];
    });
    return written;
  }

  private nextIdentity(partition: number, count: number): Pick<OutgoingBatch, 'producerId' | 'producerEpoch' | 'sequence'> {
    const sequence = this.#sequences.get(partition) ?? 0;
    this.#sequences.set(partition, (sequence + count) % SEQUENCES);
    return { producerId: this.producerId, producerEpoch: this.producerEpoch, sequence };
  }

  /** One request to each leader. What could not be written is among the failures. */
  private async attempt(batches: readonly OutgoingBatch[], written: Map<number, bigint>): Promise<unknown[]> {
    const byLeader = groupBy(batches, ({ partition }) => this.topic.leaderOf(partition));
    const failures = await Promise.all([...byLeader].map(async ([leader, some]) => {
      try {
        const answers = await this.topic.produce(leader, some, REPLICAS_MILLISECONDS);
        for (const { partition, errorCode, offset } of answers) if (errorCode === 0) written.set(partition, offset);
        return answers.filter(({ errorCode }) => errorCode !== 0).map(({ errorCode }) => errorOf(errorCode));
      } catch (error) {
        return [error];
      }
    }));
    return failures.flat();
  }
}

/** Tries again while what it fails with may pass, for a minute, each time with fresh news of who leads what. */
async function patiently<Result>(topic: Topic, attempt: () => Promise<Result>): Promise<Result> {
  const until = performance.now() + PATIENCE_MILLISECONDS;
  for (let wait = FIRST_PAUSE; ; wait = Math.min(LONGEST_PAUSE, wait * 2)) {
    try {
      return await attempt();
    } catch (error) {
      if (!mayPass(error) || performance.now() > until) throw error;
      await pause(wait);
      await topic.refresh().catch((failure: unknown) => { if (!isPassing(failure)) throw failure; });
    }
  }
}

/** What the broker refuses stays refused, unless the protocol says that it may be tried again. */
function mayPass(error: unknown): boolean {
  const { name, retriable } = error as { name?: string; retriable?: boolean };
  return name === 'KafkaJSProtocolError' ? retriable === true : isPassing(error);
}
