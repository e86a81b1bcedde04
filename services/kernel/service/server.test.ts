import { afterEach, expect, test } from '@jest/globals';
import type { PartitionInfo } from '../log/log.js';
import { Health } from './health.js';
import { openMetrics } from './metrics.js';
import { openServer, type Server } from './server.js';

const opened: Server[] = [];
afterEach(async () => { for (const server of opened.splice(0)) await server.close(); });

async function serve(health: Health, ends: () => Promise<readonly PartitionInfo[]> = () => Promise.resolve([]), port = 0): Promise<Server> {
  const server = await openServer({ host: '127.0.0.1', port, health, metrics: openMetrics('turnout'), ends });
  opened.push(server);
  return server;
}

test('/healthz answers 200 while the process lives, ready or not', async () => {
  const { url } = await serve(new Health());
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
});

test('/readyz answers 503 and why, then 200', async () => {
  const health = new Health();
  const { url } = await serve(health);
  const before = await fetch(`${url}/readyz`);
  expect([before.status, await before.json()]).toEqual([503, { ready: false, reasons: ['starting', 'no partitions are assigned yet'], partitions: [] }]);
  health.assigned([]);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
});

test('/readyz does not wait for a log that does not answer', async () => {
  const health = new Health();
  health.assigned([0]);
  const { url } = await serve(health, () => new Promise(() => undefined));
  expect(await (await fetch(`${url}/readyz`)).json()).toMatchObject({ ready: false, reasons: ['the log does not answer'] });
});

test('the log is asked once for many scrapes', async () => {
  let asked = 0;
  const { url } = await serve(new Health(), () => { asked += 1; return Promise.resolve([]); });
  await Promise.all(['readyz', 'metrics', 'readyz'].map((path) => fetch(`${url}/${path}`)));
  expect(asked).toBe(1);
});

test('/metrics is in the text format of Prometheus', async () => {
  const { url } = await serve(new Health());
  const response = await fetch(`${url}/metrics`);
  expect(response.headers.get('content-type')).toContain('text/plain');
  expect(await response.text()).toContain('picketwire_ready{service="turnout"} 0');
});

test('a port that is taken is said, and what to do', async () => {
  const { url } = await serve(new Health());
  const port = Number(new URL(url).port);
  await expect(serve(new Health(), undefined, port)).rejects.toMatchObject({ code: 'port-in-use', message: expect.stringContaining(`Port ${port} of 127.0.0.1 is in use`) as unknown });
});
