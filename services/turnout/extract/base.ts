/** Bases that stand apart from what is measured against them: who was expected, who was sent a paper. */
import type { Quantity } from '../../kernel/reading/quantity.js';
import { hints } from './hints.js';
import type { Reading } from './reading.js';

const DOWN_FOR = /^ ?(?:of (?:its|their) )?(?:[\w-]+ ){1,3}?(?:down for|rostered|due (?:in|to|on)|scheduled|on the (?:rota|roster)|expected (?:in|today|on)|supposed to)/;
const ASKED_IN = /\b(?:number|total) (?:asked|expected|rostered|due|scheduled|meant|down) (?:\w+ ){0,4}(?:was|is|were|stood at|came to) (?:\w+ ){0,2}$/;
const PAPERS_SENT = /\b(?:ballot papers?|papers|forms) (?:went(?: out)?|were sent(?: out)?|were posted) to (?:\w+ ){0,1}$/;

export interface NamedBase {
  readonly value: number;
  /** It belongs to the shares told before it, not to those that follow. */
  readonly behind: boolean;
}

/** "Nine in ten of its 240 drivers": the count right after a share is what it is a share of. */
export function isBaseOfShare(share: Quantity, between: string, next: Quantity): boolean {
  return share.unit === 'percent' && next.unit === 'count' && /^\s+of\s+(?:all\s+)?(?:(?:the|its|their|our|his|her|those|these|some|about|around)\s+)?$/i.test(between);
}

/** The base that the quantity is, or null. */
export function baseNamed({ quantity, before, after, seen }: Reading): NamedBase | null {
  if (quantity.unit !== 'count' || quantity.of !== null || !hints(seen, 'base')) return null;
  if (ASKED_IN.test(before)) return { value: quantity.value, behind: true };
  const named = (/\b(?:had|has|have) (?:\w+ )?$/.test(before) && DOWN_FOR.test(after)) || PAPERS_SENT.test(before);
  return named ? { value: quantity.value, behind: false } : null;
}
