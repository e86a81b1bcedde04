import { describe, expect, it, test } from '@jest/globals';
import type { PicketwireError } from '../core/errors.js';
import { readConfig } from './config.js';

function refusal(env: Record<string, string>, flags = {}): PicketwireError {
  try { readConfig(env, flags); } catch (error) { return error as PicketwireError; }
  throw new Error('accepted');
}

describe('the configuration', () => {
  it('is the embedded default when nothing is set', () => {
    expect(readConfig({})).toEqual({ data: '.picketwire', servers: null, topics: { partitions: 8, replication: null, retentionMilliseconds: null }, host: '127.0.0.1', port: null, api: { tokens: [], origins: [], rateLimit: 'default', streams: null }, token: null, logLevel: 'info' });
  });

  it('lets flags go before the environment', () => {
    const env = { PICKETWIRE_DATA: '/env', PORT: '1', LOG_LEVEL: 'warn', HOST: 'a', PICKETWIRE_TOKEN: 'pw_env' };
    expect(readConfig(env)).toMatchObject({ data: '/env', port: 1, logLevel: 'warn', host: 'a', token: 'pw_env' });
    expect(readConfig(env, { data: '/flag', port: '2', logLevel: 'debug', host: 'b', token: 'pw_flag' })).toMatchObject({ data: '/flag', port: 2, logLevel: 'debug', host: 'b', token: 'pw_flag' });
  });

  it('takes a variable that is set but empty as not set', () => {
    expect(readConfig({ PICKETWIRE_DATA: '', PORT: ' ', REDIS_URL: '' })).toEqual(readConfig({}));
  });

  it('reads Kafka and Redis with everything that belongs to them', () => {
    const env = {
      KAFKA_BROKERS: 'a:9092, b:9093', KAFKA_SSL: 'true', KAFKA_SASL_MECHANISM: 'SCRAM-SHA-256', KAFKA_SASL_USERNAME: 'u', KAFKA_SASL_PASSWORD: 'p',
      REDIS_URL: 'rediss://cache:6380', SCHEMA_REGISTRY_URL: 'https://registry',
    };
    expect(readConfig(env).servers).toEqual({
      kafka: { brokers: ['a:9092', 'b:9093'], ssl: true, ca: null, sasl: { mechanism: 'scram-sha-256', username: 'u', password: 'p' }, topic: 'liveblog.entries', schemaRegistry: 'https://registry' },
      redis: { nodes: ['cache:6380'], isCluster: false, tls: true, ca: null, username: null, password: null, database: 0 },
    });
  });

  it('reads how the topics are to be made', () => {
    const topics = (env: Record<string, string>) => readConfig(env).topics;
    expect(topics({ KAFKA_PARTITIONS: '32', KAFKA_REPLICATION: '3', KAFKA_RETENTION_DAYS: '30' })).toEqual({ partitions: 32, replication: 3, retentionMilliseconds: 2_592_000_000 });
    expect(topics({ KAFKA_RETENTION_DAYS: 'forever' }).retentionMilliseconds).toBeNull();
  });

  it.each([
    ['PORT', '70000', 'a port number from 0 to 65535'],
    ['PORT', '12a', 'a port number'],
    ['LOG_LEVEL', 'loud', 'one of trace, debug, info'],
    ['KAFKA_BROKERS', 'nohost', 'host:port'],
    ['KAFKA_BROKERS', 'a:9092,:1', 'host:port'],
    ['KAFKA_SSL', 'maybe', 'one of true, false'],
    ['KAFKA_SASL_MECHANISM', 'gssapi', 'one of plain, scram-sha-256'],
    ['KAFKA_TOPIC', 'a topic', 'a topic name'],
    ['REDIS_URL', 'http://x', 'redis:// or rediss://'],
    ['REDIS_CLUSTER', 'x', 'host:port'],
    ['REDIS_URL', 'redis://x/one', 'number of a database'],
    ['REDIS_URL', 'redis:///1', 'a URL with a host'],
    ['SCHEMA_REGISTRY_URL', 'registry:8081', 'http:// or https://'],
    ['KAFKA_PARTITIONS', '0', 'a whole number from 1 to 10000'],
    ['KAFKA_PARTITIONS', '8.5', 'a whole number'],
    ['KAFKA_REPLICATION', '-1', 'a whole number from 1 to 100'],
    ['KAFKA_RETENTION_DAYS', 'never', 'a whole number from 1 to 36500, or "forever"'],
    ['HOST', 'a b', 'a host name'],
    ['PICKETWIRE_ORIGINS', 'https://desk.example/', 'a list of origins'],
    ['PICKETWIRE_ORIGINS', '*', 'a list of origins'],
    ['PICKETWIRE_ORIGINS', 'https://a.example,b.example', 'a list of origins'],
  ])('refuses %s=%s, naming variable, value and what would be right', (name, value, right) => {
    const error = refusal({ [name]: value });
    expect(error).toMatchObject({ code: 'config-invalid', exitCode: 2 });
    expect(error.message).toMatch(name === 'REDIS_URL' ? /^REDIS_URL: / : `${name}: ${JSON.stringify(value)}`);
    expect(error.message).toContain(right);
  });

  it('takes the nodes of a cluster from REDIS_CLUSTER, and how to sign in from REDIS_URL', () => {
    const env = { KAFKA_BROKERS: 'a:1', REDIS_URL: 'rediss://me:p%40ss@anywhere', REDIS_CLUSTER: 'a:7000,b:7001', REDIS_CA: '/ca.pem' };
    expect(readConfig(env).servers?.redis).toEqual({ nodes: ['a:7000', 'b:7001'], isCluster: true, tls: true, ca: '/ca.pem', username: 'me', password: 'p@ss', database: 0 });
    expect(refusal({ ...env, REDIS_URL: 'rediss://a/3' }).message).toContain('the only one of a cluster');
  });

  it('refuses a token that no header can carry, and does not show it', () => {
    const { code, exitCode, message } = refusal({}, { token: 'pw_hunter2\nx' });
    expect({ code, exitCode }).toEqual({ code: 'config-invalid', exitCode: 2 });
    expect(message).toMatch(/^PICKETWIRE_TOKEN or --token: .*"picketwire token"/);
    expect(message).not.toContain('hunter2');
  });

  it('never shows a URL that may hold a password', () => {
    expect(refusal({ REDIS_URL: 'http://me:hunter2@x' }).message).not.toContain('hunter2');
  });

  test.each([
    [{ KAFKA_BROKERS: 'a:9092' }, /KAFKA_BROKERS is set but neither REDIS_URL/],
    [{ REDIS_URL: 'redis://x' }, /not KAFKA_BROKERS/],
    [{ REDIS_CLUSTER: 'x:1' }, /not KAFKA_BROKERS/],
    [{ REDIS_URL: 'redis://x', REDIS_CA: '/ca.pem' }, /REDIS_CA is set, but/],
    [{ KAFKA_BROKERS: 'a:1', KAFKA_CA: '/ca.pem' }, /KAFKA_CA is set, but/],
    [{ KAFKA_SASL_USERNAME: 'u' }, /KAFKA_SASL_MECHANISM and KAFKA_SASL_PASSWORD/],
  ])('says what the other half of a half-set pair is: %j', (env, message) => {
    expect(refusal(env)).toMatchObject({ code: 'config-half-set', exitCode: 2, message: expect.stringMatching(message) });
  });
});
