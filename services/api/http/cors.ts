/** Pages of other sites that may read the answers: none, unless they are named. */
import cors from '@fastify/cors';
import type { App, ApiOptions } from './options.js';

/** Before the paths are known and tokens are asked for: a browser asks first whether it may, without one. Reading only; the replay is changed from our own page alone. */
export async function letOriginsRead(app: App, { origins }: Pick<ApiOptions, 'origins'>): Promise<void> {
  if (origins.length === 0) return;
  await app.register(cors, {
    origin: [...origins],
    methods: ['GET', 'HEAD'],
    allowedHeaders: ['authorization', 'if-none-match', 'last-event-id'],
    exposedHeaders: ['etag', 'retry-after'],
    maxAge: 600,
  });
}
