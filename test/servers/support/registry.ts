/** A schema registry in a container of its own. */
import { GenericContainer, Wait } from 'testcontainers';

const IMAGE = 'apicurio/apicurio-registry-mem:2.6.13.Final';
const PORT = 8080;

export interface Registry {
  /** As SCHEMA_REGISTRY_URL takes it. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Once it answers; it takes tens of seconds. */
export async function startRegistry(): Promise<Registry> {
  const container = await new GenericContainer(IMAGE).withExposedPorts(PORT).withWaitStrategy(Wait.forHttp('/apis/ccompat/v7/subjects', PORT)).withStartupTimeout(120_000).start();
  return { url: `http://${container.getHost()}:${container.getMappedPort(PORT)}/apis/ccompat/v7`, stop: async () => { await container.stop(); } };
}
