/** A Kafka and a Redis in containers whose data and addresses outlive a kill. */
import { execa } from 'execa';
import { Redis } from 'ioredis';
import { kafkaClient } from '../../services/kernel/log/kafka/client.js';
import type { Kafka } from '../../services/kernel/config/config.js';
import { kafkaArguments } from '../controls/kafka-container.js';
import { freePorts } from '../controls/ports.js';

export interface Servers {
  /** Of the processes under test. */
  readonly env: Readonly<Record<string, string>>;
  readonly redisUrl: string;
  kill(server: 'kafka' | 'redis'): Promise<void>;
  start(server: 'kafka' | 'redis'): Promise<void>;
  remove(): Promise<void>;
}

export async function startServers(name: string): Promise<Servers> {
  const [kafkaPort = 0, redisPort = 0] = await freePorts(2);
  const names = { kafka: `${name}-kafka`, redis: `${name}-redis` };
  const redisUrl = `redis://127.0.0.1:${redisPort}`;
  const kafka: Kafka = { brokers: [`127.0.0.1:${kafkaPort}`], ssl: false, ca: null, sasl: null, topic: 'none', schemaRegistry: null };
  const ready = { kafka: () => kafkaAnswers(kafka), redis: () => redisAnswers(redisUrl) };
  await docker('run', '-d', '--name', names.redis, '-p', `127.0.0.1:${redisPort}:6379`, 'redis:8.0', 'redis-server', '--appendonly', 'yes', '--save', '');
  await docker('run', '-d', '--name', names.kafka, ...kafkaArguments(kafkaPort));
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
