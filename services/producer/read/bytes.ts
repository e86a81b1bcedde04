/** Reads the bytes of a file or of standard input, up to a limit. */
import { createReadStream } from 'node:fs';
import { PicketwireError } from '../../kernel/core/errors.js';
import { unreachable } from './files.js';

/** 256 MiB: more than any live blog, less than a string can hold. */
export const MOST_BYTES = 256 * 1024 * 1024;

export interface Input {
  readonly path: string;
  /** As messages name it. */
  readonly label: string;
}

export async function bytesOfFile(input: Input): Promise<Uint8Array> {
  try {
    return await collect(input, createReadStream(input.path, { highWaterMark: 1 << 20 }));
  } catch (error) {
    throw error instanceof PicketwireError ? error : unreachable(input.path, error);
  }
}

export async function bytesOfStdin(input: Input, stdin: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  return collect(input, stdin);
}

async function collect(input: Input, source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    size += chunk.byteLength;
    if (size > MOST_BYTES) throw new PicketwireError('input-too-long', `${input.label}: more than ${MOST_BYTES / 1024 / 1024} MiB; a dump holds one live blog as text`, { path: input.path, most: MOST_BYTES }, 2);
    chunks.push(chunk);
  }
  if (size === 0) throw new PicketwireError('input-empty', `${input.label}: empty; a dump has at least one line of text`, { path: input.path }, 2);
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks, size);
}
