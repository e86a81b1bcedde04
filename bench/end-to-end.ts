/** Entries through the log and the three projections in one process, on the embedded pair: `node dist/bench/end-to-end.js [ENTRIES] [BLOGS]`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { codec } from '../services/kernel/codec/codec.js';
import { openEmbedded } from '../services/kernel/embedded/open.js';
import type { EventLog } from '../services/kernel/log/log.js';
import { hostProjections } from '../services/kernel/runner/host.js';
import { generatedEvent } from './generated.js';
import { machine, residentMegabytes } from './machine.js';

const ENTRIES = Number(process.argv[2] ?? 1_000_000);
const BLOGS = Number(process.argv[3] ?? 1_000);
const BATCH = 1_000;
/** How far the producer may run ahead of the slowest projection. */
const AHEAD = 50_000;

const PROJECTIONS = { turnout: 'turnoutProjection', quotes: 'quotesProjection', cancellations: 'cancellationsProjection' } as const;

const folder = mkdtempSync(join(tmpdir(), 'picketwire-bench-'));
const stopping = new AbortController();
const done: Record<string, number> = { turnout: 0, quotes: 0, cancellations: 0 };
const memory: number[] = [];
let letters = 0;

const place = openEmbedded(folder);
const began = performance.now();
const projections = keep();
const watching = setInterval(note, Math.max(100, ENTRIES / 200));
const bytes = await produce(place.log);
const appended = performance.now();
while (slowest() < ENTRIES) await Promise.race([pause(20), projections]);
const ended = performance.now();
clearInterval(watching);
stopping.abort();
await projections;
await place.close();
rmSync(folder, { recursive: true });
report();

function keep(): Promise<void> {
  const hosted = Object.entries(PROJECTIONS).map(([name, made]) => ({ module: new URL(`../services/${name}/projection.js`, import.meta.url).href, export: made }));
  return hostProjections(hosted, folder, {
    signal: stopping.signal,
    onDeadLetter: () => { letters += 1; },
    onProgress: ({ projection, events }) => { done[projection] = (done[projection] ?? 0) + events; },
  });
}

async function produce(log: EventLog): Promise<number> {
  let size = 0;
  for (let n = 0; n < ENTRIES; n += BATCH) {
    const records = Array.from({ length: Math.min(BATCH, ENTRIES - n) }, (_, index) => {
      const event = generatedEvent(n + index, BLOGS);
      return { key: event.blog, value: codec().encode(event) };
    });
    for (const { value } of records) size += value.length;
    await log.append(records);
    while (n - slowest() > AHEAD) await Promise.race([pause(5), projections]);
  }
  return size;
}

function slowest(): number {
  return Math.min(...Object.values(done));
}

function note(): void {
  memory.push(residentMegabytes());
}

function report(): void {
  note();
  const seconds = (ended - began) / 1000;
  const { user, system } = process.cpuUsage();
  const half = memory.slice(Math.floor(memory.length / 4), Math.floor(memory.length / 2));
  const last = memory.slice(Math.floor((memory.length * 3) / 4));
  const mean = (list: readonly number[]): string => (list.reduce((sum, one) => sum + one, 0) / Math.max(1, list.length)).toFixed(0);
  console.log(machine());
  console.log(`${ENTRIES} entries of ${Math.round(bytes / ENTRIES)} bytes over ${BLOGS} blogs, three projections, one process`);
  console.log(`end to end ${seconds.toFixed(1)} s: ${Math.round(ENTRIES / seconds)} entries/s (goal 20000); append alone done after ${((appended - began) / 1000).toFixed(1)} s`);
  console.log(`processor ${((user + system) / ENTRIES).toFixed(1)} us an entry, over all threads; set aside ${letters}`);
  console.log(`memory: at most ${Math.max(...memory).toFixed(0)} MB (goal 400); second quarter ${mean(half)} MB, last quarter ${mean(last)} MB`);
}
