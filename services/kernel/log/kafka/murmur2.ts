/** Which partition Kafka's Java clients put a key in: murmur2 of its UTF-8, made positive, modulo the number of partitions (org.apache.kafka.common.utils.Utils). */

const SEED = 0x9747b28c;
const MIX = 0x5bd1e995;

export function murmur2(bytes: Uint8Array): number {
  const whole = bytes.length & ~3;
  let hash = SEED ^ bytes.length;
  for (let at = 0; at < whole; at += 4) hash = Math.imul(hash, MIX) ^ mixed(wordAt(bytes, at));
  const rest = bytes.length - whole;
  if (rest > 0) hash = Math.imul(hash ^ wordAt(bytes, whole), MIX);
  hash = Math.imul(hash ^ (hash >>> 13), MIX);
  return hash ^ (hash >>> 15);
}

export function kafkaPartitionFor(key: string, partitions: number): number {
  return (murmur2(Buffer.from(key)) & 0x7fffffff) % partitions;
}

/** Little-endian; bytes that are not there count as 0. */
function wordAt(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
}

function mixed(word: number): number {
  const half = Math.imul(word, MIX);
  return Math.imul(half ^ (half >>> 24), MIX);
}
