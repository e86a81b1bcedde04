/** Reads an entry's quotes: the words it presents as somebody's own. Meanings: DOMAIN.md, "Quote". */
import type { QuoteClaim } from '../kernel/core/claims.js';
import { wordsAt, type Entry } from '../kernel/core/entry.js';
import { sentenceAt } from '../kernel/reading/speakers/telling.js';
import { speechIn, type Speech, type Spoken } from '../kernel/reading/spoken.js';
import { hasWords } from './extract/clause.js';
import { headlineQuotes } from './extract/headline.js';
import { kindOfMarked } from './extract/kind.js';
import { isScare, isTitle } from './extract/not-said.js';
import { wordsOf } from './extract/same-words.js';

/** In the order of the text, the headline's first. Pure; linear in the entry's length. */
export function extract(entry: Entry): readonly QuoteClaim[] {
  const speech = speechIn(entry);
  const body = speech ? withoutLeads(speech.spoken.flatMap(spoken => claimOf(entry, speech, spoken))) : [];
  return [...headlineQuotes(entry, speech, body.map(claim => claim.text)), ...body];
}

function claimOf(entry: Entry, speech: Speech, spoken: Spoken): QuoteClaim[] {
  const text = spoken.parts.map(part => wordsAt(entry, part)).join(' ');
  const [span] = spoken.parts;
  if (!span || !/[\p{L}\p{N}]/u.test(text)) return [];
  const { speaker, parts } = spoken;
  const base = { text, speaker: speaker?.name ?? null, role: speaker?.role ?? null, span, parts, rule: `${spoken.form}/${speaker?.rule ?? 'nobody-named'}` };
  if (spoken.form !== 'marked') return [{ ...base, kind: spoken.form }];
  const { before, after } = around(speech, spoken);
  const kind = kindOfMarked(text, before, after);
  return isTitle(text, before, after) || isScare(spoken, text, before, kind === 'fragment') ? [] : [{ ...base, kind }];
}

function around({ telling }: Speech, { outer }: Spoken): { readonly before: string; readonly after: string } {
  const [first, last] = [outer[0], outer.at(-1)];
  if (!first || !last) return { before: '', after: '' };
  const sentence = sentenceAt(telling, first.block, first.start);
  const before = (telling.masked[first.block] ?? '').slice(Math.max(sentence?.start ?? 0, first.start - LOOK_BACK), first.start);
  return { before, after: (telling.masked[last.block] ?? '').slice(last.end, last.end + 80) };
}

/** Characters before and quotes behind that are looked at. */
const LOOK_BACK = 300;
const LOOK_AHEAD = 40;

/** A lead that repeats part of a quotation further down is not a quote of its own. */
function withoutLeads(claims: readonly QuoteClaim[]): readonly QuoteClaim[] {
  if (claims.length < 2) return claims;
  const words = claims.map(claim => ` ${wordsOf(claim.text).join(' ')} `);
  return claims.filter((claim, index) => {
    const own = words[index] ?? '';
    return !hasWords(claim.text, 3) || !claims.slice(index + 1, index + LOOK_AHEAD).some((other, at) => other.text.length > claim.text.length && words[index + 1 + at]?.includes(own));
  });
}
