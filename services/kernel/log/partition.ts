/** Which partition a key is in: 32-bit FNV-1a of its UTF-8, modulo the number of partitions. */

const encoder = new TextEncoder();

export function partitionFor(key: string, partitions: number): number {
  let hash = 0x811c9dc5;
  for (const byte of encoder.encode(key)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0) % partitions;
}
