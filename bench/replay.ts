/** The whole of `picketwire replay --speed max`: dumps in, log, ledger and three projections, one process on the embedded default: `node dist/bench/replay.js [ENTRIES] [BLOGS]`. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedDump } from './text/generated.js';
import { machine, processorSeconds, residentMegabytes } from './measure/machine.js';

const ENTRIES = Number(process.argv[2] ?? 1_000_000);
const BLOGS = Number(process.argv[3] ?? 1_000);
const SAMPLE_MILLISECONDS = 200;

const folder = mkdtempSync(join(tmpdir(), 'picketwire-bench-'));
try {
  const bytes = writeDumps(folder);
  console.log(machine());
  console.log(`${ENTRIES} entries of ${Math.round(bytes / ENTRIES)} bytes in ${BLOGS} dumps, one process from dumps to three projections`);
  report(await replayed());
} finally {
  rmSync(folder, { recursive: true });
}

function writeDumps(into: string): number {
  let bytes = 0;
  for (let blog = 0; blog < BLOGS; blog++) {
    const text = generatedDump(blog, BLOGS, Math.floor(ENTRIES / BLOGS) + (blog < ENTRIES % BLOGS ? 1 : 0));
    writeFileSync(join(into, `blog-${blog}.txt`), text);
    bytes += Buffer.byteLength(text);
  }
  return bytes;
}

interface Run { readonly seconds: number; readonly processor: number; readonly memory: readonly number[] }

async function replayed(): Promise<Run> {
  const command = fileURLToPath(new URL('../services/cli/main.js', import.meta.url));
  const began = performance.now();
  const child = spawn(process.execPath, [command, 'replay', folder, '--speed', 'max', '--data', join(folder, 'data')], { stdio: ['ignore', 'ignore', 'inherit'] });
  const memory: number[] = [];
  let processor = 0;
  const watching = setInterval(() => {
    memory.push(residentMegabytes(child.pid ?? 0));
    processor = processorSeconds(child.pid ?? 0) ?? processor;
  }, SAMPLE_MILLISECONDS);
  const [code] = await once(child, 'exit') as [number | null];
  clearInterval(watching);
  if (code !== 0) throw new Error(`replay ended with ${code}`);
  return { seconds: (performance.now() - began) / 1000, processor, memory: memory.filter(megabytes => megabytes > 0) };
}

function report({ seconds, processor, memory }: Run): void {
  const mean = (list: readonly number[]): string => (list.reduce((sum, one) => sum + one, 0) / Math.max(1, list.length)).toFixed(0);
  const quarter = (from: number): string => mean(memory.slice(Math.floor((memory.length * from) / 4), Math.floor((memory.length * (from + 1)) / 4)));
  console.log(`end to end ${seconds.toFixed(1)} s: ${Math.round(ENTRIES / seconds)} entries/s (goal 20000); processor ${((processor * 1e6) / ENTRIES).toFixed(0)} us an entry, over all threads`);
  console.log(`memory: at most ${Math.max(...memory).toFixed(0)} MB (goal 400); by quarters ${[0, 1, 2, 3].map(quarter).join(', ')} MB`);
}
