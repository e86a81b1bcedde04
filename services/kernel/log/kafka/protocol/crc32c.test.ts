import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { crc32c } from './crc32c.js';

const kafkajs = createRequire(resolve('package.json'))('kafkajs/src/protocol/recordBatch/crc32C') as (bytes: Buffer) => number;

it('gives the check value of the CRC catalogue', () => {
  expect(crc32c(Buffer.from('123456789'), 0, 9)).toBe(0xe3069283);
});

it('agrees with kafkajs on any part of any bytes', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 100, size: 'max' }), fc.nat(100), fc.nat(100), (bytes, one, other) => {
    const [start, end] = [one, other].map((at) => at % (bytes.length + 1)).sort((a, b) => a - b) as [number, number];
    expect(crc32c(bytes, start, end)).toBe(kafkajs(Buffer.from(bytes.subarray(start, end))));
  }));
});
