/** Bearer tokens. Only their hashes are kept: a token has 256 random bits, so that a plain hash cannot be turned round. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { PicketwireError } from '../../kernel/core/errors.js';
import type { App, ApiOptions } from './options.js';

export interface Token {
  readonly token: string;
  /** SHA-256 of the token, in hex: what PICKETWIRE_TOKENS takes. */
  readonly hash: string;
}

export function newToken(): Token {
  const token = `pw_${randomBytes(32).toString('base64url')}`;
  return { token, hash: hashOf(token).toString('hex') };
}

/** True where no token is needed, or one of them was sent. */
export function isLetIn({ headers }: Pick<FastifyRequest, 'headers'>, hashes: readonly string[]): boolean {
  if (hashes.length === 0) return true;
  const [, token] = /^Bearer +(\S+) *$/i.exec(headers.authorization ?? '') ?? [];
  if (token === undefined) return false;
  const given = hashOf(token);
  // All are compared, so that the time says nothing of which one is near.
  return hashes.reduce((isKnown, hash) => timingSafeEqual(given, Buffer.from(hash, 'hex')) || isKnown, false);
}

/** Data and figures want a token; the page, its description and /healthz hold none. */
export function askForTokens(app: App, { tokens }: Pick<ApiOptions, 'tokens'>): void {
  app.addHook('onRequest', async (request, reply) => {
    // The route that was found, not the path that was asked for: that can be written in many ways.
    if (!/^\/(?:api\/|metrics$)/.test(request.routeOptions.url ?? '') || isLetIn(request, tokens)) return;
    void reply.header('www-authenticate', 'Bearer realm="picketwire"');
    throw new PicketwireError('token-missing', 'This server wants a token: send Authorization: Bearer TOKEN.', { parameter: 'Authorization', expected: 'Bearer and a token' });
  });
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
