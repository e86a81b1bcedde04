/** What stands of a figure when its claims are read in feed order (DOMAIN.md, "Running figures" and "Tallies"). */
import type { FigureClaim } from '../core/claims.js';
import { holds } from './agreement.js';
import type { ListFold } from './pages.js';
import type { Place } from './place.js';

/** A claim and where it was said. */
export type Said<Claim> = Claim & Place & {
  readonly revision: number;
  /** Date and time of the entry, as the page prints them. */
  readonly date: string | null;
  readonly time: string | null;
  /** `sameName` of its source; null when nobody is named. */
  readonly by: string | null;
};

export interface Standing<Claim> {
  /** The figure shown first, then what others say, newest first: the newest `OTHERS` of them. */
  readonly standing: readonly Said<Claim>[];
  /** Claims that stood and were displaced: the newest `HISTORY` of them, newest first. */
  readonly history: readonly Said<Claim>[];
  /** True when there are more still: earlier values, or sources beyond `OTHERS`. */
  readonly more: boolean;
}

/** Earlier values a row shows. A row is written whole with each change, so it must not grow with the blog. */
export const HISTORY = 16;
/**
 * Other sources kept beside the figure shown, by the same reason. Of more, the one that spoke longest ago goes; when it speaks again
 * it is a new one. All that was said stays in the pages: where claims between are withdrawn, it stands again.
 */
export const OTHERS = 25;
/** Personal reports a row shows, by the same reason. */
export const REPORTS = 25;

type Fold<Claim> = ListFold<Said<Claim>, Standing<Claim>>;

/** A running figure: each source's newest claim stands (nobody named is a source of its own), the newest of them is shown. */
export function perSource<Claim extends FigureClaim>(): Fold<Claim> {
  return { empty: nothing(), step(state, claim) {
    const old = state.standing.find(said => said.by === claim.by);
    if (old && holds(old, claim)) return state;
    return replace(state, claim, old ? [old] : []);
  } };
}

/**
 * A tally: the newest claim stands, whoever makes it, unless it is a rounder form of an exact one that stands.
 * What another named source said last is kept beside it; what nobody by name said and another displaced is history.
 */
export function overAll<Claim extends FigureClaim>(): Fold<Claim> {
  return { empty: nothing(), step(state, claim) {
    const shown = state.standing[0];
    const old = state.standing.find(said => said.by === claim.by);
    if (shown && holds(shown, claim)) return old === shown || claim.source === null || (old && holds(old, claim)) ? state : beside(state, claim, old);
    const displaced = state.standing.filter(said => said === old || said.source === null);
    return replace(state, claim, displaced);
  } };
}

/** Reports that never displace each other: the newest `REPORTS` of them. */
export function reports<Claim extends FigureClaim>(): Fold<Claim> {
  return { empty: nothing(), step: ({ standing, more }, claim) => ({
    standing: [claim, ...standing].slice(0, REPORTS), history: [], more: more || standing.length === REPORTS,
  }) };
}

function nothing<Claim>(): Standing<Claim> {
  return { standing: [], history: [], more: false };
}

/** The claim takes the first place; the displaced ones go from the standing ones to history. */
function replace<Claim>(state: Standing<Claim>, claim: Said<Claim>, displaced: readonly Said<Claim>[]): Standing<Claim> {
  return past(withStanding(state, [claim, ...state.standing.filter(said => !displaced.includes(said))]), displaced);
}

/** The claim takes its source's place next to the figure shown. */
function beside<Claim>(state: Standing<Claim>, claim: Said<Claim>, old: Said<Claim> | undefined): Standing<Claim> {
  const [shown, ...others] = state.standing.filter(said => said !== old);
  return past(withStanding(state, [shown!, claim, ...others]), old ? [old] : []);
}

function withStanding<Claim>(state: Standing<Claim>, standing: readonly Said<Claim>[]): Standing<Claim> {
  return { ...state, standing: standing.slice(0, 1 + OTHERS), more: state.more || standing.length > 1 + OTHERS };
}

function past<Claim>(state: Standing<Claim>, displaced: readonly Said<Claim>[]): Standing<Claim> {
  if (displaced.length === 0) return state;
  const all = [...displaced, ...state.history];
  return { ...state, history: all.slice(0, HISTORY), more: state.more || all.length > HISTORY };
}
