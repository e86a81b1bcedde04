/**
 * Leases in Redis: `pw:lease:<name>` with its holder's name, which the holder renews and which runs out when it is gone.
 * A holder that is held up for longer than that loses it: events have ids that are the same whoever appends them, so that
 * a late append of the former holder does no harm.
 */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { Redis as RedisConfig } from '../config/redis.js';
import { PicketwireError } from '../core/errors.js';
import { Connection } from '../store/redis/connection.js';
import { PREFIX } from '../store/redis/keys.js';
import type { Client } from '../store/redis/scripts.js';
import type { Lease, Leases } from './leases.js';

/** A killed holder's lease is free after this. */
const LIFE_MILLISECONDS = 10_000;
const RENEW_MILLISECONDS = 2_500;
const TRY_AGAIN_MILLISECONDS = 500;
const TIMEOUT_MILLISECONDS = 5_000;

const RENEW = "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('PEXPIRE', KEYS[1], ARGV[2]) end return 0";
const RELEASE = "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0";

export interface RedisLeases extends Leases { close(): Promise<void> }

/** Connects when it is first asked. */
export function redisLeases(config: RedisConfig, prefix = PREFIX): RedisLeases {
  let connected: Connection | null = null;
  const client = async (): Promise<Client> => {
    if (connected === null) {
      connected = new Connection(config, TIMEOUT_MILLISECONDS);
      await connected.open();
    }
    return connected.client;
  };
  const keyOf = (name: string): string => `${prefix}:lease:${name}`;
  return {
    acquire: async (name) => {
      const holder = `process ${process.pid} on ${hostname()} (${randomUUID().slice(0, 8)})`;
      await take(await client(), keyOf(name), name, holder);
      return held(await client(), keyOf(name), holder);
    },
    holder: async (name) => (await client()).get(keyOf(name)),
    close: () => Promise.resolve(connected?.client.disconnect()),
  };
}

/** Waits for as long as a killed holder's lease may last: who was restarted need not ask again. */
async function take(client: Client, key: string, name: string, holder: string): Promise<void> {
  for (let waited = 0; ; waited += TRY_AGAIN_MILLISECONDS) {
    if (await client.set(key, holder, 'PX', LIFE_MILLISECONDS, 'NX') === 'OK') return;
    if (waited > LIFE_MILLISECONDS) throw inUse(name, await client.get(key));
    await pause(TRY_AGAIN_MILLISECONDS);
  }
}

function held(client: Client, key: string, holder: string): Lease {
  const lost = new AbortController();
  let renewed = performance.now();
  const renewing = setInterval(() => {
    client.eval(RENEW, 1, key, holder, LIFE_MILLISECONDS).then(
      (kept) => { if (kept === 1) renewed = performance.now(); else lost.abort(); },
      () => { if (performance.now() - renewed > LIFE_MILLISECONDS) lost.abort(); },
    );
  }, RENEW_MILLISECONDS);
  renewing.unref();
  return {
    lost: lost.signal,
    release: async () => {
      clearInterval(renewing);
      await client.eval(RELEASE, 1, key, holder).catch(() => undefined);
    },
  };
}

function inUse(name: string, holder: string | null): PicketwireError {
  return new PicketwireError(
    'data-in-use',
    `Another ${name} is at work on this Kafka and Redis: ${holder ?? 'one that has just ended'}. Wait until it is done, or stop it.`,
    { name, holder },
  );
}
