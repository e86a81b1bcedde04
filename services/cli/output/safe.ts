/** Makes text from entries, file names and values safe to print: nothing in it can steer a terminal. */

/** Everything but plain letters that a terminal may obey or a reader cannot see: C0, C1, bidirectional marks and overrides, line separators, tags, lone surrogates. */
const STEERING = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Cs}/gu;
const TEST = new RegExp(STEERING.source, 'u');

/** On one line: white space becomes a space, an escape "␛", what else would steer "�". */
export function safe(text: string): string {
  return TEST.test(text) ? text.replace(/[\t\n\r\v\f\u2028\u2029]+/g, ' ').replace(STEERING, picture) : text;
}

/** As `safe`, over several lines. */
export function safeLines(text: string): string {
  return text.split('\n').map(safe).join('\n');
}

function picture(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}

/** One object as a line of NDJSON. The same data, with what would steer a terminal as \u escapes. */
export function jsonLine(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, null, indent);
  if (indent !== undefined) return text.split('\n').map(escape).join('\n');
  return escape(text);
}

function escape(text: string): string {
  return TEST.test(text) ? text.replace(STEERING, unicodeEscape) : text;
}

/** Also of characters beyond U+FFFF, which JSON writes as two units. */
function unicodeEscape(character: string): string {
  return Array.from({ length: character.length }, (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
}
