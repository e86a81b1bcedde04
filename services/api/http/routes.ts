/** All routes of the HTTP API. */
import { healthRoutes } from '../../kernel/service/server.js';
import { registerStream } from '../live/register.js';
import { LINKED } from '../views/linked.js';
import { docsRoutes } from './openapi/docs.js';
import type { ApiOptions, App } from './options.js';
import { blogsRoutes } from './routes/blogs.js';
import { entryRoute } from './routes/entry.js';
import { replayRoutes } from './routes/replay.js';
import { rowsRoutes } from './routes/rows.js';
import { sourcesOf } from './sources.js';
import { pageRoutes } from './static.js';
import { isLetIn } from './tokens.js';

export async function addRoutes(app: App, options: ApiOptions): Promise<void> {
  const sources = sourcesOf(options.place);
  blogsRoutes(app, sources);
  rowsRoutes(app, sources);
  entryRoute(app, sources);
  if (options.replay !== undefined) replayRoutes(app, options.replay);
  registerStream(app, { ...options, views: LINKED });
  docsRoutes(app);
  // Why it is not ready names addresses inside.
  if (options.health !== undefined) healthRoutes(app, options.health, request => isLetIn(request, options.tokens));
  await pageRoutes(app, options.page);
}
