/** A Redis that can be killed and started again at the same address: the mapped port of a container changes, so it is a second process inside one. */
import { GenericContainer, Wait } from 'testcontainers';

const PORT = 6400;

export interface KillableRedis {
  readonly url: string;
  /** With an append-only file that is flushed with each write. */
  start(): Promise<void>;
  /** With -9. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** Not started yet. */
export async function killableRedis(): Promise<KillableRedis> {
  const container = await new GenericContainer('redis:8.0').withExposedPorts(PORT).withWaitStrategy(Wait.forLogMessage('Ready to accept connections')).start();
  const inside = async (script: string): Promise<void> => {
    const { exitCode, output } = await container.exec(['sh', '-c', script]);
    if (exitCode !== 0) throw new Error(output);
  };
  return {
    url: `redis://127.0.0.1:${container.getMappedPort(PORT)}`,
    start: () => inside(`redis-server --port ${PORT} --protected-mode no --dir /tmp --appendonly yes --appendfsync always --daemonize yes && until redis-cli -p ${PORT} ping | grep -q PONG; do sleep 0.05; done`),
    kill: () => inside(`pid=$(redis-cli -p ${PORT} info server | tr -d '\\r' | sed -n 's/^process_id://p'); kill -9 $pid; while redis-cli -p ${PORT} ping >/dev/null 2>&1; do sleep 0.05; done`),
    stop: async () => { await container.stop(); },
  };
}
