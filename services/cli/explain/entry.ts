/** Explains what the readers find in one entry: each claim with its words, its rule and what that rule reads. */
import { extract as cancellations } from '../../cancellations/extract.js';
import type { CancellationClaim, QuoteClaim, TurnoutClaim } from '../../kernel/core/claims.js';
import type { Entry } from '../../kernel/core/entry.js';
import { extract as quotes } from '../../quotes/extract.js';
import { extract as turnout } from '../../turnout/extract.js';
import type { View } from '../values.js';
import { saysOf } from './readers.js';
import { rejectedIn, type Rejection } from './rejected.js';
import { inSentence, type InSentence } from './sentence.js';

type Claim = TurnoutClaim | CancellationClaim | QuoteClaim;

export interface ClaimExplained {
  readonly view: View;
  readonly claim: Claim;
  readonly sentence: InSentence;
  readonly rule: string;
  /** One line for people; null for a rule that is no more. */
  readonly says: string | null;
}

export interface EntryExplained {
  readonly entry: Entry;
  readonly claims: readonly ClaimExplained[];
  readonly rejected: readonly Rejection[];
}

export function explainEntry(entry: Entry): EntryExplained {
  const figures = { turnout: turnout(entry), cancellations: cancellations(entry) };
  const all = { ...figures, quotes: quotes(entry) };
  const claims = (['turnout', 'cancellations', 'quotes'] as const).flatMap(view => all[view].map((claim: Claim) => explainClaim(entry, view, claim)));
  return { entry, claims, rejected: rejectedIn(entry, [...figures.turnout, ...figures.cancellations]) };
}

/** @param claim a claim read from this revision of the entry */
export function explainClaim(entry: Entry, view: View, claim: Claim): ClaimExplained {
  return { view, claim, sentence: inSentence(entry, claim.span), rule: claim.rule, says: saysOf(view, claim.rule) };
}
