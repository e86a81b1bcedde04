import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Batch, EventLog } from '../../services/kernel/log/log.js';
import type { Adapter, Pair } from './adapters.js';

function record(key: string, text: string): { key: string; value: Uint8Array } {
  return { key, value: Buffer.from(text) };
}

function text(value: Uint8Array): string {
  return Buffer.from(value).toString();
}

/** Texts in the order consumed, from the beginning to the end. */
async function consumed(log: EventLog, from: (partition: number) => bigint = () => 0n): Promise<string[]> {
  const seen: string[] = [];
  await log.consume({
    group: 'test', untilEnd: true, signal: new AbortController().signal,
    start: (partition) => Promise.resolve(from(partition)),
    onBatch: ({ records }) => {
      seen.push(...records.map(({ value }) => text(value)));
      return Promise.resolve((records.at(-1)?.position.offset ?? 0n) + 1n);
    },
  });
  return seen;
}

export function eventLogContract(adapter: Adapter): void {
  describe(`event log: ${adapter.name}`, () => {
    let pair: Pair;
    let log: EventLog;
    beforeEach(async () => { pair = await adapter.open(); log = pair.log; });
    afterEach(() => pair.close());

    it('is empty when new: every partition from 0 to 0', async () => {
      expect(await log.partitions()).toEqual([0, 1, 2, 3].map((partition) => ({ partition, start: 0n, end: 0n })));
      expect(await log.read(0, 0n, 10)).toEqual([]);
    });

    it('answers positions in the order given, each where its key belongs, offsets without gaps', async () => {
      const positions = await log.append(['a', 'b', 'a', 'c'].map((key, index) => record(key, `${key}${index}`)));
      expect(positions.map(({ partition }) => partition)).toEqual(['a', 'b', 'a', 'c'].map((key) => log.partitionOf(key)));
      for (const [index, position] of positions.entries()) {
        const [found] = await log.read(position.partition, position.offset, 1);
        expect(text(found!.value)).toBe(`${['a', 'b', 'a', 'c'][index]}${index}`);
        expect(found!.position).toEqual(position);
      }
    });

    it('keeps keys and bytes as they are, whatever is in them', async () => {
      const value = Uint8Array.from({ length: 256 }, (_, byte) => byte);
      const [position] = await log.append([{ key: 'Ænglisc–ý\u{1F6A2}', value }]);
      const [found] = await log.read(position!.partition, position!.offset, 1);
      expect(found!.key).toBe('Ænglisc–ý\u{1F6A2}');
      expect([...found!.value]).toEqual([...value]);
    });

    it('does not change what it holds when the caller changes the bytes it gave', async () => {
      const value = Buffer.from('before');
      const [position] = await log.append([{ key: 'a', value }]);
      value.write('AFTER!');
      expect(text((await log.read(position!.partition, position!.offset, 1))[0]!.value)).toBe('before');
    });

    it('keeps the order of a key across appends that are under way at the same time', async () => {
      await Promise.all(Array.from({ length: 50 }, (_, index) => log.append([record('a', String(index))])));
      expect(await consumed(log)).toEqual(Array.from({ length: 50 }, (_, index) => String(index)));
    });

    it('reads any stretch: from the middle of what was appended together, across appends, no more than asked', async () => {
      await log.append(Array.from({ length: 700 }, (_, index) => record('a', String(index))));
      await log.append([record('a', '700')]);
      await log.append(Array.from({ length: 300 }, (_, index) => record('a', String(701 + index))));
      for (const [from, limit] of [[0, 1], [255, 2], [256, 1], [300, 500], [699, 3], [700, 1], [1000, 5]] as const) {
        const found = await log.read(log.partitionOf('a'), BigInt(from), limit);
        expect(found.map(({ value }) => text(value))).toEqual(Array.from({ length: Math.min(limit, 1001 - from) }, (_, index) => String(from + index)));
        expect(found.map(({ position }) => position.offset)).toEqual(found.map((_, index) => BigInt(from + index)));
      }
    });

    it('answers an append of nothing with nothing', async () => {
      expect(await log.append([])).toEqual([]);
    });

    it('calls an offset outside the log damage', async () => {
      await log.append([record('a', 'one')]);
      await expect(log.read(log.partitionOf('a'), 2n, 1)).rejects.toMatchObject({ code: 'data-damaged' });
      await expect(log.read(log.partitionOf('a'), -1n, 1)).rejects.toMatchObject({ code: 'data-damaged' });
    });

    it('spreads keys over all partitions', () => {
      const found = new Set(Array.from({ length: 100 }, (_, index) => log.partitionOf(`blog-${index}`)));
      expect(found.size).toBe(4);
    });

    it('consumes every record once, each partition in order, from where the store says', async () => {
      const keys = ['a', 'b', 'c', 'd', 'e', 'f'];
      const positions = await log.append(Array.from({ length: 3000 }, (_, index) => record(keys[index % 6]!, String(index))));
      const all = await consumed(log);
      expect(all.map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: 3000 }, (_, index) => index));
      const first = log.partitionOf('a');
      const later = await consumed(log, (partition) => (partition === first ? 100n : 0n));
      expect(new Set(later)).toEqual(new Set(positions.flatMap(({ partition, offset }, index) => (partition === first && offset < 100n ? [] : [String(index)]))));
    });

    it('hands over one batch of a partition at a time, in order, however long each takes', async () => {
      await log.append(Array.from({ length: 6000 }, (_, index) => record(`key${index % 8}`, String(index))));
      const inside = new Set<number>();
      const next = new Map<number, bigint>();
      await log.consume({
        group: 'test', untilEnd: true, signal: new AbortController().signal, start: () => Promise.resolve(0n),
        onBatch: async ({ partition, from, records }) => {
          expect([inside.has(partition), from]).toEqual([false, next.get(partition) ?? 0n]);
          inside.add(partition);
          for (let turns = 0; turns < 5; turns++) await new Promise((resolve) => { setImmediate(resolve); });
          inside.delete(partition);
          next.set(partition, (records.at(-1)?.position.offset ?? 0n) + 1n);
          return next.get(partition)!;
        },
      });
      expect(new Map((await log.partitions()).map(({ partition, end }) => [partition, end]))).toEqual(next);
    });

    it('goes on from the offset that the handler answers, so a batch can be asked for again', async () => {
      await log.append([record('a', 'one'), record('a', 'two')]);
      const seen: string[] = [];
      await log.consume({
        group: 'test', untilEnd: true, signal: new AbortController().signal, start: () => Promise.resolve(0n),
        onBatch: ({ records }) => {
          seen.push(records.map(({ value }) => text(value)).join());
          return Promise.resolve(seen.length === 1 ? 1n : 2n);
        },
      });
      expect(seen).toEqual(['one,two', 'two']);
    });

    it('ends with the rejection of a handler', async () => {
      await log.append([record('a', 'one')]);
      const failing = log.consume({
        group: 'test', signal: new AbortController().signal, start: () => Promise.resolve(0n),
        onBatch: () => Promise.reject(new Error('the store is gone')),
      });
      await expect(failing).rejects.toThrow('the store is gone');
    });

    it('says once that a partition is read to its end, waits, and hands over what comes later until it is told to stop', async () => {
      const stopping = new AbortController();
      const idle: number[] = [];
      const batches: Batch[] = [];
      const running = log.consume({
        group: 'test', signal: stopping.signal, start: () => Promise.resolve(0n),
        onIdle: (partition) => {
          idle.push(partition);
          if (idle.length === 4) void log.append([record('a', 'late')]);
        },
        onBatch: (batch) => {
          batches.push(batch);
          stopping.abort();
          return Promise.resolve(1n);
        },
      });
      await running;
      expect(idle).toEqual([0, 1, 2, 3]);
      expect(batches.map(({ partition, end }) => ({ partition, end }))).toEqual([{ partition: log.partitionOf('a'), end: 1n }]);
    });

    it('has an epoch of its own', async () => {
      const other = await adapter.open();
      expect(other.log.epoch).not.toBe(log.epoch);
      await other.close();
    });

    if (adapter.survives.promised) {
      it('gives a second opener the same epoch and records, also those appended after it opened', async () => {
        await log.append([record('a', 'one')]);
        const second = (await pair.again!()).log;
        expect(second.epoch).toBe(log.epoch);
        await log.append([record('a', 'two')]);
        expect(await consumed(second)).toEqual(['one', 'two']);
      });

      it('takes appends of two openers in turn, none lost, none twice, across the edges of its files', async () => {
        const second = (await pair.again!()).log;
        const large = 'x'.repeat(2 ** 20);
        for (let index = 0; index < 40; index++) await (index % 2 === 0 ? log : second).append([record('a', `${index} ${large}`)]);
        for (const reader of [log, second, (await pair.again!()).log]) {
          expect((await consumed(reader)).map((value) => Number.parseInt(value, 10))).toEqual(Array.from({ length: 40 }, (_, index) => index));
        }
      });
    } else {
      it.skip(`survives its process, not promised: ${adapter.survives.reason}`, () => undefined);
    }
  });
}
