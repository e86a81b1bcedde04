/** How often one address may ask. */
import rateLimit from '@fastify/rate-limit';
import { PicketwireError } from '../../kernel/core/errors.js';
import type { App, ApiOptions } from './options.js';

/** What watches a service asks as often as it likes. */
const FREE = new Set(['/healthz', '/readyz']);

/** Counts every request, those too that lead nowhere. */
export async function limitRequests(app: App, { rateLimit: max }: Pick<ApiOptions, 'rateLimit'>): Promise<void> {
  if (max === null) return;
  await app.register(rateLimit, { global: false });
  const count = app.createRateLimit({ max, timeWindow: '1 minute' });
  app.addHook('onRequest', async (request, reply) => {
    if (FREE.has(request.routeOptions.url ?? '')) return;
    const found = await count(request);
    if (found.isAllowed || !found.isExceeded) return;
    void reply.header('retry-after', found.ttlInSeconds);
    throw new PicketwireError('too-many-requests', `More than ${max} requests in a minute: ask again in ${found.ttlInSeconds} s.`);
  });
}
