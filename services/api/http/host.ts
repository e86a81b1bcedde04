/** Refuses names that are not this server's. A page elsewhere could have its name point to 127.0.0.1 and then read us as its own (DNS rebinding). */
import { isIP } from 'node:net';
import { PicketwireError } from '../../kernel/core/errors.js';
import type { App, ApiOptions } from './options.js';

/** Only a server for this machine alone knows all its names. */
export function refuseForeignHosts(app: App, { host }: Pick<ApiOptions, 'host'>): void {
  if (!isLoopback(host)) return;
  app.addHook('onRequest', request => {
    if (isLoopback(nameIn(request.headers.host ?? ''))) return Promise.resolve();
    throw new PicketwireError('host-refused', 'This server answers to names of this machine only: 127.0.0.1, [::1] or localhost.', { parameter: 'Host', value: request.headers.host?.slice(0, 200) ?? '', expected: '127.0.0.1, [::1] or localhost' });
  });
}

/** "localhost", "x.localhost" (RFC 6761), 127.0.0.0/8 and ::1. */
export function isLoopback(name: string): boolean {
  const bare = name.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  return bare === 'localhost' || bare.endsWith('.localhost') || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'));
}

/** The name of `name:port`. */
function nameIn(header: string): string {
  return header.replace(/:\d{1,5}$/, '');
}
