/** `picketwire dlq`: the events that a service could not read or fold; shown, and appended again when what stood in their way is gone. */
import { codec } from '../../kernel/codec/codec.js';
import { PicketwireError } from '../../kernel/core/errors.js';
import type { DeadLetters, StoredLetter } from '../../kernel/letters/letters.js';
import { fit } from '../output/fit.js';
import { safe } from '../output/safe.js';
import type { Streams } from '../output/streams.js';
import type { CommonFlags, Session } from '../session.js';
import { runIn } from '../session.js';
import { openLog, PRODUCER, type Workplace } from '../wiring/workplace.js';

export interface DlqFlags extends CommonFlags { readonly all?: boolean }

/** Oldest first; those that were replayed only with `all`. */
export function dlqList(flags: DlqFlags): Promise<number> {
  return on(flags, async ({ letters }, { out }) => {
    const found = (await letters.all()).filter(({ replayed }) => flags.all === true || !replayed);
    for (const letter of found) await (flags.json ? out.json(asObject(letter)) : out.print(asLine(letter, out)));
    if (found.length === 0 && !flags.json) out.note('No dead letters.');
    return 0;
  });
}

/** All of one letter: what it says as far as it can be decoded, else its bytes. */
export function dlqShow(id: string, flags: DlqFlags): Promise<number> {
  return on(flags, async ({ letters }, { out }) => {
    const letter = await letterOf(letters, id);
    await out.json({ ...asObject(letter), ...contentOf(letter) });
    return 0;
  });
}

/** Appends the events to the log again. Who folded one the first time passes over it: same event twice is once. */
export function dlqReplay(ids: readonly string[], flags: DlqFlags): Promise<number> {
  return on(flags, async (place, { out }) => {
    const open = (await place.letters.all()).filter(({ replayed }) => !replayed);
    const chosen = ids.length === 0 ? open : await Promise.all(ids.map(id => letterOf(place.letters, id)));
    const lease = await place.leases.acquire(PRODUCER);
    try {
      for (const letter of chosen) await replay(letter, place, out, flags);
    } finally {
      await lease.release();
    }
    return 0;
  });
}

/** What cannot be decoded would only come back. */
async function replay(letter: StoredLetter, { log, letters }: Workplace, out: Streams, { json }: DlqFlags): Promise<void> {
  const appended = isReadable(letter);
  if (appended) {
    await log.append([{ key: letter.key, value: letter.value }]);
    await letters.markReplayed(letter.id);
  }
  const says = appended ? `${letter.id}: appended again` : `${letter.id}: left alone, it cannot be decoded by this version either`;
  await (json ? out.json({ id: letter.id, appended }) : out.print(says));
}

function isReadable({ value }: StoredLetter): boolean {
  try {
    codec().decode(value);
    return true;
  } catch {
    return false;
  }
}

function on(flags: DlqFlags, body: (place: Workplace, session: Session) => Promise<number>): Promise<number> {
  return runIn(flags, async session => {
    const place = await openLog(session);
    try {
      return await body(place, session);
    } finally {
      await place.close();
    }
  });
}

async function letterOf(letters: DeadLetters, id: string): Promise<StoredLetter> {
  const found = (await letters.all()).find(letter => letter.id === id);
  if (found !== undefined) return found;
  throw new PicketwireError('letter-unknown', `there is no dead letter ${JSON.stringify(id)}; "picketwire dlq list --all" says which there are`, { id }, 2);
}

function asObject({ id, at, projection, version, key, position, code, reason, replayed }: StoredLetter): object {
  return { id, at, projection, version, blog: key, partition: position.partition, offset: Number(position.offset), code, reason, replayed };
}

function contentOf(letter: StoredLetter): object {
  return isReadable(letter) ? { event: codec().decode(letter.value) } : { bytes: Buffer.from(letter.value).toString('base64') };
}

function asLine({ id, at, projection, version, key, position, code, reason, replayed }: StoredLetter, { width, paint }: Streams): string {
  const head = `${id.padEnd(8)} ${at}  ${projection} v${version}  ${code}  `;
  const rest = safe(`${key} ${position.partition}:${position.offset}  ${reason}${replayed ? ' (replayed)' : ''}`);
  return paint('dim', head) + (width === null ? rest : fit(rest, Math.max(20, width - head.length)));
}
