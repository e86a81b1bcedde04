import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { GenericContainer, Wait, type StartedTestContainer } from 'testcontainers';
import type { Kafka, Sasl } from '../../services/kernel/config/config.js';
import { openKafkaLog } from '../../services/kernel/log/kafka/kafka-log.js';
import { createTopics } from '../../services/kernel/log/kafka/topics.js';
import type { EventLog } from '../../services/kernel/log/log.js';
import { consumer, records, until } from './support/consumers.js';
import { FOREVER, kafkaOf } from './support/kafka.js';
import { freePorts } from '../controls/ports.js';

const IMAGE = 'apache/kafka:4.1.1';
const USER: Sasl = { mechanism: 'plain', username: 'wire', password: 'wire-secret' };

let broker: StartedTestContainer;
let plain: string;
let signedIn: string;

/** A broker of this file's own, which may be paused and killed; one listener for everybody, one for those who sign in. */
beforeAll(async () => {
  // Advertised addresses have to be known before the start.
  const [open = 0, sasl = 0] = await freePorts(2);
  const login = 'org.apache.kafka.common.security.plain.PlainLoginModule required username="admin" password="admin" user_admin="admin" user_wire="wire-secret";';
  broker = await new GenericContainer(IMAGE)
    .withExposedPorts({ container: open, host: open }, { container: sasl, host: sasl })
    .withEnvironment({
      KAFKA_NODE_ID: '1', KAFKA_PROCESS_ROLES: 'broker,controller', KAFKA_CONTROLLER_QUORUM_VOTERS: '1@localhost:19093', KAFKA_CONTROLLER_LISTENER_NAMES: 'CONTROLLER',
      KAFKA_LISTENERS: `PLAINTEXT://0.0.0.0:${open},SIGNED://0.0.0.0:${sasl},CONTROLLER://0.0.0.0:19093`,
      KAFKA_ADVERTISED_LISTENERS: `PLAINTEXT://localhost:${open},SIGNED://localhost:${sasl}`,
      KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: 'PLAINTEXT:PLAINTEXT,SIGNED:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT', KAFKA_INTER_BROKER_LISTENER_NAME: 'PLAINTEXT',
      KAFKA_LISTENER_NAME_SIGNED_SASL_ENABLED_MECHANISMS: 'PLAIN,SCRAM-SHA-256', KAFKA_SASL_ENABLED_MECHANISMS: 'PLAIN,SCRAM-SHA-256', KAFKA_LISTENER_NAME_SIGNED_PLAIN_SASL_JAAS_CONFIG: login,
      KAFKA_LISTENER_NAME_SIGNED_SCRAM___SHA___256_SASL_JAAS_CONFIG: 'org.apache.kafka.common.security.scram.ScramLoginModule required;',
      KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: '1', KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR: '1', KAFKA_TRANSACTION_STATE_LOG_MIN_ISR: '1',
      KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS: '0', KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false', KAFKA_LOG_DIRS: '/var/lib/kafka/data', KAFKA_HEAP_OPTS: '-Xmx384m',
    })
    .withWaitStrategy(Wait.forLogMessage(/Kafka Server started/))
    .withStartupTimeout(120_000)
    .start();
  [plain, signedIn] = [`localhost:${open}`, `localhost:${sasl}`];
}, 150_000);
afterAll(async () => { await broker.stop(); });

describe('a broker that goes away', () => {
  let log: EventLog;
  let kafka: Kafka;
  beforeEach(async () => {
    kafka = kafkaOf('away', [plain]);
    await createTopics(kafka, { ...FOREVER, partitions: 2 });
    log = await openKafkaLog(kafka);
  });
  afterEach(() => log.close());

  it('and comes back: consumers say so meanwhile, then go on by themselves within 15 s, and appends wait for it', async () => {
    await log.append(records('a', 3));
    const members = [consumer(log, new Map()), consumer(log, new Map(), null)];
    await until('both have read', () => members.every(({ seen }) => seen.length === 3));
    await broker.restart({ timeout: 0 });
    const returned = performance.now();
    const appended = log.append(records('a', 2));
    await until('both have read the rest', () => members.every(({ seen }) => seen.length === 5), 30_000);
    expect(performance.now() - returned).toBeLessThan(15_000);
    expect((await appended).map(({ offset }) => offset)).toEqual([3n, 4n]);
    await until('nothing troubles them', () => members.every(({ troubles }) => troubles.at(-1) === null));
    expect(members.every(({ troubles }) => troubles.some((message) => message?.includes('Kafka') ?? false))).toBe(true);
    await Promise.all(members.map(({ stop }) => stop()));
  }, 120_000);
});

describe('signing in', () => {
  const kafka: Kafka = { ...kafkaOf('signed', []), sasl: USER };

  it('lets in by SASL/PLAIN: topics, appends, a group', async () => {
    const here = { ...kafka, brokers: [signedIn] };
    await createTopics(here, { ...FOREVER, partitions: 1 });
    const log = await openKafkaLog(here);
    await log.append(records('a', 3));
    const reader = consumer(log, new Map());
    await until('read', () => reader.seen.length === 3);
    await reader.stop();
    await log.close();
  });

  it('lets in by SCRAM-SHA-256', async () => {
    const add = await broker.exec(['/opt/kafka/bin/kafka-configs.sh', '--bootstrap-server', plain, '--alter', '--add-config', 'SCRAM-SHA-256=[password=wire-secret]', '--entity-type', 'users', '--entity-name', 'wire']);
    expect(add).toMatchObject({ exitCode: 0 });
    const here: Kafka = { ...kafka, topic: 'scram', brokers: [signedIn], sasl: { ...USER, mechanism: 'scram-sha-256' } };
    await createTopics(here, { ...FOREVER, partitions: 1 });
    const log = await openKafkaLog(here);
    expect(await log.append(records('a', 1))).toEqual([{ partition: 0, offset: 0n }]);
    await log.close();
  });

  it('says that user or password is wrong, and does not show the password', async () => {
    const refused = openKafkaLog({ ...kafka, brokers: [signedIn], sasl: { ...USER, password: 'hunter2' } });
    await expect(refused).rejects.toMatchObject({ code: 'log-refused', message: expect.stringMatching(/KAFKA_SASL_PASSWORD/) });
    await expect(refused).rejects.toMatchObject({ message: expect.not.stringContaining('hunter2') });
  });
});
