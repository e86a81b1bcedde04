/** CRC-64-AVRO, the fingerprint of the Avro specification ("Schema Fingerprints"), as the eight little-endian bytes of a single-object header. */

const EMPTY = 0xc15d213aa4d7a795n;

const TABLE = Array.from({ length: 256 }, (_, index) => {
  let value = BigInt(index);
  for (let bit = 0; bit < 8; bit++) value = (value >> 1n) ^ (EMPTY & -(value & 1n));
  return value;
});

/** Fingerprint of a schema's Parsing Canonical Form. */
export function crc64(text: string): bigint {
  let value = EMPTY;
  for (const byte of new TextEncoder().encode(text)) value = (value >> 8n) ^ (TABLE[Number((value ^ BigInt(byte)) & 0xffn)] ?? 0n);
  return BigInt.asUintN(64, value);
}
