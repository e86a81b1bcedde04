/** The other side of host.ts: what runs in the thread. */
import { parentPort, workerData } from 'node:worker_threads';
import { openEmbedded } from '../embedded/open.js';
import { failureOf, type Hosted, type HostedRun, type Order, type Told } from './host.js';
import { runProjections, type AnyProjection } from './run-projection.js';

const run = workerData as HostedRun;
const stopping = new AbortController();
const finishing = new AbortController();
parentPort?.on('message', (order: Order) => { (order === 'stop' ? stopping : finishing).abort(); });

try {
  await keep(await Promise.all(run.projections.map(load)));
} catch (error) {
  tell({ type: 'failed', failure: failureOf(error) });
} finally {
  parentPort?.close();
}

async function load({ module, export: name }: Hosted): Promise<AnyProjection> {
  const found = ((await import(module)) as Record<string, AnyProjection | (() => AnyProjection)>)[name];
  if (found === undefined) throw new Error(`${module} exports no ${name}.`);
  return typeof found === 'function' ? found() : found;
}

async function keep(projections: readonly AnyProjection[]): Promise<void> {
  const { log, store, letters, close } = openEmbedded(run.folder);
  try {
    await runProjections(projections, log, store, {
      signal: stopping.signal,
      finish: finishing.signal,
      untilEnd: run.untilEnd,
      onProgress: (progress) => { tell({ type: 'progress', progress }); },
      onIdle: (partition) => { tell({ type: 'idle', partition }); },
      onDeadLetter: async (letter) => {
        await letters.put(letter);
        tell({ type: 'letter', letter });
      },
    });
  } finally {
    await close();
  }
}

function tell(told: Told): void {
  parentPort?.postMessage(told);
}
