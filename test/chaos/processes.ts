/** The services of a run as real processes: turnout in two instances, quotes and cancellations in one. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const COMMAND = resolve('dist/services/cli/main.js');

export const SERVICES = ['turnout', 'turnout', 'quotes', 'cancellations'] as const;

export class Processes {
  readonly #running: ChildProcess[] = [];

  constructor(private readonly env: Readonly<Record<string, string>>) {
    for (const index of SERVICES.keys()) this.begin(index);
  }

  /** @param index of SERVICES */
  begin(index: number): void {
    this.#running[index] = spawn(process.execPath, [COMMAND, 'service', SERVICES[index] ?? ''], { stdio: 'ignore', env: { ...process.env, ...this.env, LOG_LEVEL: 'silent', PORT: '0' } });
  }

  /** Resolves when it is gone. */
  async end(index: number, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#running[index];
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  async endAll(): Promise<void> {
    await Promise.all([...SERVICES.keys()].map((index) => this.end(index, 'SIGKILL')));
  }
}
