/** One claim for what an entry says twice, also in rounder words (DOMAIN.md, "Quantity"). */
import type { CancellationClaim } from '../../kernel/core/claims.js';
import { HEADLINE } from '../../kernel/core/entry.js';

/** Keeps the first of equal claims, or the body's where the headline has it too; an exact figure is kept instead of rounder ones that agree with it. */
export function distinct(claims: readonly CancellationClaim[]): readonly CancellationClaim[] {
  return claims.filter((claim, index) => !claims.some((other, at) => at !== index && repeats(claim, other, index > at)));
}

function repeats(claim: CancellationClaim, other: CancellationClaim, later: boolean): boolean {
  if (claim.personal !== other.personal || claim.unit !== other.unit || claim.period !== other.period || claim.status !== other.status || !sameThing(claim, other)) return false;
  if (claim.personal) return later && claim.span.block !== other.span.block && claim.day === other.day && claim.outcome === other.outcome;
  if (!sameSource(claim, other)) return false;
  if (isRound(claim) !== isRound(other)) return isRound(claim) && agrees(claim, other.value);
  return claim.value === other.value && (isHeadline(claim) === isHeadline(other) ? later : isHeadline(claim));
}

function isRound(claim: CancellationClaim): boolean {
  return claim.modifier !== 'exact';
}

function isHeadline(claim: CancellationClaim): boolean {
  return claim.span.block === HEADLINE;
}

function sameSource(claim: CancellationClaim, other: CancellationClaim): boolean {
  return claim.source === other.source || claim.source === null || other.source === null;
}

/** A word of the one's things is a word of the other's. */
function sameThing(claim: CancellationClaim, other: CancellationClaim): boolean {
  const words = claim.what.toLowerCase().split(/[\s,]+/);
  return other.what.toLowerCase().split(/[\s,]+/).some(word => word.length > 3 && words.includes(word));
}

/** True where a rounder figure may be said of the exact one: within a tenth, on its right side. */
function agrees({ modifier, value }: CancellationClaim, exact: number): boolean {
  const near = Math.abs(exact - value) <= Math.abs(exact) / 10;
  switch (modifier) {
    case 'over': return near && exact >= value;
    case 'under': return near && exact <= value;
    case 'about': return near;
    case 'multiple': return exact >= value && exact < value * 10;
    default: return false;
  }
}
