/** A Kafka and a Redis in containers whose data and addresses outlive a kill. */
import { createServer, type AddressInfo } from 'node:net';
import { execa } from 'execa';
import { Redis } from 'ioredis';
import { kafkaClient } from '../../services/kernel/log/kafka/client.js';
import type { Kafka } from '../../services/kernel/config/config.js';

export interface Servers {
  /** Of the processes under test. */
  readonly env: Readonly<Record<string, string>>;
  readonly redisUrl: string;
  kill(server: 'kafka' | 'redis'): Promise<void>;
  start(server: 'kafka' | 'redis'): Promise<void>;
  remove(): Promise<void>;
}

export async function startServers(name: string): Promise<Servers> {
  const [kafkaPort, redisPort] = [await freePort(), await freePort()];
  const names = { kafka: `${name}-kafka`, redis: `${name}-redis` };
  const redisUrl = `redis://127.0.0.1:${redisPort}`;
  const kafka: Kafka = { brokers: [`127.0.0.1:${kafkaPort}`], ssl: false, sasl: null, topic: 'none', schemaRegistry: null };
  const ready = { kafka: () => kafkaAnswers(kafka), redis: () => redisAnswers(redisUrl) };
  await docker('run', '-d', '--name', names.redis, '-p', `127.0.0.1:${redisPort}:6379`, 'redis:8.0', 'redis-server', '--appendonly', 'yes', '--save', '');
  await docker('run', '-d', '--name', names.kafka, '-p', `127.0.0.1:${kafkaPort}:9092`, ...kafkaSettings(kafkaPort), 'apache/kafka:4.1.1');
  await Promise.all([until('Kafka', ready.kafka), until('Redis', ready.redis)]);
  return {
    redisUrl,
    env: { KAFKA_BROKERS: kafka.brokers.join(), REDIS_URL: redisUrl },
    kill: async (server) => { await docker('kill', '-s', 'KILL', names[server]); },
    start: async (server) => {
      await docker('start', names[server]);
      await until(server, ready[server]);
    },
    remove: async () => { await docker('rm', '-f', '-v', names.kafka, names.redis); },
  };
}

/** Tries until it does not throw; rejects with its last error after a minute. */
export async function until<Result>(what: string, act: () => Promise<Result>, milliseconds = 60_000): Promise<Result> {
  for (const began = performance.now(); ;) {
    try {
      return await act();
    } catch (error) {
      if (performance.now() - began > milliseconds) throw new Error(`${what}: not after ${milliseconds / 1000} s (${(error as Error).message})`, { cause: error });
      await new Promise((resolve) => { setTimeout(resolve, 100); });
    }
  }
}

async function docker(...args: readonly string[]): Promise<void> {
  await execa('docker', args);
}

async function kafkaAnswers(kafka: Kafka): Promise<void> {
  const admin = kafkaClient(kafka).admin({ retry: { retries: 0 } });
  try {
    await admin.connect();
    await admin.listTopics();
  } finally {
    await admin.disconnect();
  }
}

async function redisAnswers(url: string): Promise<void> {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0 });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    await redis.ping();
  } finally {
    redis.disconnect();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => { resolve(port); });
    });
  });
}

function kafkaSettings(port: number): readonly string[] {
  const settings = {
    NODE_ID: 1, PROCESS_ROLES: 'broker,controller', LISTENERS: 'PLAINTEXT://:9092,CONTROLLER://:9093', ADVERTISED_LISTENERS: `PLAINTEXT://127.0.0.1:${port}`,
    CONTROLLER_LISTENER_NAMES: 'CONTROLLER', CONTROLLER_QUORUM_VOTERS: '1@localhost:9093', LISTENER_SECURITY_PROTOCOL_MAP: 'CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT',
    INTER_BROKER_LISTENER_NAME: 'PLAINTEXT', OFFSETS_TOPIC_REPLICATION_FACTOR: 1, TRANSACTION_STATE_LOG_REPLICATION_FACTOR: 1, TRANSACTION_STATE_LOG_MIN_ISR: 1,
    LOG_DIRS: '/var/lib/kafka/data', AUTO_CREATE_TOPICS_ENABLE: 'false', GROUP_INITIAL_REBALANCE_DELAY_MS: 0,
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-e', `KAFKA_${name}=${value}`]);
}
