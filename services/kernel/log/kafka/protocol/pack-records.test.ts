import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mostBytes, packRecords, type Outgoing } from './pack-records.js';
import { unpackRecords } from './record-batch.js';

const IDENTITY = { producerId: 77n, producerEpoch: 3, sequence: 1_000_000 };

const text = fc.string({ unit: 'grapheme', maxLength: 60, size: 'max' });
const outgoing: fc.Arbitrary<Outgoing> = fc.record({
  key: text,
  value: fc.uint8Array({ maxLength: 300, size: 'max' }),
  headers: fc.dictionary(text, text, { maxKeys: 4, noNullPrototype: true }).map((headers) => Object.entries(headers).flat()),
});

function packed(records: readonly Outgoing[], at = 0): Buffer {
  const bytes = Buffer.alloc(at + mostBytes(records));
  return bytes.subarray(at, packRecords(bytes, at, records, IDENTITY, 1_700_000_000_000));
}

it('records come out of a batch as they went in, wherever it stands', () => {
  fc.assert(fc.property(fc.array(outgoing, { minLength: 1, maxLength: 200, size: 'medium' }), fc.nat(9), (records, at) => {
    const { records: found } = unpackRecords(packed(records, at), { partition: 5, offset: 0n }, [], true);
    expect(found.map(({ key, value, headers, at: time, position }) => [key, [...value], Object.entries(headers!).flat(), time, position.offset]))
      .toEqual(records.map(({ key, value, headers }, n) => [key, [...value], headers, 1_700_000_000_000, BigInt(n)]));
  }));
});

it('carries who wrote it, and the checksum that Kafka checks', () => {
  const bytes = packed([{ key: 'a', value: Buffer.from('b'), headers: [] }]);
  expect([bytes.readBigInt64BE(43), bytes.readInt16BE(51), bytes.readInt32BE(53)]).toEqual([77n, 3, 1_000_000]);
  expect(bytes.readInt32BE(8)).toBe(bytes.length - 12);
});
