/** What a command prints to: results on standard output, everything else on standard error. */
import type { Paint } from './paint.js';
import { coloured, openPaint } from './paint.js';
import { jsonLine, safeLines } from './safe.js';

export interface Streams {
  /** One line of the result. Waits while the reader is slow. */
  print(line: string): Promise<void>;
  /** One object of the result, as NDJSON. */
  json(value: unknown): Promise<void>;
  /** A line for the person at the terminal, on standard error. */
  note(line: string): void;
  readonly paint: Paint;
  /** Columns of the terminal; null where standard output is none. */
  readonly width: number | null;
  readonly terminal: boolean;
}

/** `onClosed` is called when the reader of standard output has gone (`| head`). */
export function openStreams(onClosed: () => void): Streams {
  const { stdout, stderr } = process;
  let closed = false;
  const close = (): void => {
    if (!closed) { closed = true; onClosed(); }
  };
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    close();
  });
  stderr.on('error', () => {});
  const print = async (line: string): Promise<void> => {
    if (!closed && !stdout.write(`${line}\n`)) await drained(stdout);
  };
  return {
    print,
    json: value => print(jsonLine(value)),
    note: line => { stderr.write(`${safeLines(line)}\n`); },
    paint: openPaint(coloured(stdout, process.env)),
    width: stdout.isTTY ? stdout.columns || 80 : null,
    terminal: Boolean(stdout.isTTY),
  };
}

function drained(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise(resolve => {
    const done = (): void => {
      stream.off('drain', done).off('error', done).off('close', done);
      resolve();
    };
    stream.on('drain', done).on('error', done).on('close', done);
  });
}
