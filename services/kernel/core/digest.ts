/** A short name for a text: equal texts have equal digests. For noticing change, not against forgery. */
import { hash } from 'node:crypto';
import type { Entry } from './entry.js';

/** The first 64 bits of the SHA-256 of the text in UTF-8, as 16 hexadecimal digits: two unequal texts share a digest about once in 2^64. */
export function digest(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 16);
}

/** Digest of what an entry says: all but where it stands (id, revision, order, source line). */
export function contentDigest(entry: Omit<Entry, 'blog' | 'id' | 'revision' | 'order' | 'sourceLine'>): string {
  return digest(JSON.stringify([
    entry.date, entry.time, entry.scope, entry.headline, entry.authors, entry.keyEvent, entry.pinned,
    entry.blocks.map(({ kind, text, by }) => [kind, text, by]),
  ]));
}
