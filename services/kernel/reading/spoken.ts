/**
 * Everything an entry presents as somebody's own words, with whose they are.
 * The quotes reader turns it into claims; a reader of figures asks it who speaks where a figure stands (`speakerAt`).
 */
import type { Block, Entry, Span } from '../core/entry.js';
import { withoutTitle } from './names.js';
import { readWho } from './names-phrase.js';
import { mayQuote } from './quotations/marks.js';
import { quotationsIn } from './quotations/quotations.js';
import { joinBroken, type Whole } from './quotations/broken.js';
import { fullest, resolve } from './speakers/cast.js';
import type { Earlier, Speaker } from './speakers/place.js';
import { announcer, toldOf } from './speakers/rules-above.js';
import { speakerOf } from './speakers/speaker-of.js';
import { tellingOf, type Telling } from './speakers/telling.js';

export type Form = 'marked' | 'block' | 'message';

export interface Spoken {
  readonly form: Form;
  /** The words, without marks, in order. */
  readonly parts: readonly Span[];
  /** The words with their marks. */
  readonly outer: readonly Span[];
  /** Null when the entry does not say whose words they are. */
  readonly speaker: Speaker | null;
}

export interface Speech {
  readonly telling: Telling;
  readonly spoken: readonly Spoken[];
}

/** Null, at the cost of a look for marks, when the body holds no quotation, set-off quote or message. */
export function speechIn(entry: Pick<Entry, 'headline' | 'blocks'>): Speech | null {
  if (!entry.blocks.some(block => block.kind === 'quote' || block.kind === 'message' || mayQuote(block.text))) return null;
  const quotations = quotationsIn(entry.blocks);
  const telling = tellingOf(entry, quotations.flatMap(quotation => quotation.outer));
  const marked = markedSpeech(joinBroken(quotations, telling), telling);
  const setOff = entry.blocks.flatMap((block, index) => setOffSpeech(telling, block, index));
  return { telling, spoken: [...marked, ...setOff].sort((a, b) => placeOf(a) - placeOf(b)) };
}

/** Who speaks at a place; null where the page tells for itself, or does not say. */
export function speakerAt(speech: Speech | null, span: Span): Speaker | null {
  const within = (part: Span) => part.block === span.block && part.start <= span.start && span.end <= part.end;
  return speech?.spoken.find(spoken => spoken.parts.some(within))?.speaker ?? null;
}

function placeOf({ parts }: Spoken): number {
  return (parts[0]?.block ?? 0) * 1e9 + (parts[0]?.start ?? 0);
}

function markedSpeech(wholes: readonly Whole[], telling: Telling): Spoken[] {
  const spoken: Spoken[] = [];
  let earlier: Earlier | null = null;
  for (const { parts, outer, attributedAfter } of wholes) {
    const [first, last] = [outer[0], outer[attributedAfter]];
    if (!first || !last) continue;
    const speaker: Speaker | null = speakerOf({ telling, first, last, earlier });
    spoken.push({ form: 'marked', parts, outer, speaker });
    earlier = { speaker, last: outer.at(-1) ?? first };
  }
  return spoken;
}

function setOffSpeech(telling: Telling, block: Block, index: number): Spoken[] {
  if (block.kind !== 'quote' && block.kind !== 'message') return [];
  const parts = linesOf(block, index);
  const speaker = block.by === null ? unnamed(telling, index) : bySigned(telling, block.kind, block.by, index);
  return parts.length === 0 ? [] : [{ form: block.kind === 'quote' ? 'block' : 'message', parts, outer: parts, speaker }];
}

/** Each line, without marks left over at its ends. */
function linesOf(block: Block, index: number): Span[] {
  let offset = 0;
  return block.text.split('\n').flatMap(line => {
    const lead = /^\s*["“”]?/.exec(line)?.[0].length ?? 0;
    const end = offset + line.replace(/["“”]?\s*$/, '').length;
    const span = { block: index, start: offset + lead, end };
    offset += line.length + 1;
    return span.end > span.start ? [span] : [];
  });
}

function bySigned(telling: Telling, kind: 'quote' | 'message', by: string, block: number): Speaker | null {
  const rule = kind === 'message' ? 'sender' : 'by-line';
  const plain = by.replace(/\s*\(?@\w+\)?/, '').trim() || by.replace(/^@/, '');
  const who = readWho(plain);
  if (!who) return null;
  if (kind === 'message' && who.kind !== 'pronoun') return { name: who.kind === 'name' ? who.name : who.text, role: who.kind === 'name' ? who.role : null, rule };
  const found = resolve(telling, who, block, 0);
  return found && { ...found, role: found.role ?? fullest(telling, found.name)?.role ?? null, name: withoutTitle(found.name), rule };
}

/** A block without a line that names its speaker: the words above it announce or tell of somebody. */
function unnamed(telling: Telling, block: number): Speaker | null {
  const announced = announcer(telling, block);
  if (announced) return { ...announced, rule: 'paragraph-before' };
  const told = toldOf(telling, block, 0);
  return told && { ...told, rule: 'told-of' };
}
