/** The page: files that the build made. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { App } from './options.js';

const BUILT = fileURLToPath(new URL('../page/static/', import.meta.url));

/** `/` is index.html, all else is below `/page/`. Where there is no page `/` leads to its description of the API. */
export async function pageRoutes(app: App, folder = BUILT): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) {
    app.get('/', { schema: { hide: true } }, (_, reply) => reply.redirect('/docs'));
    return;
  }
  const { default: files } = await import('@fastify/static');
  await app.register(files, { root: folder, prefix: '/page/', index: false, cacheControl: false, setHeaders: reply => { void reply.header('cache-control', 'no-cache'); } });
  app.get('/', { schema: { hide: true } }, (_, reply) => reply.sendFile('index.html'));
}
