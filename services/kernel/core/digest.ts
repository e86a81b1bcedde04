/** A short name for a text: equal texts have equal digests. For noticing change, not against forgery. */
import type { Entry } from './entry.js';

/**
 * 64 bits as 16 hexadecimal digits: two 32-bit FNV-1a runs over UTF-16 code units, started apart and mixed at the end
 * with murmur3's finaliser. Two unequal texts share a digest about once in 2^64.
 */
export function digest(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ (unit + i), 0x85ebca6b);
  }
  return hex(mix(low ^ high)) + hex(mix(high + text.length));
}

/** Digest of what an entry says: all but where it stands (id, revision, order, source line). */
export function contentDigest(entry: Omit<Entry, 'blog' | 'id' | 'revision' | 'order' | 'sourceLine'>): string {
  return digest(JSON.stringify([
    entry.date, entry.time, entry.scope, entry.headline, entry.authors, entry.keyEvent, entry.pinned,
    entry.blocks.map(({ kind, text, by }) => [kind, text, by]),
  ]));
}

function mix(bits: number): number {
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

function hex(bits: number): string {
  return bits.toString(16).padStart(8, '0');
}
