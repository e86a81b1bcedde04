/** From bytes to text: UTF-8, UTF-8 and UTF-16 with a byte order mark, else Windows-1252. Anything else is refused. */
import { PicketwireError } from '../../kernel/core/errors.js';
import { refuseBinary } from './binary.js';
import type { Input } from './bytes.js';
import { firstBroken, placeOf } from './utf8.js';
import { windows1252 } from './windows-1252.js';

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

const RIGHT = 'save it as UTF-8';

/** Throws input-encoding or input-binary, with line and byte. */
export function decode(bytes: Uint8Array, input: Input): Decoded {
  if (starts(bytes, 0xef, 0xbb, 0xbf)) return { text: utf8(bytes.subarray(3)) ?? broken(bytes, 3, input), encoding: 'utf-8-bom' };
  if (starts(bytes, 0xff, 0xfe, 0, 0) || starts(bytes, 0, 0, 0xfe, 0xff)) throw wrong(input, `${input.label}: UTF-32, which is not read; ${RIGHT}`);
  if (starts(bytes, 0xff, 0xfe)) return { text: utf16(bytes.subarray(2), input), encoding: 'utf-16le' };
  if (starts(bytes, 0xfe, 0xff)) return { text: utf16(swapped(bytes.subarray(2)), input), encoding: 'utf-16be' };
  refuseBinary(bytes, input);
  const text = utf8(bytes);
  return text === null ? windows(bytes, input) : { text, encoding: 'utf-8' };
}

function starts(bytes: Uint8Array, ...mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A file that holds UTF-8 sequences is broken UTF-8; one that holds none is of the single-byte kind. */
function windows(bytes: Uint8Array, input: Input): Decoded {
  const { sequences } = firstBroken(bytes, 0);
  const text = sequences > 0 ? null : windows1252(bytes);
  return text === null ? broken(bytes, 0, input) : { text, encoding: 'windows-1252' };
}

function broken(bytes: Uint8Array, from: number, input: Input): never {
  const { at } = firstBroken(bytes, from);
  const { line, column } = placeOf(bytes, at);
  const byte = `0x${(bytes[at] ?? 0).toString(16).padStart(2, '0')}`;
  throw wrong(input, `${input.label}: line ${line}, byte ${column}: ${byte} is not UTF-8 here, and the file as a whole is not Windows-1252; ${RIGHT}`, { line, byte: column });
}

function utf16(bytes: Uint8Array, input: Input): string {
  if (bytes.length % 2 === 1) throw wrong(input, `${input.label}: UTF-16 that breaks off in the middle of a character, at byte ${bytes.length + 2}; copy the file again, or ${RIGHT}`, { byte: bytes.length + 2 });
  try {
    return new TextDecoder('utf-16le', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw wrong(input, `${input.label}: it starts as UTF-16 but holds half a character; ${RIGHT}`, {}, cause);
  }
}

function swapped(bytes: Uint8Array): Uint8Array {
  return bytes.length % 2 === 1 ? bytes : Buffer.from(bytes).swap16();
}

function wrong(input: Input, message: string, facts: Readonly<Record<string, unknown>> = {}, cause?: unknown): PicketwireError {
  return new PicketwireError('input-encoding', message, { path: input.path, ...facts }, 2, { cause });
}
