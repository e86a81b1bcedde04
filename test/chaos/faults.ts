/** What is done to services, Kafka and Redis while the feed runs. Each resolves when everything is up again. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { SERVICES, type Processes } from './processes.js';
import { until, type Servers } from './servers.js';

export interface Place {
  readonly servers: Servers;
  readonly processes: Processes;
  readonly redis: Redis;
  readonly random: () => number;
}

export type Fault = (place: Place) => Promise<void>;

/** All keys of a Redis at one moment. */
type Snapshot = readonly (readonly [key: string, dump: Buffer])[];

const DUMP = "local all = {} for _, key in ipairs(redis.call('KEYS', '*')) do all[#all + 1] = key all[#all + 1] = redis.call('DUMP', key) end return all";
const RESTORE = "redis.call('FLUSHALL') for i = 1, #ARGV, 2 do redis.call('RESTORE', ARGV[i], 0, ARGV[i + 1]) end";

export const FAULTS: Readonly<Record<string, Fault>> = {
  'service killed': async ({ processes, random }) => {
    const index = Math.floor(random() * SERVICES.length);
    await processes.end(index, 'SIGKILL');
    processes.begin(index);
  },
  'instance leaves and comes back': async ({ processes, random }) => {
    const index = Math.floor(random() * 2);
    await processes.end(index, 'SIGTERM');
    await pause(500 + random() * 1500);
    processes.begin(index);
  },
  'Redis killed': async ({ servers }) => {
    await servers.kill('redis');
    await servers.start('redis');
  },
  'broker killed': async ({ servers }) => {
    await servers.kill('kafka');
    await servers.start('kafka');
  },
  'Redis set back': async ({ redis, random }) => {
    const then = await until('dump', () => snapshot(redis));
    await pause(200 + random() * 1500);
    await until('restore', () => redis.eval(RESTORE, 0, ...then.flat()));
  },
  'Redis emptied': async ({ redis }) => {
    await until('flush', () => redis.flushall());
  },
  'Redis paused': async ({ redis, random }) => {
    await until('pause', () => redis.call('CLIENT', 'PAUSE', String(Math.floor(500 + random() * 3000)), 'ALL'));
  },
};

async function snapshot(redis: Redis): Promise<Snapshot> {
  const found = await redis.callBuffer('EVAL', DUMP, '0') as Buffer[];
  return Array.from({ length: found.length / 2 }, (_, index) => [String(found[index * 2]), found[index * 2 + 1]!] as const);
}
