/** Runs the built command as a user does, in a folder of its own, and waits for what it prints. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach } from '@jest/globals';
import { execa } from 'execa';

export const COMMAND = resolve('dist/services/cli/main.js');
const PATIENCE = 20_000;

const made: string[] = [];
const running: Running[] = [];

afterEach(async () => {
  for (const process of running.splice(0)) await process.kill();
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new folder, gone after the test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'picketwire-e2e-'));
  made.push(path);
  return path;
}

export interface Options {
  /** Data folder; `PICKETWIRE_DATA`. */
  readonly data?: string;
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Outcome { readonly code: number | undefined; readonly out: string; readonly err: string }

/** Runs to the end. */
export async function picketwire(args: readonly string[], options: Options = {}): Promise<Outcome> {
  const { exitCode, stdout, stderr } = await execa(process.execPath, [COMMAND, ...args], { ...settings(options), reject: false, timeout: PATIENCE, stripFinalNewline: false });
  return { code: exitCode, out: stdout, err: stderr };
}

/** The objects of `--json` output, one a line; throws when a line is none. */
export function objects(out: string): Record<string, unknown>[] {
  return out.split('\n').filter(Boolean).map(line => JSON.parse(line) as Record<string, unknown>);
}

export interface Running {
  readonly pid: number | undefined;
  /** All output up to now, both streams. */
  text(): string;
  /** Resolves with the match as soon as the output has it; rejects when the process ends without, or after a while. */
  until(pattern: RegExp): Promise<RegExpExecArray>;
  signal(name: NodeJS.Signals): void;
  /** Types into standard input. */
  type(keys: string): void;
  /** Exit code; undefined when a signal ended it. */
  ended(): Promise<number | undefined>;
  kill(): Promise<void>;
}

/** Starts and goes on; killed after the test when it still runs. */
export function start(args: readonly string[], options: Options = {}): Running {
  const { cwd, env } = settings(options);
  return watched(spawn(process.execPath, [COMMAND, ...args], { cwd, env }));
}

export function watched(child: ChildProcess): Running {
  let text = '';
  let over = false;
  const waiting = new Set<() => void>();
  const tell = (): void => { for (const check of [...waiting]) check(); };
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (chunk: string) => { text += chunk; tell(); });
  const end = new Promise<number | undefined>(resolve => {
    child.on('close', code => { over = true; tell(); resolve(code ?? undefined); });
  });
  const process: Running = {
    pid: child.pid,
    text: () => text,
    until: pattern => new Promise((resolve, reject) => {
      const timer = setTimeout(() => give(new Error(`no ${pattern} in ${PATIENCE} ms; the output is:\n${text}`)), PATIENCE);
      const give = (result: RegExpExecArray | Error): void => {
        clearTimeout(timer);
        waiting.delete(check);
        if (result instanceof Error) reject(result); else resolve(result);
      };
      const check = (): void => {
        const found = pattern.exec(text);
        if (found) give(found);
        else if (over) give(new Error(`ended without ${pattern}; the output is:\n${text}`));
      };
      waiting.add(check);
      check();
    }),
    signal: name => { child.kill(name); },
    type: keys => { child.stdin?.write(keys); },
    ended: () => end,
    kill: async () => { child.kill('SIGKILL'); await end; },
  };
  running.push(process);
  return process;
}

function settings({ data, cwd, input, env }: Options) {
  return {
    cwd: cwd ?? folder(),
    extendEnv: false,
    env: { PATH: process.env['PATH'] ?? '', HOME: tmpdir(), ...(data === undefined ? {} : { PICKETWIRE_DATA: data }), ...env },
    ...(input === undefined ? {} : { input }),
  };
}
