/** Keeps pages of other sites from changing anything here: a browser sends for them what it would for us. */
import type { FastifyRequest } from 'fastify';
import { PicketwireError } from '../../kernel/core/errors.js';

/** A hook. Programs that are no browser send neither header. Throws `origin-refused`. */
export function refuseOtherSites({ headers }: Pick<FastifyRequest, 'headers'>): Promise<void> {
  const site = headers['sec-fetch-site'];
  const isOurs = site === undefined ? isSameOrigin(headers.origin, headers.host) : site === 'same-origin';
  if (isOurs) return Promise.resolve();
  throw new PicketwireError('origin-refused', 'Only the page of this server may do so.', { parameter: headers.origin === undefined ? 'Sec-Fetch-Site' : 'Origin', value: headers.origin ?? String(site), expected: 'the origin of this server' });
}

function isSameOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();
}
