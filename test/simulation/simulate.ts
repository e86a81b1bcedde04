/** `npm run simulate -- --runs N --seed S`: N schedules from seed S on. Exit code 1 and the whole schedule when one fails, 130 after Ctrl-C. */
import { parseArgs } from 'node:util';
import { INTERRUPTED, onSignals } from '../../services/kernel/ops/shutdown.js';
import { openProgress } from '../../services/kernel/ops/progress.js';
import { runSchedule } from './schedule.js';
import { smallest } from './smallest.js';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '1000' }, seed: { type: 'string' } } });
const runs = count('runs', values.runs);
const first = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : count('seed', values.seed);

const shutdown = onSignals();
const progress = openProgress(process.stderr, { label: 'simulate', unit: 'schedules' });
process.exitCode = await simulate();
progress.end();
shutdown.release();

async function simulate(): Promise<number> {
  const started = performance.now();
  let steps = 0;
  for (let run = 0; run < runs; run++) {
    if (shutdown.signal.aborted) return stopped(run);
    const outcome = await runSchedule({ seed: first + run });
    steps += outcome.steps;
    if (outcome.failure !== null) return report(outcome.seed);
    progress.update(run + 1, runs, `seed ${first + run}`);
    // Signals have their turn here: a schedule leaves none.
    await new Promise((resolve) => { setImmediate(resolve); });
  }
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(`${runs} schedules from seed ${first} on, ${steps} steps: each equals the pure fold of its log (${seconds.toFixed(1)} s, ${(runs / seconds).toFixed(0)} a second)\n`);
  return 0;
}

function stopped(done: number): number {
  process.stdout.write(`stopped after ${done} of ${runs} schedules from seed ${first} on, none of which failed\n`);
  return INTERRUPTED;
}

async function report(seed: number): Promise<number> {
  progress.end();
  const { failure, trace } = await runSchedule({ seed, isTraced: true });
  process.stdout.write(`${trace.join('\n')}\n\nseed ${seed} FAILS: ${failure}\n`);
  const faults = await smallest(seed);
  process.stdout.write(`faults without which it does not fail: ${faults.join(', ') || 'none, it fails with nothing going wrong'}\n`);
  process.stdout.write(`again: npm run simulate -- --seed ${seed} --runs 1\n`);
  return 1;
}

function count(name: string, text: string): number {
  if (/^\d{1,10}$/.test(text)) return Number(text);
  process.stderr.write(`--${name} is ${JSON.stringify(text)}: a whole number is expected\n`);
  process.exit(2);
}
