/** Jest's global tear-down: stops what engine.ts started. */
import type { StartedTestContainer } from 'testcontainers';

export default async function stop(): Promise<void> {
  const { picketwireContainers = [] } = globalThis as { picketwireContainers?: readonly StartedTestContainer[] };
  await Promise.all(picketwireContainers.map((container) => container.stop()));
}
