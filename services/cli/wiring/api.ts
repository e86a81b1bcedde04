/** The HTTP API as the commands run it. */
import { openApi } from '../../api/http/app.js';
import { isLoopback } from '../../api/http/host.js';
import type { ApiOptions, App } from '../../api/http/options.js';
import type { Config } from '../../kernel/config/config.js';
import { PicketwireError } from '../../kernel/core/errors.js';
import { listen, type Server } from '../../kernel/service/server.js';

/** Where nobody said another. */
export const API_PORT = 7400;
/** Requests per minute and address where the server is open to others and nobody said. */
const USUAL_LIMIT = 600;

export function openApiFor({ host, api: { tokens, origins, rateLimit, streams } }: Pick<Config, 'host' | 'api'>, options: Omit<ApiOptions, 'host' | keyof Config['api']>): Promise<App> {
  const usual = isLoopback(host) ? null : USUAL_LIMIT;
  return openApi({ host, tokens, origins, streams, rateLimit: rateLimit === 'default' ? usual : rateLimit, ...options });
}

/** Listens where it was told, else on the usual port or, where that is taken, on a free one; `where` says so. Rejects with `port-in-use`. */
export async function listenWhereAsked(app: App, { host, port }: Pick<Config, 'host' | 'port'>): Promise<Server & { readonly where: string }> {
  try {
    const server = await listen(app, { host, port: port ?? API_PORT });
    return { ...server, where: server.url };
  } catch (error) {
    if (port !== null || !(error instanceof PicketwireError) || error.code !== 'port-in-use') throw error;
    const server = await listen(app, { host, port: 0 });
    return { ...server, where: `${server.url} (${API_PORT} is taken; --port chooses another)` };
  }
}
