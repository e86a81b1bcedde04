/** How soon the command answers when it is started anew, beside a Node that does nothing: `node dist/bench/cold.js`. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { machine, median } from './measure/machine.js';

const RUNS = 11;
const GOAL_MILLISECONDS = 250;

const command = fileURLToPath(new URL('../services/cli/main.js', import.meta.url));
const seeds = fileURLToPath(new URL('../../seeds/', import.meta.url));
const data = mkdtempSync(join(tmpdir(), 'picketwire-bench-'));

console.log(`${machine()}; the median of ${RUNS} runs in turn`);
try {
  run([command, 'replay', seeds, '--data', data]);
  const asked = { 'node -e 0': ['-e', '0'], '--help': [command, '--help'], 'query turnout': [command, 'query', 'turnout', '--data', data] };
  const took = Object.entries(asked).map(([name, args]) => ({ name, args, milliseconds: [] as number[] }));
  for (let round = 0; round < RUNS; round++) for (const one of took) one.milliseconds.push(run(one.args));
  for (const { name, milliseconds } of took) console.log(`${name.padEnd(14)} ${median(milliseconds).toFixed(0).padStart(4)} ms${name.startsWith('node') ? '' : ` (goal ${GOAL_MILLISECONDS})`}`);
} finally {
  rmSync(data, { recursive: true });
}

/** Milliseconds from start to end. */
function run(args: readonly string[]): number {
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${String(stderr)}`);
  return performance.now() - began;
}
