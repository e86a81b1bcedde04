/** One topic as it was when the log was opened, over connections of its own: fetches, ends, and whether it is still the same. */
import type { Kafka as Client } from 'kafkajs';
import { PicketwireError } from '../../core/errors.js';
import type { Kafka } from '../../config/config.js';
import type { PartitionInfo } from '../log.js';
import { asPicketwire, topicMissing } from './failures.js';
import { clusterOf, send, type Broker, type Cluster } from './private.js';
import { FETCH, FETCH_VERSION, fetchOf, type Fetched, type FetchRequest } from './protocol/fetch.js';
import { produceOf, type OutgoingBatch, type Produced } from './protocol/produce.js';
import { METADATA, METADATA_VERSION, metadataOf, type TopicMetadata } from './protocol/metadata.js';

const UNKNOWN_TOPIC = 3;
const NOT_AUTHORIZED = 29;

export class Topic {
  #leaders: ReadonlyMap<number, number>;

  private constructor(readonly kafka: Kafka, readonly cluster: Cluster, readonly id: Buffer, metadata: TopicMetadata) {
    this.#leaders = leadersOf(metadata);
  }

  /** Throws `topic-missing`, `log-unreachable`, `log-refused`. */
  static async open(kafka: Kafka, client: Client): Promise<Topic> {
    const cluster = clusterOf(client);
    try {
      await cluster.connect();
      const metadata = await describe(kafka, cluster);
      await cluster.addTargetTopic(kafka.topic);
      return new Topic(kafka, cluster, metadata.id, metadata);
    } catch (error) {
      await cluster.disconnect().catch(() => undefined);
      throw asPicketwire(error, kafka);
    }
  }

  /** The same topic over other connections: a fetch that waits keeps those behind it waiting. */
  async again(client: Client): Promise<Topic> {
    const cluster = clusterOf(client);
    await cluster.connect();
    await cluster.addTargetTopic(this.kafka.topic);
    return new Topic(this.kafka, cluster, this.id, { errorCode: 0, id: this.id, partitions: [...this.#leaders].map(([partition, leader]) => ({ partition, leader })) });
  }

  get partitions(): number {
    return this.#leaders.size;
  }

  /** Node id, -1 where there is none now. */
  leaderOf(partition: number): number {
    return this.#leaders.get(partition) ?? -1;
  }

  async fetch(leader: number, request: Omit<FetchRequest, 'topicId'>): Promise<Fetched> {
    const broker = await this.cluster.findBroker({ nodeId: leader });
    return send(broker, fetchOf({ ...request, topicId: this.id }));
  }

  /** @param patience milliseconds that the broker waits for its replicas */
  async produce(leader: number, batches: readonly OutgoingBatch[], patience: number): Promise<readonly Produced[]> {
    const broker = await this.cluster.findBroker({ nodeId: leader });
    return send(broker, produceOf(this.kafka.topic, batches, patience));
  }

  /** Asks the brokers who leads what. Throws `data-foreign` where the topic is not the one that was opened, `topic-missing`. */
  async refresh(): Promise<void> {
    await this.cluster.refreshMetadata();
    const metadata = await describe(this.kafka, this.cluster);
    if (!metadata.id.equals(this.id)) throw foreign(this.kafka, 'was deleted and made anew');
    if (metadata.partitions.length !== this.partitions) throw foreign(this.kafka, `had ${this.partitions} partitions and now has ${metadata.partitions.length}, so that blogs are in others than before,`);
    this.#leaders = leadersOf(metadata);
  }

  /** Leaders are asked for first: one that is gone cannot say where its partitions end. */
  async infos(): Promise<PartitionInfo[]> {
    await this.refresh();
    const [starts, ends] = await Promise.all([this.offsets(true), this.offsets(false)]);
    return [...this.#leaders.keys()].map((partition) => ({ partition, start: starts.get(partition) ?? 0n, end: ends.get(partition) ?? 0n }));
  }

  close(): Promise<void> {
    return this.cluster.disconnect();
  }

  private async offsets(fromBeginning: boolean): Promise<ReadonlyMap<number, bigint>> {
    const { topic } = this.kafka;
    const partitions = [...this.#leaders.keys()].map((partition) => ({ partition }));
    const found = await this.cluster.fetchTopicsOffset([{ topic, partitions, fromBeginning }]);
    return new Map(found.flatMap((one) => one.partitions.map(({ partition, offset }) => [partition, BigInt(offset)] as const)));
  }
}

async function describe(kafka: Kafka, cluster: Cluster): Promise<TopicMetadata> {
  const broker = await cluster.brokerPool.findConnectedBroker();
  requireVersions(broker, kafka);
  const metadata = await send(broker, metadataOf(kafka.topic));
  if (metadata.errorCode === UNKNOWN_TOPIC) throw topicMissing(kafka);
  if (metadata.errorCode === NOT_AUTHORIZED) throw new PicketwireError('log-refused', `This user may not describe topic "${kafka.topic}" on ${kafka.brokers.join(', ')}.`, { topic: kafka.topic, brokers: kafka.brokers });
  return metadata;
}

function leadersOf({ partitions }: TopicMetadata): ReadonlyMap<number, number> {
  return new Map(partitions.map(({ partition, leader }) => [partition, leader]));
}

function requireVersions({ versions }: Broker, { brokers }: Kafka): void {
  const has = (key: number): number => versions?.[key]?.maxVersion ?? 0;
  if (has(FETCH) >= FETCH_VERSION && has(METADATA) >= METADATA_VERSION) return;
  throw new PicketwireError('not-in-this-version', `Kafka on ${brokers.join(', ')} is older than 3.1 and has no topic ids. Use Kafka 3.1 or newer.`, { brokers });
}

function foreign({ brokers, topic }: Kafka, what: string): PicketwireError {
  return new PicketwireError(
    'data-foreign',
    `Topic "${topic}" on ${brokers.join(', ')} ${what} while it was read. Projections of the old one are not written from the new one: `
      + 'start again, then either restore the topic or remove the projections so that they are made anew.',
    { brokers, topic },
  );
}
