import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GenericContainer, Network, Wait, type StartedNetwork, type StartedTestContainer } from 'testcontainers';
import type { Kafka } from '../../services/kernel/config/config.js';
import { kafkaClient } from '../../services/kernel/log/kafka/client.js';
import { openKafkaLog } from '../../services/kernel/log/kafka/kafka-log.js';
import { Topic } from '../../services/kernel/log/kafka/topic.js';
import { createTopics } from '../../services/kernel/log/kafka/topics.js';
import { ownCertificate, type Certificate } from '../controls/certificates.js';
import { freePorts } from '../controls/ports.js';
import { consumer, records, until } from './support/consumers.js';
import { FOREVER } from './support/kafka.js';

let network: StartedNetwork;
let certificate: Certificate;
let brokers: readonly StartedTestContainer[];
let kafka: Kafka;

/** Two brokers of this file's own, which clients reach by TLS and SCRAM-SHA-512 alone. The first is the controller too and outlives the second. */
beforeAll(async () => {
  certificate = ownCertificate();
  network = await new Network().start();
  const ports = await freePorts(2);
  const [first, second] = ports.map((port, index) => brokerAt(index + 1, port));
  brokers = [await first!.start(), await second!.start()];
  const user = await brokers[0]!.exec(['/opt/kafka/bin/kafka-configs.sh', '--bootstrap-server', 'broker-1:9092', '--alter', '--add-config', 'SCRAM-SHA-512=[password=wire-secret]', '--entity-type', 'users', '--entity-name', 'wire']);
  expect(user).toMatchObject({ exitCode: 0 });
  kafka = {
    brokers: ports.map((port) => `localhost:${port}`), ssl: true, ca: certificate.ca, topic: 'cluster', schemaRegistry: null,
    sasl: { mechanism: 'scram-sha-512', username: 'wire', password: 'wire-secret' },
  };
}, 180_000);
afterAll(async () => {
  await Promise.all(brokers.map((broker) => broker.stop()));
  await network.stop();
  rmSync(certificate.folder, { recursive: true });
});

function brokerAt(id: number, port: number): GenericContainer {
  const listeners = `INTERNAL://:9092,SECURE://:${port}`;
  return new GenericContainer('apache/kafka:4.1.1')
    .withNetwork(network).withNetworkAliases(`broker-${id}`)
    .withExposedPorts({ container: port, host: port })
    .withCopyFilesToContainer([{ source: certificate.ca, target: '/tls/chain.pem', mode: 0o644 }, { source: certificate.key, target: '/tls/key.pem', mode: 0o644 }])
    .withEnvironment({
      KAFKA_NODE_ID: String(id), KAFKA_PROCESS_ROLES: id === 1 ? 'broker,controller' : 'broker',
      KAFKA_CONTROLLER_QUORUM_VOTERS: '1@broker-1:9093', KAFKA_CONTROLLER_LISTENER_NAMES: 'CONTROLLER',
      KAFKA_LISTENERS: id === 1 ? `${listeners},CONTROLLER://:9093` : listeners,
      KAFKA_ADVERTISED_LISTENERS: `INTERNAL://broker-${id}:9092,SECURE://localhost:${port}`,
      KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: 'INTERNAL:PLAINTEXT,CONTROLLER:PLAINTEXT,SECURE:SASL_SSL', KAFKA_INTER_BROKER_LISTENER_NAME: 'INTERNAL',
      KAFKA_SASL_ENABLED_MECHANISMS: 'SCRAM-SHA-512',
      KAFKA_LISTENER_NAME_SECURE_SCRAM___SHA___512_SASL_JAAS_CONFIG: 'org.apache.kafka.common.security.scram.ScramLoginModule required;',
      KAFKA_SSL_KEYSTORE_TYPE: 'PEM', KAFKA_SSL_KEYSTORE_LOCATION: '/tmp/server.pem',
      KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: '2', KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR: '1', KAFKA_TRANSACTION_STATE_LOG_MIN_ISR: '1', KAFKA_MIN_INSYNC_REPLICAS: '1',
      KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS: '0', KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false', KAFKA_LOG_DIRS: '/var/lib/kafka/data', KAFKA_HEAP_OPTS: '-Xmx384m',
    })
    // One file with key and certificate is what a PEM key store is.
    .withCommand(['sh', '-c', 'cat /tls/key.pem /tls/chain.pem > /tmp/server.pem && exec /etc/kafka/docker/run'])
    .withWaitStrategy(Wait.forLogMessage(/Kafka Server started/))
    .withStartupTimeout(120_000);
}

describe('two brokers behind TLS and SCRAM-SHA-512', () => {
  it('a certificate that nobody trusts is an error that says where certificates are set', async () => {
    await expect(openKafkaLog({ ...kafka, ca: null })).rejects.toMatchObject({ code: 'log-unreachable', message: expect.stringMatching(/KAFKA_CA/) });
    await expect(openKafkaLog({ ...kafka, ca: '/nowhere.pem' })).rejects.toMatchObject({ code: 'config-invalid', message: expect.stringMatching(/KAFKA_CA/) });
  });

  it('a leader that is killed: appends and readers go on with the other replica, every event once and in order', async () => {
    await createTopics(kafka, { ...FOREVER, partitions: 4, replication: 2 });
    const topic = await Topic.open(kafka, kafkaClient(kafka));
    const leaders = [0, 1, 2, 3].map((partition) => topic.leaderOf(partition));
    expect(new Set(leaders).size).toBe(2);
    const log = await openKafkaLog(kafka);
    const members = [consumer(log, new Map()), consumer(log, new Map(), null)];
    const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const appendToAll = async (): Promise<void> => { for (const key of keys) await log.append(records(key, 2)); };
    await appendToAll();
    await until('all is read', () => members.every(({ seen }) => seen.length === 16), 30_000);
    await brokers[1]!.stop({ timeout: 0 });
    await appendToAll();
    await until('the rest is read', () => members.every(({ seen }) => seen.length === 32), 60_000);
    await topic.refresh();
    expect(new Set([0, 1, 2, 3].map((partition) => topic.leaderOf(partition)))).toEqual(new Set([1]));
    const ends = await log.partitions();
    expect(ends.reduce((sum, { start, end }) => sum + Number(end - start), 0)).toBe(32);
    await Promise.all(members.map(({ stop }) => stop()));
    await Promise.all([topic.close(), log.close()]);
  }, 180_000);
});
