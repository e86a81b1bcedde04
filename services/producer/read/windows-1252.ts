/** Windows-1252 by its own table: some versions of Node read it as Latin-1, which loses dashes and curly quotes. */

/** Characters of the bytes 0x80 to 0x9f (unicode.org, CP1252.TXT); U+FFFD where there is none. */
const HIGH = '\u20ac\ufffd\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\ufffd\u017d\ufffd\ufffd\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\ufffd\u017e\u0178';

/** @returns null when a byte stands for no character */
export function windows1252(bytes: Uint8Array): string | null {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const text = latin.replace(/[\x80-\x9f]/g, char => HIGH.charAt(char.charCodeAt(0) - 0x80));
  return text.includes('\ufffd') ? null : text;
}
