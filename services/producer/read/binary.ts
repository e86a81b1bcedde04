/** Refuses what is no text at all: pictures, archives, documents, UTF-16 that does not say so. */
import { PicketwireError } from '../../kernel/core/errors.js';
import type { Input } from './bytes.js';
import { placeOf } from './utf8.js';

const KINDS: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'], ['PK\x03\x04', 'a zip archive or an office document'], ['\x89PNG', 'a PNG picture'], ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'], ['\x1f\x8b', 'a gzip archive'], ['\xd0\xcf\x11\xe0', 'an old office document'], ['{\\rtf', 'a rich text document'],
];
const MOST_CONTROL = 0.02;
/** As much as is looked at for control characters; zero bytes are looked for everywhere. */
const SAMPLE = 1 << 20;

/** Throws input-binary, or input-encoding for UTF-16 without a byte order mark. */
export function refuseBinary(bytes: Uint8Array, input: Input): void {
  const kind = KINDS.find(([mark]) => [...mark].every((char, at) => bytes[at] === char.charCodeAt(0)))?.[1];
  if (kind !== undefined) throw binary(input, `${input.label}: ${kind}, not text; save the page's text as a UTF-8 text file`);
  const zero = bytes.indexOf(0);
  if (zero >= 0 && everyOtherIsZero(bytes)) throw new PicketwireError('input-encoding', `${input.label}: it looks like UTF-16 without a byte order mark (byte ${zero + 1} is zero); save it as UTF-8, or as UTF-16 with the mark`, { path: input.path, byte: zero + 1 }, 2);
  if (zero >= 0) throw binary(input, `${input.label}: not a text file (line ${placeOf(bytes, zero).line}, byte ${zero + 1} is zero); a dump is a plain text file`, { byte: zero + 1 });
  const share = controlShare(bytes.subarray(0, SAMPLE));
  if (share > MOST_CONTROL) throw binary(input, `${input.label}: not a text file (${Math.round(share * 100)}% control characters); a dump is a plain text file`);
}

function everyOtherIsZero(bytes: Uint8Array): boolean {
  const pairs = Math.min(bytes.length, 4096) >> 1;
  let even = 0;
  let odd = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    if (bytes[pair * 2] === 0) even += 1;
    if (bytes[pair * 2 + 1] === 0) odd += 1;
  }
  const most = Math.max(even, odd);
  return most > pairs * 0.6 && Math.min(even, odd) < pairs * 0.1;
}

/** Share of bytes that no text file has: below the space, but for tab, line ends, form feed and escape. */
function controlShare(bytes: Uint8Array): number {
  let count = 0;
  // By index: an iterator costs ten times as much over a megabyte.
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    if (byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 27) count += 1;
  }
  return count / bytes.length;
}

function binary(input: Input, message: string, facts: Readonly<Record<string, unknown>> = {}): PicketwireError {
  return new PicketwireError('input-binary', message, { path: input.path, ...facts }, 2);
}
