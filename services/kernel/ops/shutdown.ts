/** Ends a process on signals: the first stops it cleanly, the second at once, and a stop that takes too long is cut short. */

export type Reason = 'interrupt' | 'terminate' | 'quit' | 'closed-output';

export interface Shutdown {
  /** Aborts at the first signal. */
  readonly signal: AbortSignal;
  /** Why it stopped, null while it runs. */
  readonly reason: Reason | null;
  /** Stops as a signal would. A second `interrupt` ends the process at once. */
  stop(reason: Reason): void;
  /** Takes the handlers back. */
  release(): void;
}

export interface ShutdownOptions {
  /** Milliseconds a clean stop may take. */
  readonly within?: number;
  /** Told what is going on, one line each. */
  readonly say?: (line: string) => void;
  /** Run before a forced exit: gives the terminal back. */
  readonly beforeExit?: () => void;
}

/** Exit code of a process that Ctrl-C stopped (128 + SIGINT). */
export const INTERRUPTED = 130;

/** Listens for SIGINT, SIGTERM and SIGHUP until `release`. */
export function onSignals({ within = 10_000, say = () => {}, beforeExit = () => {} }: ShutdownOptions = {}): Shutdown {
  const controller = new AbortController();
  let reason: Reason | null = null;
  let deadline: NodeJS.Timeout | undefined;

  const leave = (code: number): never => {
    beforeExit();
    process.exit(code);
  };
  const stop = (why: Reason): void => {
    if (reason !== null) return why === 'interrupt' ? leave(INTERRUPTED) : undefined;
    reason = why;
    deadline = setTimeout(() => {
      say(`stopping took longer than ${within / 1000} s, so it was cut short; what is written is whole, and the same command goes on from there`);
      leave(1);
    }, within).unref();
    controller.abort();
  };
  const handlers = { SIGINT: () => stop('interrupt'), SIGTERM: () => stop('terminate'), SIGHUP: () => stop('terminate') };
  for (const [name, handler] of Object.entries(handlers)) process.on(name, handler);
  return {
    signal: controller.signal,
    get reason() { return reason; },
    stop,
    release() {
      clearTimeout(deadline);
      for (const [name, handler] of Object.entries(handlers)) process.off(name, handler);
    },
  };
}
