/** A Redis Cluster of three masters in one container, each with as many replicas as asked: every node announces a port that is the same inside and outside. */
import { GenericContainer, Wait, type StartedTestContainer } from 'testcontainers';
import { freePorts } from '../../controls/ports.js';

export interface RedisCluster { readonly nodes: string; readonly ports: readonly number[]; readonly container: StartedTestContainer }

export async function startCluster({ replicas = 0 } = {}): Promise<RedisCluster> {
  const ports = await freePorts(3 * (1 + replicas));
  const servers = ports.map((port, n) => `redis-server --port ${port} --cluster-enabled yes --cluster-config-file nodes-${port}.conf --cluster-port ${7000 + n} --cluster-node-timeout 2000 --cluster-announce-ip 127.0.0.1 --protected-mode no --save "" --daemonize yes`);
  const nodes = ports.map((port) => `127.0.0.1:${port}`);
  const script = [
    ...servers,
    ...ports.map((port) => `until redis-cli -p ${port} ping >/dev/null 2>&1; do sleep 0.1; done`),
    `redis-cli --cluster create ${nodes.join(' ')} --cluster-replicas ${replicas} --cluster-yes`,
    ...ports.map((port) => `until redis-cli -p ${port} cluster info | grep -q cluster_state:ok; do sleep 0.1; done`),
    `until [ "$(redis-cli -p ${ports[0]} cluster nodes | grep -c slave)" = ${3 * replicas} ]; do sleep 0.1; done`,
    'echo all nodes are there',
    'sleep infinity',
  ];
  const container = await new GenericContainer('redis:8.0')
    .withCommand(['sh', '-c', script.join('\n')])
    .withExposedPorts(...ports.map((port) => ({ container: port, host: port })))
    .withWaitStrategy(Wait.forLogMessage('all nodes are there'))
    .start();
  return { nodes: nodes.join(','), ports, container };
}
