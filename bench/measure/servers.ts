/** Kafka and Redis of a benchmark's own, in containers that go with it. */
import { execFileSync } from 'node:child_process';
import { readConfig, type Servers } from '../../services/kernel/config/config.js';
import { createTopics } from '../../services/kernel/log/kafka/topics.js';
import { kafkaArguments } from '../../test/controls/kafka-container.js';
import { freePorts } from '../../test/controls/ports.js';

/** @param act is given the servers, with the topics made, and the container of Redis */
export async function withServers({ partitions }: { readonly partitions: number }, act: (servers: Servers, redisContainer: string) => Promise<void>): Promise<void> {
  const [port = 0] = await freePorts(1);
  const containers = [
    docker('run', '-d', '--rm', ...kafkaArguments(port)),
    docker('run', '-d', '--rm', '-p', '127.0.0.1::6379', 'redis:8.0', 'redis-server', '--appendonly', 'yes'),
  ];
  try {
    const redis = `redis://${docker('port', containers[1]!, '6379').split('\n')[0]}`;
    const config = readConfig({ KAFKA_BROKERS: `127.0.0.1:${port}`, REDIS_URL: redis, KAFKA_PARTITIONS: String(partitions) });
    const servers = config.servers!;
    await patiently(() => createTopics(servers.kafka, config.topics));
    await act(servers, containers[1]!);
  } finally {
    for (const container of containers) docker('stop', '-t', '0', container);
  }
}

export function docker(...args: readonly string[]): string {
  return execFileSync('docker', args, { encoding: 'utf8', maxBuffer: 2 ** 30 }).trim();
}

async function patiently(act: () => Promise<unknown>): Promise<void> {
  for (let left = 20; ; left--) {
    try {
      await act();
      return;
    } catch (error) {
      if (left === 0) throw error;
    }
  }
}
