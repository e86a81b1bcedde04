/** Lines under a set-off quote that say whose words it is. */
import { looksLikeName, withoutTitle } from '../../../kernel/reading/names.js';

const LONGEST = 110;
const SENTENCE_END = /[.!?:;…]["”’']?$/u;
/** A sentence rather than a name and what the person is. */
const FINITE = /\b(?:is|are|was|were|has|have|had|says?|said|will|would|can|could|may|might)\b/;
const DESCRIPTION = /^(?:(?:A|An|The|One) )?[\p{L}'’-]+(?: [\p{L}'’&-]+){0,9}$/u;

export interface Attribution {
  /** As printed; two lines are joined by a comma. */
  readonly text: string;
  readonly next: number;
}

/** "Ada Lark, ward sister", "Dr Ada Lark" with "Paramedic, Yeovil" under it, "- Ada Lark", "A porter". */
export function attributionAt(lines: readonly string[], at: number): Attribution | null {
  const first = (lines[at] ?? '').replace(/^[-–—]\s*/, '');
  if (!first || !short(first)) return null;
  const name = first.split(',', 1)[0] ?? '';
  if (!looksLikeName(withoutTitle(name))) return DESCRIPTION.test(first) ? { text: first, next: at + 1 } : null;
  const second = lines[at + 1] ?? '';
  const role = first.includes(',') || !second || !short(second) || !isRole(second) ? '' : second;
  return role ? { text: `${first}, ${role}`, next: at + 2 } : { text: first, next: at + 1 };
}

function short(line: string): boolean {
  return line.length <= LONGEST && !SENTENCE_END.test(line) && !FINITE.test(line) && !/["“‘]/.test(line);
}

function isRole(line: string): boolean {
  return !/^(?:Quote Message|[-–—•·●*]|\d)/.test(line);
}
