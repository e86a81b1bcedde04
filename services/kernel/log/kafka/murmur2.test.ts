import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Partitioners } from 'kafkajs';
import { kafkaPartitionFor, murmur2 } from './murmur2.js';

it('hashes as Kafka\'s own tests have it (UtilsTest.testMurmur2)', () => {
  const known: readonly (readonly [string, number])[] = [
    ['21', -973932308], ['foobar', -790332482], ['a-little-bit-long-string', -985981536],
    ['a-little-bit-longer-string', -1486304829], ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971], ['abc', 479470107],
  ];
  for (const [text, hash] of known) expect(murmur2(Buffer.from(text))).toBe(hash);
});

it('puts every key where kafkajs puts it', () => {
  const partitioner = Partitioners.DefaultPartitioner();
  const partitionMetadata = Array.from({ length: 7 }, (_, partitionId) => ({ partitionId, leader: 1, partitionErrorCode: 0, replicas: [1], isr: [1] }));
  fc.assert(fc.property(fc.string({ minLength: 1, unit: 'binary' }), (key) => {
    expect(kafkaPartitionFor(key, 7)).toBe(partitioner({ topic: 't', partitionMetadata, message: { key, value: null } }));
  }));
});
