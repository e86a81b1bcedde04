/** The other side of host.ts: what runs in the thread. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Projection } from '../core/projection.js';
import { openEmbedded } from '../embedded/open.js';
import { failureOf, type HostedRun, type Order, type Told } from './host.js';
import { runProjection } from './run-projection.js';

type Hostable = Projection<unknown, unknown>;

const run = workerData as HostedRun;
const stopping = new AbortController();
const finishing = new AbortController();
parentPort?.on('message', (order: Order) => { (order === 'stop' ? stopping : finishing).abort(); });

try {
  await keep(await load(run));
} catch (error) {
  tell({ type: 'failed', failure: failureOf(error) });
} finally {
  parentPort?.close();
}

async function load({ module, export: name }: HostedRun): Promise<Hostable> {
  const found = ((await import(module)) as Record<string, Hostable | (() => Hostable)>)[name];
  if (found === undefined) throw new Error(`${module} exports no ${name}.`);
  return typeof found === 'function' ? found() : found;
}

async function keep(projection: Hostable): Promise<void> {
  const { log, store, close } = openEmbedded(run.folder);
  try {
    await runProjection(projection, log, store, {
      signal: stopping.signal,
      finish: finishing.signal,
      untilEnd: run.untilEnd,
      onProgress: (progress) => { tell({ type: 'progress', progress }); },
      onIdle: (partition) => { tell({ type: 'idle', partition }); },
      onDeadLetter: (letter) => { tell({ type: 'letter', letter }); },
    });
  } finally {
    await close();
  }
}

function tell(told: Told): void {
  parentPort?.postMessage(told);
}
