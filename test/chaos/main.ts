/** `npm run chaos -- --runs N --seed S`: kills real services, Kafka and Redis at random moments; exit code 1 when a projection is not the fold of the log. */
import { parseArgs } from 'node:util';
import { chaosRun, type Recovery, type RunOutcome } from './run.js';
import { startServers } from './servers.js';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '10' }, seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) } } });
const runs = Number(values.runs);
const seed = Number(values.seed);
const stopping = new AbortController();
process.once('SIGINT', () => { stopping.abort(); });

const servers = await startServers(`picketwire-chaos-${process.pid}`);
const outcomes: RunOutcome[] = [];
try {
  for (let run = 0; run < runs && !stopping.signal.aborted; run++) {
    const outcome = await chaosRun(servers, seed + run);
    outcomes.push(outcome);
    console.log(`run ${run + 1} of ${runs}, seed ${outcome.seed}: ${outcome.events} events; ${outcome.schedule.join(', ')}; ${outcome.difference === null ? 'equal to the fold' : 'DIFFERENT'}`);
    if (outcome.difference !== null) console.log(`${outcome.difference}\nagain: npm run chaos -- --runs 1 --seed ${outcome.seed}`);
  }
} finally {
  await servers.remove();
}
const different = outcomes.filter(({ difference }) => difference !== null).length;
for (const line of recoveryLines(outcomes.flatMap(({ recoveries }) => recoveries))) console.log(line);
console.log(`${outcomes.length} runs, ${outcomes.reduce((sum, { events }) => sum + events, 0)} events, ${different} different`);
process.exit(stopping.signal.aborted ? 130 : different === 0 ? 0 : 1);

function recoveryLines(recoveries: readonly Recovery[]): readonly string[] {
  return [...new Set(recoveries.map(({ fault }) => fault))].sort().map((fault) => {
    const seconds = recoveries.filter((one) => one.fault === fault).map((one) => one.seconds).sort((a, b) => a - b);
    return `${fault}: ${seconds.length} times; going on after ${seconds[Math.floor(seconds.length / 2)]?.toFixed(1)} s (median), ${seconds.at(-1)?.toFixed(1)} s at most`;
  });
}
