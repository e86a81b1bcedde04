/** Where a quotation stands in the page's telling, and the words around it. */
import type { Span } from '../../core/entry.js';
import type { Who } from '../names-phrase.js';
import { resolve, type Person } from './cast.js';
import { untilStop } from './stops.js';
import { sentenceAt, type Sentence, type Telling } from './telling.js';

/** How a speaker was found. */
export type SpeakerRule =
  | 'signed' | 'verb-after' | 'in-words-of' | 'verb-before' | 'verb-later' | 'label' | 'colon' | 'paragraph-before' | 'subject' | 'carried-over'
  | 'by-line' | 'sender' | 'told-of' | 'headline-names' | 'only-one-heard';

export interface Speaker extends Person { readonly rule: SpeakerRule }

/** No attribution is longer: characters looked at on either side of a quotation. */
const WINDOW = 600;

/** A quotation before, and where its last part ended. */
export interface Earlier {
  readonly speaker: Speaker | null;
  readonly last: Span;
}

/** Where a quotation stands, marks included. */
export interface Place {
  readonly telling: Telling;
  readonly first: Span;
  /** The part that an attribution can stand behind: the last one, or the one before the break of a broken quotation. */
  readonly last: Span;
  /** The quotation before this one in the entry. */
  readonly earlier: Earlier | null;
}

export function textAfter({ telling, last }: Place): string {
  return (telling.masked[last.block] ?? '').slice(last.end, last.end + WINDOW);
}

/** The sentence up to the quotation; what was quoted earlier in it is blank. */
export function textBefore({ telling, first }: Place): { readonly sentence: Sentence | null; readonly text: string } {
  const sentence = sentenceAt(telling, first.block, first.start);
  return { sentence, text: sentence ? telling.masked[first.block]?.slice(Math.max(sentence.start, first.start - WINDOW), Math.max(sentence.start, first.start)) ?? '' : '' };
}

const CLAUSE_END = /[.;:!?\u0001\u0002\n](?:\s|$)|[\u0001\u0002]/gu;

/** Everything between the end of the quotation and the next stop or quotation. */
export function clauseAfter(text: string): string {
  return untilStop(text, CLAUSE_END);
}

export function named(telling: Telling, who: Who | null, at: Span): Person | null {
  return who ? resolve(telling, who, at.block, at.start) : null;
}
