import { readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GenericContainer, Wait, type StartedTestContainer } from 'testcontainers';
import { Redis } from 'ioredis';
import type { BlogId } from '../../services/kernel/core/entry.js';
import { rowKey } from '../../services/kernel/core/projection.js';
import { openRedisStore } from '../../services/kernel/store/redis/redis-store.js';
import { projectionStoreContract } from '../contract/projection-store.contract.js';
import { ownCertificate, type Certificate } from '../controls/certificates.js';
import { redisUrl } from './support/addresses.js';
import { redisAdapter } from './support/redis-adapter.js';
import { ownPrefix, redisAt } from './support/redis-config.js';

/** As docs/redis.md gives it, for the prefix of tests. */
const RIGHTS = /ACL SETUSER picketwire on '>PASSWORD' (.+)/.exec(readFileSync('docs/redis.md', 'utf8'))![1]!.replaceAll("'", '').replaceAll('pw:', 'test-').split(' ');
const SETTINGS = [
  'port 0', 'tls-port 6379', 'tls-cert-file /tls/ca.pem', 'tls-key-file /tls/key.pem', 'tls-ca-cert-file /tls/ca.pem', 'tls-auth-clients no',
  `user picketwire on >s3cret ${RIGHTS.join(' ')}`, 'user default off', '',
];
const VIEW = { projection: 'turnout', version: 1 };
const row = { key: rowKey('turnout', 'buses' as BlogId, 'a'), row: { n: 1 } };
const commit = { partition: 0, epoch: 'e', expected: 0n, next: 1n, rows: [row], changes: [{ ...row, token: '0-1' }] };

let certificate: Certificate;
let container: StartedTestContainer;
let secure: string;
const ca = (): { REDIS_CA: string } => ({ REDIS_CA: certificate.ca });

beforeAll(async () => {
  certificate = ownCertificate();
  container = await new GenericContainer('redis:8.0')
    .withCopyFilesToContainer([{ source: certificate.ca, target: '/tls/ca.pem', mode: 0o644 }, { source: certificate.key, target: '/tls/key.pem', mode: 0o644 }])
    .withCopyContentToContainer([{ target: '/redis.conf', content: SETTINGS.join('\n') }])
    .withCommand(['redis-server', '/redis.conf'])
    .withExposedPorts(6379)
    .withWaitStrategy(Wait.forLogMessage('Ready to accept connections'))
    .start();
  secure = `127.0.0.1:${container.getMappedPort(6379)}`;
});
afterAll(async () => {
  await container.stop();
  rmSync(certificate.folder, { recursive: true });
});

projectionStoreContract(redisAdapter('Redis by TLS, as a user with the documented rights alone', () => redisAt(`rediss://picketwire:s3cret@${secure}`, ca())));

describe('what goes wrong', () => {
  const open = (url: string, more = {}) => openRedisStore(redisAt(url, more), { prefix: ownPrefix(), timeout: 2000 });

  it('is a password that is wrong', async () => {
    const error = await open(`rediss://picketwire:wrong@${secure}`, ca()).catch((failure: Error) => failure);
    expect(error).toMatchObject({ code: 'redis-denied', message: expect.stringContaining(secure) });
    expect((error as Error).message).not.toContain('wrong@');
  });

  it('is a certificate that nobody vouches for', async () => {
    await expect(open(`rediss://picketwire:s3cret@${secure}`)).rejects.toMatchObject({ code: 'redis-unreachable', message: expect.stringContaining('certificate') });
  });

  it('is a file of certificates that is not there', async () => {
    await expect(open(`rediss://x@${secure}`, { REDIS_CA: '/nowhere.pem' })).rejects.toMatchObject({ code: 'config-invalid' });
  });

  it('is an address where nobody answers', async () => {
    await expect(open('redis://me:hunter2@127.0.0.1:1')).rejects.toMatchObject({ code: 'redis-unreachable', message: expect.not.stringContaining('hunter2') });
  });

  it('is a user who may do all but one of the writes: nothing is written', async () => {
    const admin = new Redis(redisUrl());
    const prefix = ownPrefix();
    const user = prefix;
    for (const command of ['xadd', 'publish', 'xtrim']) {
      await admin.acl('SETUSER', user, 'on', '>pass', '~*', '&*', '+@all', `-${command}`);
      const store = await openRedisStore(redisAt(redisUrl().replace('redis://', `redis://${user}:pass@`)), { prefix });
      await expect(store.commit(VIEW, commit)).rejects.toMatchObject({ code: 'redis-denied' });
      expect(await admin.keys(`${prefix}:{*`)).toEqual([]);
      await store.close();
    }
    await admin.acl('DELUSER', user);
    admin.disconnect();
  });

  it('is a Redis without memory: the commit that is refused is refused whole, and reading goes on', async () => {
    const small = await new GenericContainer('redis:8.0').withExposedPorts(6379).withWaitStrategy(Wait.forLogMessage('Ready to accept connections')).start();
    try {
      const url = `redis://127.0.0.1:${small.getMappedPort(6379)}`;
      const admin = new Redis(url);
      const store = await openRedisStore(redisAt(url), { prefix: 'pw' });
      await store.commit(VIEW, commit);
      await admin.config('SET', 'maxmemory', '1');
      const next = { ...commit, expected: 1n, next: 2n, changes: [] };
      await expect(store.commit(VIEW, next)).rejects.toMatchObject({ code: 'redis-full' });
      expect((await store.load(VIEW, 0, 'e', [row.key])).cursor).toBe(1n);
      await admin.config('SET', 'maxmemory', '0');
      await admin.replicaof('127.0.0.1', '1');
      await expect(store.commit(VIEW, next)).rejects.toMatchObject({ code: 'redis-read-only' });
      await admin.replicaof('NO', 'ONE');
      expect(await store.commit(VIEW, next)).toBe('applied');
      expect((await store.snapshot(VIEW, null)).cursor).toBe('0:0-1');
      admin.disconnect();
      await store.close();
    } finally {
      await small.stop();
    }
  });
});
