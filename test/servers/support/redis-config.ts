/** How a test says where its Redis is, and keys of its own in one that it shares. */
import { randomUUID } from 'node:crypto';
import { readRedis, type Redis } from '../../../services/kernel/config/redis.js';

export function redisAt(url: string, more: Record<string, string> = {}): Redis {
  return readRedis({ REDIS_URL: url, ...more })!;
}

export function ownPrefix(): string {
  return `test-${randomUUID()}`;
}
