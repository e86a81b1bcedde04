/** Runs projections in one thread beside this one, on a data folder that the thread opens for itself: one core produces, the other reads. */
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { PicketwireError, type ErrorCode, type ExitCode } from '../core/errors.js';
import type { DeadLetter } from './read-batch.js';
import type { Progress, RunOptions } from './run-projection.js';

/** Where the thread finds a projection: an export of a module, or what that export makes when called. */
export interface Hosted {
  /** URL of the compiled module. */
  readonly module: string;
  readonly export: string;
}

/** What the thread is started with. */
export interface HostedRun {
  readonly projections: readonly Hosted[];
  /** The data folder, as openEmbedded takes it. */
  readonly folder: string;
  readonly untilEnd: boolean;
}

/** What the thread is told. */
export type Order = 'stop' | 'finish';

/** What the thread tells. */
export type Told =
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'idle'; readonly partition: number }
  | { readonly type: 'letter'; readonly letter: DeadLetter }
  | { readonly type: 'failed'; readonly failure: Failure };

export interface Failure {
  readonly message: string;
  /** Null of what is no PicketwireError. */
  readonly known: { readonly code: ErrorCode; readonly facts: Readonly<Record<string, unknown>>; readonly exitCode: ExitCode } | null;
}

/** As `runProjections`. Dead letters are put into the folder's by the thread itself; `onDeadLetter` is told afterwards. */
export function hostProjections(projections: readonly Hosted[], folder: string, options: RunOptions): Promise<void> {
  const run: HostedRun = { projections, folder, untilEnd: options.untilEnd ?? false };
  const worker = new Worker(fileURLToPath(new URL('./host-thread.js', import.meta.url)), {
    workerData: run,
    // Reading leaves much behind that dies young: with 8 MB it is copied again and again, at a fifth more processor time for the whole replay.
    resourceLimits: { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 256 },
  });
  const released = [pass(options.signal, 'stop', worker), pass(options.finish, 'finish', worker)];
  return ended(worker, options).finally(() => { for (const release of released) release(); });
}

/** Tells the thread when the signal aborts; what it answers ends that. */
function pass(signal: AbortSignal | undefined, order: Order, worker: Worker): () => void {
  const tell = (): void => { worker.postMessage(order); };
  if (signal?.aborted) tell();
  else signal?.addEventListener('abort', tell);
  return () => { signal?.removeEventListener('abort', tell); };
}

function ended(worker: Worker, options: RunOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on('message', (told: Told) => {
      if (told.type === 'failed') reject(errorFrom(told.failure));
      else tell(told, options).catch(reject);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The thread of the projections ended with ${code}.`));
    });
  });
}

async function tell(told: Exclude<Told, { type: 'failed' }>, options: RunOptions): Promise<void> {
  switch (told.type) {
    case 'progress': return options.onProgress?.(told.progress);
    case 'idle': return options.onIdle?.(told.partition);
    case 'letter': return options.onDeadLetter(told.letter);
  }
}

export function failureOf(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  return { message, known: error instanceof PicketwireError ? { code: error.code, facts: error.facts, exitCode: error.exitCode } : null };
}

function errorFrom({ message, known }: Failure): Error {
  return known === null ? new Error(message) : new PicketwireError(known.code, message, known.facts, known.exitCode);
}
