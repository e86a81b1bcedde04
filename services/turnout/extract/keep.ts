/** What an entry says twice is one claim. Source of the rule: DOMAIN.md, "Quantity". */
import type { TurnoutClaim } from '../../kernel/core/claims.js';
import { HEADLINE } from '../../kernel/core/entry.js';

/** Drops a headline's repetition of its body, and what the same source says again in the same or rounder words. */
export function claimsToKeep(claims: readonly TurnoutClaim[]): readonly TurnoutClaim[] {
  return claims.filter((claim, index) => !claims.some((other, at) => at !== index && (saysAgain(claim, other) && (at < index || !saysAgain(other, claim)) || isHeadlineOf(claim, other))));
}

function sameFact(claim: TurnoutClaim, other: TurnoutClaim): boolean {
  return claim.measure === other.measure && claim.unit === other.unit && claim.period === other.period && claim.status === other.status;
}

function saysAgain(claim: TurnoutClaim, other: TurnoutClaim): boolean {
  return sameFact(claim, other) && claim.where === other.where && claim.source === other.source && claim.day === other.day && agrees(claim, other);
}

/** The same number, or a rounder form of an exact one beside it. */
function agrees(claim: TurnoutClaim, other: TurnoutClaim): boolean {
  if (claim.value === other.value && claim.high === other.high) return true;
  return claim.modifier !== 'exact' && claim.modifier !== 'multiple' && other.modifier === 'exact' && Math.abs(claim.value - other.value) <= 0.03 * other.value;
}

function isHeadlineOf(claim: TurnoutClaim, other: TurnoutClaim): boolean {
  return claim.span.block === HEADLINE && other.span.block !== HEADLINE && claim.measure === other.measure && claim.unit === other.unit && Math.abs(claim.value - other.value) <= 0.05 * other.value;
}
