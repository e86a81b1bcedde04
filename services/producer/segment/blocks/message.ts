/** Readers' emails, letters, comments and posts under their sender's name. */
import type { Block } from '../../../kernel/core/entry.js';
import { looksLikeName } from '../../../kernel/reading/names.js';
import { statementLines } from './announced.js';
import { skipBlank, type Found } from './shape.js';
import { hasQuoteMarks, isFirstPerson, tellsOfAPerson } from './voice.js';

const SENDS = '(?:has |have |just )*(?:emails|emailed|writes|wrote|written|texts|texted|tweets|tweeted|posts|posted|comments|commented|messages|messaged|got in touch|contacted us)(?: in| us| to say| on \\p{Lu}\\p{L}+| via \\p{L}+| to us| from \\p{Lu}[\\p{L} ]+)*';
/** "Ada Lark, from Leith, emails:" and what may follow on the same line. */
const SENDER_FIRST = new RegExp(String.raw`^([^:"“.!?]{2,120}?),? ${SENDS}: *`, 'u');
/** "An email from Ada Lark, who is in Leith:", "This came from Ada:". */
const SENDER_LAST = /(?:^|\. )(?:[^:.]{0,40}\b)?(?:email|e-mail|letter|text|message|comment|post|tweet|note|came|comes|arrived|arrives|reaches us|is|has reached us|has come in|has arrived)(?: of the \p{Ll}+)?,? from ((?:\p{Lu}|@|an? |one )[^:.]{1,120}): *$/iu;
/** "She sent us this note:", "Ada Lark has left us a message:". */
const SENDER_SENT = /(?:^|[.!?] )([^:.!?"“]{2,80}?) (?:has |have )?(?:sent|sends|wrote|writes|left|leaves|handed|passed|gave) (?:us|me) (?:this|the following|an?)(?: \p{Ll}+){0,2} (?:note|message|letter|e-?mail|text|card|postcard|poem|report|diary|reply):$/u;
/** "Via email, Ada in Leith tells us:", "Ada, via WhatsApp:". */
const CHANNEL = '(?:e-?mail|text|WhatsApp|Twitter|X|Facebook|Instagram|phone|letter)';
const VIA_FIRST = new RegExp(String.raw`^(?:Via|By|On) ${CHANNEL},? ([^:"“.!?]{2,80}?),?(?: (?:tells us|told us|says|said|adds|writes|wrote|has this to say))?: *`, 'u');
const VIA_LAST = new RegExp(String.raw`^([^:"“.!?]{2,80}?),? \(?(?:via|by|on) ${CHANNEL}\)?(?: (?:says|said|writes))?: *`, 'u');
/** The page's own people report; they send no messages. */
const OWN_STAFF = /\b(?:[Oo]ur|[Cc]orrespondent|[Rr]eporter|[Ee]ditor|BBC)\b/;
const HANDLE_LINE = /^(?:(\p{L}[\p{L}\p{M}'’. -]{0,50}) )?\(?(@\w{2,30})\)?$/u;
/** "Tweet us @thepaper": the page asks for messages. */
const ASKS = /^(?:Tweet|Follow|Email|Text|Contact|Message|WhatsApp|Find|Call|Send|Join|Get)\b/;
const NICKNAME = /^(?=\S*[\d_]|[a-z]*[A-Z]\S*[a-z][A-Z])[\p{L}_][\p{L}\d_.-]{3,24}$/u;
const LABEL = /^((?:\p{L}|@)[^:"“.!?]{1,70}): +(?=\S)/u;
const SIGNED = /^(.*[.!?…)]) *[-–—] ?(\p{Lu}[^.!?:]{1,80})$/su;

/** "Not one train. — Ada Lark (@adalark) February 1, 2023", as embedded posts are printed. */
const POSTED = /^(.{4,}?)\s*[-–—] ?(\p{L}[^()@:"“]{0,50} \(@\w{2,30}\))(?:,? [\p{L}\d ,.:]{3,40})?$/su;

/** A name has 81 characters at most: without a dash near the end no line is signed. */
const NEAR_END = 90;

function hasDashNearEnd(line: string): boolean {
  const from = Math.max(0, line.length - NEAR_END);
  return line.lastIndexOf('-') >= from || line.lastIndexOf('–') >= from || line.lastIndexOf('—') >= from;
}

export function announcedMessage(lines: readonly string[], at: number): Found | null {
  const line = lines[at] ?? '';
  if (!line.includes(':')) return null;
  const first = SENDER_FIRST.exec(line) ?? VIA_FIRST.exec(line) ?? bySomebody(VIA_LAST.exec(line));
  if (first && OWN_STAFF.test(first[1] ?? '')) return null;
  const words = first ? line.slice(first[0].length) : '';
  if (first && words && !hasQuoteMarks(words.slice(0, 1))) return { blocks: [message(words, first[1] ?? '')], next: at + 1 };
  const sender = words ? undefined : (first ?? (line.endsWith(':') ? SENDER_SENT.exec(line) ?? SENDER_LAST.exec(line) : null))?.[1];
  return sender ? underIntroduction(lines, at, sender) : null;
}

/** "Here is what you tell us on Facebook:" names nobody. */
function bySomebody(found: RegExpExecArray | null): RegExpExecArray | null {
  const by = found?.[1] ?? '';
  return /^(?:An?|One) /.test(by) || looksLikeName(by.split(/,| in | from /, 1)[0] ?? '') ? found : null;
}

function underIntroduction(lines: readonly string[], at: number, by: string): Found | null {
  const { words, next } = statementLines(lines, at + 1, /\bin full\b|\bletter\b/.test(lines[at] ?? ''));
  const ownEnd = words.findIndex((text, index) => index > 0 && startsAnother(text));
  const own = ownEnd < 0 ? words : words.slice(0, ownEnd);
  if (own.length === 0) return by.startsWith('@') ? post(lines, at, by) : null;
  const end = ownEnd < 0 ? next : lines.indexOf(words[ownEnd] ?? '', at);
  return { blocks: [{ kind: 'paragraph', text: lines[at] ?? '', by: null }, message(own.join('\n'), by)], next: end };
}

/** A post may end without a stop: the line under its introduction. */
function post(lines: readonly string[], at: number, by: string): Found | null {
  const from = skipBlank(lines, at + 1);
  const words = lines[from] ?? '';
  return words === '' || words.endsWith(':') || hasQuoteMarks(words.slice(0, 1)) ? null : { blocks: [{ kind: 'paragraph', text: lines[at] ?? '', by: null }, message(words, by)], next: from + 1 };
}

function startsAnother(text: string): boolean {
  return SENDER_FIRST.test(text) || labelOf(text) !== null || SIGNED.test(text);
}

/** "Ada Lark @adalark" or a nickname alone on its line, the post under it. */
export function handleMessage(lines: readonly string[], at: number): Found | null {
  const line = lines[at] ?? '';
  if (!isNickname(line) || ASKS.test(line)) return null;
  const below = lines[at + 1] ?? '';
  return below === '' || HANDLE_LINE.test(below) ? null : { blocks: [message(below, line)], next: at + 2 };
}

/** "MrsPlum1951: …", "Ada @adalark: …", "Ada Lark, Leith: My bins …". */
export function labelledMessage(lines: readonly string[], at: number, before: readonly Block[]): Found | null {
  const line = lines[at] ?? '';
  const label = labelOf(line);
  if (label === null || / (?:says|said|adds|added|told us|tells us|explains|explained)$/.test(label)) return null;
  const words = line.slice(line.indexOf(':', label.length) + 1).trim();
  const neighbours = before.at(-1)?.kind === 'message';
  const sure = isNickname(label) || neighbours || (isFirstPerson(words) && PLACED.test(label));
  return sure && !hasQuoteMarks(words.slice(0, 1)) ? { blocks: [message(words, label)], next: at + 1 } : null;
}

function labelOf(line: string): string | null {
  if (!line.includes(': ')) return null;
  const label = LABEL.exec(line)?.[1] ?? '';
  const name = label.split(/,| in | from | \(/, 1)[0] ?? '';
  return isNickname(label) || looksLikeName(name) ? label : null;
}

/** "Ada, Leith", "Ada in Leith", "Ada (Leith)". */
const PLACED = /(?:,| in| from| \() ?\p{Lu}/u;

/** A nickname has 25 characters at most, and a handle its "@": most lines are told by that. */
function isNickname(label: string): boolean {
  return (label.length <= 25 && NICKNAME.test(label)) || (label.includes('@') && HANDLE_LINE.test(label));
}

/** "They have my support. - Ada Lark". Words in marks are left to the reader of marks. */
export function signedMessage(lines: readonly string[], at: number): Found | null {
  const line = lines[at] ?? '';
  const posted = line.includes('(@') ? POSTED.exec(line) : null;
  if (posted) return { blocks: [message(posted[1] ?? '', posted[2] ?? '')], next: at + 1 };
  const signed = hasDashNearEnd(line) ? SIGNED.exec(line) : null;
  const [words, by] = [signed?.[1] ?? '', signed?.[2] ?? ''];
  if (!signed || /^["“‘]/.test(words) || tellsOfAPerson(words) || !looksLikeName(by.split(',', 1)[0] ?? '')) return null;
  return { blocks: [message(words, by)], next: at + 1 };
}

function message(text: string, by: string): Block {
  return { kind: 'message', text, by };
}
