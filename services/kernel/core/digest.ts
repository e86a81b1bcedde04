/** A short name for a text: equal texts have equal digests. For noticing change, not against forgery. */
import { hash } from 'node:crypto';
import type { Entry } from './entry.js';

/** The first 64 bits of the SHA-256 of the text in UTF-8, as 16 hexadecimal digits: two unequal texts share a digest about once in 2^64. */
export function digest(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 16);
}

/** Digest of what an entry says: all but where it stands (id, revision, order, source line). */
export function contentDigest({ date, time, scope, headline, authors, keyEvent, pinned, blocks }: Omit<Entry, 'blog' | 'id' | 'revision' | 'order' | 'sourceLine'>): string {
  let said = `${field(date)}${field(time)}${field(scope)}${field(headline)}${keyEvent} ${pinned} ${authors.length} `;
  for (const author of authors) said += field(author);
  for (const { kind, text, by } of blocks) said += `${field(kind)}${field(text)}${field(by)}`;
  return digest(said);
}

/** With its length before it, so that no two rows of fields read alike. */
function field(text: string | null): string {
  return text === null ? '-' : `${text.length}:${text}`;
}
