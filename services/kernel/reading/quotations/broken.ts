/** Joins the halves of a quotation that is broken by nothing but its attribution: `"x," she said, "y"`. */
import { BEGINS_WITH_VERB, BESIDE_VERB } from '../speech-verbs.js';
import type { Telling } from '../speakers/telling.js';
import type { Quotation } from './quotations.js';

const LONGEST = 240;
/** More than an attribution: something is reported between, or a second saying begins. */
const REPORTS = /\b(?:that|adding|calling|describing|saying|accusing|warning|but|before|whether|why|how)\b|[\u0001\u0002]|[.!?]\s+\p{L}/u;

/** A quotation and, where it was broken, after which of its parts the attribution stands. */
export interface Whole extends Quotation {
  readonly attributedAfter: number;
}

/** @param quotations of one entry, in order */
export function joinBroken(quotations: readonly Quotation[], telling: Telling): readonly Whole[] {
  const wholes: Whole[] = [];
  for (const quotation of quotations) {
    const before = wholes.at(-1);
    if (before && isBroken(before, quotation, telling)) wholes.splice(-1, 1, rejoined(before, quotation));
    else wholes.push({ ...quotation, attributedAfter: quotation.outer.length - 1 });
  }
  return wholes;
}

function rejoined(a: Whole, b: Quotation): Whole {
  return { ...a, parts: [...a.parts, ...b.parts], outer: [...a.outer, ...b.outer], closed: b.closed };
}

function isBroken(a: Quotation, b: Quotation, telling: Telling): boolean {
  const [end, start] = [a.outer.at(-1), b.outer[0]];
  if (!end || !start || end.block !== start.block) return false;
  const between = (telling.masked[end.block] ?? '').slice(end.end, start.start);
  if (between.length > LONGEST || !/[,.:;–—-]\s+$/u.test(between)) return false;
  const words = telling.blocks[end.block]?.text.slice(0, end.end) ?? '';
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
