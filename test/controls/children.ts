/** Starts the built programs of test/processes. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

export function start(program: string, args: readonly string[]): ChildProcess {
  const file = resolve(`dist/test/processes/${program}.js`);
  if (!existsSync(file)) throw new Error(`${file} is missing: run \`npm run build\` first.`);
  return spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Resolves with the exit code, or the signal that ended it. */
export function endOf(child: ChildProcess): Promise<number | string | null> {
  return new Promise((done) => { child.on('close', (code, signal) => { done(code ?? signal); }); });
}

/** Resolves when the child has written something. */
export function firstWords(child: ChildProcess): Promise<string> {
  return new Promise((done) => { child.stdout?.once('data', (chunk: Buffer) => { done(chunk.toString().trim()); }); });
}
