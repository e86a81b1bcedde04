/** Explains stored rows: the entry, at the revision that was read, is looked up in the log. */
import type { Span } from '../../kernel/core/entry.js';
import type { EventLog } from '../../kernel/log/log.js';
import { safe } from '../output/safe.js';
import type { View } from '../values.js';
import { entriesIn, type EntryAt } from './entries-in.js';
import { claimLines, type Look } from './lines.js';
import { saysOf } from './readers.js';
import { inSentence, type InSentence } from './sentence.js';

/** What explaining needs of a public row, or of one report of a personal row. */
interface StoredClaim extends EntryAt { readonly span: Span; readonly rule: string }

export interface RowExplained {
  readonly view: View;
  readonly row: StoredClaim;
  /** Null where the log no longer holds the entry. */
  readonly sentence: InSentence | null;
  readonly headline: string | null;
  readonly says: string | null;
}

/** One a row, in their order; a personal row is explained report by report. */
export async function explainRows(log: EventLog, view: View, rows: readonly object[], signal: AbortSignal): Promise<readonly RowExplained[]> {
  const claims = rows.flatMap(row => claimsOf(row));
  const entryAt = await entriesIn(log, claims, signal);
  return claims.map(row => {
    const entry = entryAt(row);
    return { view, row, sentence: entry && inSentence(entry, row.span), headline: entry?.headline ?? null, says: saysOf(view, row.rule) };
  });
}

function claimsOf(row: object): readonly StoredClaim[] {
  const { blog, reports } = row as { readonly blog: string; readonly reports?: readonly object[] };
  return (reports ?? [row]).map(one => ({ ...one, blog }) as StoredClaim);
}

/** The public row (of a personal row one report) with its sentence, the post's headline and the rule's line. */
export function rowObject({ row, sentence, headline, says }: RowExplained): object {
  return { ...row, sentence, headline, says };
}

export function rowLines({ view, row, sentence, headline, says }: RowExplained, look: Look): readonly string[] {
  const place = [row.blog, row.entry, row.revision > 1 ? `revision ${row.revision}` : null, headline].filter(part => part !== null).map(safe).join('  ');
  const gone = { before: '', words: 'the log no longer holds this post', after: '' };
  return [...claimLines({ view, claim: row as never, sentence: sentence ?? gone, rule: row.rule, says }, look), look.paint('dim', `      ${place}`)];
}
