/** Joins the halves of a quotation that is broken by nothing but its attribution: `"x," she said, "y"`. */
import { BEGINS_WITH_VERB, BESIDE_VERB } from '../speech-verbs.js';
import type { Span } from '../../core/entry.js';
import type { Telling } from '../speakers/telling.js';
import type { Quotation } from './quotations.js';

const LONGEST = 240;
/** More than an attribution: something is reported between, or a second saying begins. */
const REPORTS = /\b(?:that|adding|calling|describing|saying|accusing|warning|but|before|whether|why|how|and then|and to)\b|[\u0001\u0002]|[.!?]\s+\p{L}/u;

/** A quotation and, where it was broken, after which of its parts the attribution stands. */
export interface Whole {
  readonly parts: Span[];
  readonly outer: Span[];
  readonly attributedAfter: number;
}

/** @param quotations of one entry, in order */
export function joinBroken(quotations: readonly Quotation[], telling: Telling): readonly Whole[] {
  const wholes: Whole[] = [];
  for (const quotation of quotations) {
    const before = wholes.at(-1);
    if (before && isBroken(before, quotation, telling)) rejoin(before, quotation);
    else wholes.push({ parts: [...quotation.parts], outer: [...quotation.outer], attributedAfter: quotation.outer.length - 1 });
  }
  return wholes;
}

function rejoin(whole: Whole, rest: Quotation): void {
  whole.parts.push(...rest.parts);
  whole.outer.push(...rest.outer);
}

function isBroken(a: Whole, b: Quotation, telling: Telling): boolean {
  const [end, start] = [a.outer.at(-1), b.outer[0]];
  if (!end || !start || end.block !== start.block) return false;
  if (start.start - end.end > LONGEST) return false;
  const between = (telling.masked[end.block] ?? '').slice(end.end, start.start);
  if (!/[,.:;–—-]\s+$/u.test(between)) return false;
  const words = telling.blocks[end.block]?.text.slice(Math.max(end.start, end.end - 4), end.end) ?? '';
  const goesOn = /[,?!–—…-]["”’']?$/u.test(words) || /^\s*[,–—]/.test(between);
  return goesOn && isAttribution(between);
}

function isAttribution(between: string): boolean {
  const text = between.replace(/[,.:;–—-]\s+$/u, '');
  if (BEGINS_WITH_VERB.test(text)) return !REPORTS.test(text.replace(/\b(?:that|who|which)\b[^,]*/, ''));
  const verb = BESIDE_VERB.exec(text);
  if (!verb || /^\s*,?\s*(?:and|but|of|in|for|while|as|because)\b/.test(text)) return false;
  return !REPORTS.test(text.slice(verb.index)) && text.slice(verb.index).length <= 90 && !/[.!?]\s+\p{Lu}/u.test(text.slice(0, verb.index).replace(/\b(?:Dr|Mr|Mrs|Ms|Prof|St)\./g, ''));
}
