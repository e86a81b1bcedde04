/** `npm run fuzz -- --runs N --seed S`: N dumps from seed S on. Exit code 1 and the dump when one breaks a promise, 130 after Ctrl-C. */
import { parseArgs } from 'node:util';
import { openProgress } from '../../../services/kernel/ops/progress.js';
import { INTERRUPTED, onSignals } from '../../../services/kernel/ops/shutdown.js';
import { dumpOf } from './inputs.js';
import { brokenPromise } from './promises.js';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '1000000' }, seed: { type: 'string' } } });
const runs = count('runs', values.runs);
const first = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : count('seed', values.seed);
/** Dumps between two looks at signals. */
const AT_ONCE = 200;

const shutdown = onSignals();
const progress = openProgress(process.stderr, { label: 'fuzz', unit: 'dumps' });
process.exitCode = await fuzz();
progress.end();
shutdown.release();

async function fuzz(): Promise<number> {
  for (let run = 0; run < runs; run++) {
    if (shutdown.signal.aborted) return say(`stopped after ${run} of ${runs} dumps from seed ${first} on, none of which broke a promise`, INTERRUPTED);
    const broken = tried(first + run);
    if (broken !== null) return say(`${dumpOf(first + run)}\n\nseed ${first + run} FAILS: ${broken}\nagain: npm run fuzz -- --seed ${first + run} --runs 1`, 1);
    if (run % AT_ONCE > 0) continue;
    progress.update(run + 1, runs, `seed ${first + run}`);
    await new Promise(resolve => { setImmediate(resolve); });
  }
  return say(`${runs} dumps from seed ${first} on: none broke a promise`, 0);
}

function tried(seed: number): string | null {
  try {
    return brokenPromise(dumpOf(seed));
  } catch (error) {
    return error instanceof Error ? error.stack ?? error.message : String(error);
  }
}

function say(text: string, code: number): number {
  progress.end();
  process.stdout.write(`${text}\n`);
  return code;
}

function count(name: string, text: string): number {
  if (/^\d{1,10}$/.test(text)) return Number(text);
  process.stderr.write(`--${name} is ${JSON.stringify(text)}: a whole number is expected\n`);
  process.exit(2);
}
