/** From paths to dumps: files, folders and standard input, read one after the other. */
import { basename, extname } from 'node:path';
import { PicketwireError } from '../../kernel/core/errors.js';
import { bytesOfFile, bytesOfStdin, type Input } from './bytes.js';
import { decode, type Encoding } from './decode.js';
import { filesIn } from './files.js';
import { checkLines } from './lines.js';

export type { Encoding };

/** Path that stands for standard input. */
export const STDIN = '-';
/** What a dump from standard input is called. */
export const STDIN_NAME = 'stdin';

export interface DumpText {
  /** Base name without extension, white space as "-": the default blog id. */
  readonly name: string;
  /** As the user gave it, or below the folder the user gave; `-` for standard input. */
  readonly path: string;
  readonly encoding: Encoding;
  readonly text: string;
}

/**
 * Reads dumps in the order of the paths, those of a folder by name. All paths are looked up before the first dump is given out.
 * Throws `PicketwireError` (exit code 2): input-missing, input-empty, input-binary, input-encoding, input-no-dumps, input-too-long, input-unreadable.
 */
export async function* readDumps(paths: readonly string[], stdin: AsyncIterable<Uint8Array> = process.stdin): AsyncGenerator<DumpText> {
  const files: string[] = [];
  for (const path of paths) files.push(...(path === STDIN ? [path] : await filesIn(path)));
  if (files.filter(file => file === STDIN).length > 1) throw new PicketwireError('usage', 'standard input (-) is named twice; it can be read once', {}, 2);
  for (const file of files) yield await dumpOf(file, stdin);
}

/** The text of one file or, for `-`, of standard input. Throws as `readDumps` does. */
export async function readDumpFile(path: string): Promise<string> {
  for await (const { text } of readDumps([path])) return text;
  throw new PicketwireError('input-missing', `${path}: no such file`, { path }, 2);
}

async function dumpOf(path: string, stdin: AsyncIterable<Uint8Array>): Promise<DumpText> {
  const input: Input = path === STDIN ? { path, label: 'standard input' } : { path, label: path };
  const bytes = path === STDIN ? await bytesOfStdin(input, stdin) : await bytesOfFile(input);
  const { text, encoding } = decode(bytes, input);
  if (!/\S/.test(text)) throw new PicketwireError('input-empty', `${input.label}: nothing but white space; a dump has at least one line of text`, { path }, 2);
  checkLines(text, input);
  return { name: path === STDIN ? STDIN_NAME : nameOf(path), path, encoding, text };
}

/** Names are blog ids: no white space, no control characters. */
export function nameOf(path: string): string {
  return basename(path, extname(path)).replace(/[\s\p{Cc}]+/gu, '-');
}
