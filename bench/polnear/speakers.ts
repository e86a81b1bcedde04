/** Holds the quotes read in an article against its attributions. */
import type { Block, BlogId, Entry, EntryId } from '../../services/kernel/core/entry.js';
import { extract } from '../../services/quotes/extract.js';
import type { Article, Attribution, Range } from './articles.js';

export interface Judged {
  readonly article: string;
  readonly attribution: Attribution;
  /** As the annotators marked it. */
  readonly source: string;
  readonly content: string;
  /** Null when no quote was read there; its speaker is null when none was found. */
  readonly read: { readonly text: string; readonly speaker: string | null; readonly rule: string } | null;
  readonly right: boolean;
}

/** An attribution whose content holds something between quotation marks, and the longest quote that was read within it. */
export function judge({ name, text, attributions }: Article): readonly Judged[] {
  const { entry, starts } = entryOf(text);
  const quotes = extract(entry).map(claim => ({ text: claim.text, speaker: claim.speaker, rule: claim.rule, at: claim.parts.map(part => shifted(part, starts[part.block] ?? 0)) }));
  return attributions.flatMap(attribution => {
    const [source, content] = [wordsOf(text, attribution.source), wordsOf(text, attribution.content)];
    if (!isQuoted(content)) return [];
    const within = quotes.filter(quote => quote.at.some(range => attribution.content.some(other => overlap(range, other) > 0)));
    const read = within.sort((a, b) => shared(b.at, attribution.content) - shared(a.at, attribution.content))[0] ?? null;
    return [{ article: name, attribution, source, content, read, right: read !== null && read.speaker !== null && isSamePerson(read.speaker, source) }];
  });
}

function isQuoted(content: string): boolean {
  return /"[^"]+"|“[^”]+”/.test(content);
}

/** Each line of the article is a paragraph. */
function entryOf(text: string): { readonly entry: Entry; readonly starts: readonly number[] } {
  const lines = [...text.matchAll(/[^\r\n]*\S[^\r\n]*/g)];
  const blocks = lines.map(([line]): Block => ({ kind: 'paragraph', text: line, by: null }));
  return {
    entry: {
      blog: 'polnear' as BlogId, id: 'article' as EntryId, revision: 1, order: 'a', date: null, time: null, scope: null, headline: null, authors: [],
      blocks, keyEvent: false, pinned: false, sourceLine: null,
    },
    starts: lines.map(line => line.index),
  };
}

function shifted({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}

function overlap(a: Range, b: Range): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

function shared(a: readonly Range[], b: readonly Range[]): number {
  return a.reduce((sum, range) => sum + b.reduce((part, other) => part + overlap(range, other), 0), 0);
}

function wordsOf(text: string, ranges: readonly Range[]): string {
  return ranges.map(({ start, end }) => text.slice(start, end)).join(' ');
}

const PRONOUN = /^(?:he|she|they|it|we|i|you|who|him|her|them|his|their|its|that|which|one|both|himself|herself|themselves)$/i;

/** A source that the corpus does not say whom it means. */
export function isPronoun(source: string): boolean {
  return PRONOUN.test(source.trim());
}

/** The head of the one ("Lark" of "Mayor Ada Lark of Leith, 41", "spokesman" of "a spokesman for the union") is a word of the other. */
function isSamePerson(speaker: string, source: string): boolean {
  return words(source).includes(head(speaker)) || words(speaker).includes(head(source));
}

function head(name: string): string {
  return words(name.split(/[,(–—]| (?:of|for|from|at|in|with|on|to|who|that|which|and|whose|by|about|during) /, 1)[0] ?? '').filter(word => !/^(?:jr|sr|mp|ii|iii)$/.test(word)).at(-1) ?? '';
}

function words(text: string): readonly string[] {
  return text.toLowerCase().replace(/['’]s?(?![\p{L}])/gu, '').match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu) ?? [];
}
