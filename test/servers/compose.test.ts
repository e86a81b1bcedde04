/** `docker compose up` as the README has it: the image built, everything started in its order, stopped and started again. */
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { execa } from 'execa';
import { freePorts } from '../controls/ports.js';

jest.setTimeout(400_000);

let env: Record<string, string>;

beforeAll(async () => {
  const [kafka, redis, api] = await freePorts(3);
  env = { COMPOSE_PROJECT_NAME: `picketwire-test-${process.pid}`, KAFKA_PORT: String(kafka), REDIS_PORT: String(redis), API_PORT: String(api), SPEED: 'max', KAFKA_PARTITIONS: '6' };
});

afterAll(async () => { await compose('down', '--volumes', '--timeout', '15'); });

async function compose(...args: string[]): Promise<string> {
  const { stdout } = await execa('docker', ['compose', ...args], { env, timeout: 300_000 });
  return stdout;
}

/** Rows as JSON, in an order of their own. */
async function figures(view: string): Promise<readonly string[]> {
  return (await compose('exec', '-T', 'turnout', 'picketwire', 'query', view, '--json')).split('\n').filter(Boolean).sort();
}

/** The same rows over HTTP, without the paths that only the API gives. */
async function answered(view: string): Promise<readonly string[]> {
  const response = await fetch(`http://127.0.0.1:${env.API_PORT}/api/v1/${view}?limit=500`);
  const { items } = await response.json() as { readonly items: readonly { readonly row: object }[] };
  return items.map(({ row }) => JSON.stringify(row, (name, value: unknown) => (name === 'href' ? undefined : value))).sort();
}

/** All partitions folded: what `query` says then is what stands. */
async function settled(service: string): Promise<void> {
  const ask = "fetch('http://127.0.0.1:7400/readyz').then(r => r.json()).then(r => process.exit(r.ready && r.partitions.every(p => p.lag === 0) ? 0 : 1))";
  for (let left = 60; ; left--) {
    const { exitCode } = await execa('docker', ['compose', 'exec', '-T', service, 'node', '-e', ask], { env, reject: false });
    if (exitCode === 0) return;
    if (left === 0) throw new Error(`${service} did not reach the log's end`);
  }
}

it('starts everything in its order, replays the seeds into figures, and goes on after down and up with one service in three instances', async () => {
  await compose('build', '--quiet');
  await compose('up', '--detach', '--wait');
  for (const service of ['turnout', 'quotes', 'cancellations', 'api']) await settled(service);
  expect(await answered('turnout')).toEqual(await figures('turnout'));
  const before = { turnout: await figures('turnout'), quotes: await figures('quotes'), cancellations: await figures('cancellations') };
  for (const rows of Object.values(before)) expect(rows.length).toBeGreaterThan(5);

  await compose('down', '--timeout', '15');
  await compose('up', '--detach', '--wait', '--scale', 'turnout=3');
  for (const service of ['turnout', 'quotes', 'cancellations']) await settled(service);
  expect(await figures('turnout')).toEqual(before.turnout);
  expect(await figures('quotes')).toEqual(before.quotes);
  expect(await figures('cancellations')).toEqual(before.cancellations);
  expect(await compose('logs', '--no-log-prefix', 'producer')).toContain('"appended":0');
});

it('runs as a user without rights on a file system that is read only', async () => {
  const { exitCode } = await execa('docker', ['compose', 'exec', '-T', 'turnout', 'sh', '-c', 'touch /app/file'], { env, reject: false });
  expect(exitCode).not.toBe(0);
  expect(await compose('exec', '-T', 'turnout', 'id', '-u')).toBe('1000');
});
