/** A handful of the runs of `npm run chaos`: real services, Kafka and Redis of their own, killed at random moments. */
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { FAULTS } from '../chaos/faults.js';
import { chaosRun } from '../chaos/run.js';
import { startServers, type Servers } from '../chaos/servers.js';
import { seedOfRun } from '../controls/random.js';

jest.setTimeout(300_000);

const seed = seedOfRun();
let servers: Servers;

beforeAll(async () => {
  process.stdout.write(`chaos: seed ${seed} (PICKETWIRE_TEST_SEED=${seed} repeats the faults)\n`);
  servers = await startServers(`picketwire-chaos-test-${process.pid}`);
});
afterAll(() => servers.remove());

it.each(Object.keys(FAULTS))('leaves every projection equal to the fold of the log: %s', async (fault) => {
  const first = await chaosRun(servers, seed, [fault], 1);
  expect({ ...first, difference: null }).toEqual(first);
});
