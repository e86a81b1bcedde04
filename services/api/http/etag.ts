/** Validators of answers (RFC 9110, 8.8.3 and 13.1.2). */
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A tag of all that an answer is made from: equal parts, equal answer. */
export function etagOf(...parts: readonly string[]): string {
  return `"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27)}"`;
}

/** Puts the tag on the answer; true when the asker has it already, and wants it only if it changed. */
export function isUnchanged({ headers }: Pick<FastifyRequest, 'headers'>, reply: FastifyReply, etag: string): boolean {
  void reply.header('etag', etag).header('cache-control', 'no-cache');
  return matches(headers['if-none-match'], etag);
}

/** `If-None-Match` compares weakly: a proxy that compressed the answer has made the tag weak. */
export function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.trim() === '*' || header.split(',').some(each => each.trim().replace(/^W\//, '') === etag);
}
