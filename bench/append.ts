/** Embedded append, flushed before it resolves, against bare LMDB that puts the same records in the same batches and flushes each: `node dist/bench/append.js [ENTRIES]`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open } from 'lmdb';
import { codec } from '../services/kernel/codec/codec.js';
import { openEmbedded } from '../services/kernel/embedded/open.js';
import type { LogRecord } from '../services/kernel/log/log.js';
import { generatedEvent } from './text/generated.js';
import { machine, median } from './measure/machine.js';

const ENTRIES = Number(process.argv[2] ?? 100_000);
const ROUNDS = 3;
const GOAL = 0.7;

const records = Array.from({ length: ENTRIES }, (_, n) => {
  const event = generatedEvent(n, 1_000);
  return { key: event.blog, value: codec().encode(event) };
});

console.log(`${machine()}; ${ENTRIES} records, the median of ${ROUNDS} rounds in turn`);
for (const batch of [1, 10, 100, 1_000]) {
  const some = batches(records.slice(0, Math.min(ENTRIES, batch * 100)), batch);
  const bare: number[] = [];
  const embedded: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    bare.push(await timed(some, bareAppends));
    embedded.push(await timed(some, embeddedAppends));
  }
  const ratio = median(embedded) / median(bare);
  console.log(`batches of ${String(batch).padStart(4)}: embedded ${rate(embedded)}, bare LMDB ${rate(bare)}, ratio ${ratio.toFixed(2)} (goal ${GOAL})`);
}

function batches(list: readonly LogRecord[], size: number): LogRecord[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size));
}

/** Records a second. */
async function timed(list: readonly LogRecord[][], write: (folder: string, list: readonly LogRecord[][]) => Promise<number>): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'picketwire-bench-'));
  try {
    return (list.flat().length * 1000) / await write(folder, list);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function embeddedAppends(folder: string, list: readonly LogRecord[][]): Promise<number> {
  const { log, close } = openEmbedded(folder);
  const began = performance.now();
  for (const batch of list) await log.append(batch);
  const took = performance.now() - began;
  await close();
  return took;
}

async function bareAppends(folder: string, list: readonly LogRecord[][]): Promise<number> {
  const database = open<Uint8Array, number>({ path: join(folder, 'bare'), encoding: 'binary', keyEncoding: 'uint32', overlappingSync: false, mapSize: 16 * 2 ** 30 });
  let next = 0;
  const began = performance.now();
  for (const batch of list) {
    database.transactionSync(() => { for (const { value } of batch) database.putSync(next++, value); });
  }
  const took = performance.now() - began;
  await database.close();
  return took;
}

function rate(list: readonly number[]): string {
  return `${Math.round(median(list))}/s`;
}
