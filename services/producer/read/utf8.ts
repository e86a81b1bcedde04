/** Finds where bytes stop being UTF-8 (RFC 3629, section 4). Used only once decoding has failed. */

/** @returns the offset of the first byte that is not UTF-8, and how many sequences of two or more bytes went before it */
export function firstBroken(bytes: Uint8Array, from: number): { readonly at: number; readonly sequences: number } {
  let at = from;
  let sequences = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return { at, sequences };
    if (length > 1) sequences += 1;
    at += length;
  }
  return { at, sequences };
}

/** Bytes of the sequence that starts at `at`; 0 when none does. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  for (let n = 1; n < length; n += 1) if (((bytes[at + n] ?? 0) & 0xc0) !== 0x80) return 0;
  return length > 2 && outOfRange(lead, bytes[at + 1] ?? 0) ? 0 : length;
}

/** Overlong forms, surrogates, and what lies beyond U+10FFFF. */
function outOfRange(lead: number, second: number): boolean {
  return (lead === 0xe0 && second < 0xa0) || (lead === 0xed && second > 0x9f) || (lead === 0xf0 && second < 0x90) || (lead === 0xf4 && second > 0x8f);
}

/** 1-based line, and 1-based byte within it. */
export function placeOf(bytes: Uint8Array, at: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  for (let next = bytes.indexOf(10); next >= 0 && next < at; next = bytes.indexOf(10, next + 1)) {
    line += 1;
    start = next + 1;
  }
  return { line, column: at - start + 1 };
}
