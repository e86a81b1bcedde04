/** A sign of percent that is left out because the figure before had it, or because both sides of a vote make a hundred. */
import type { Reading } from './reading.js';
import { isShareOfVotes } from './rules/ballot.js';

/** Nothing is counted: the clause ends, or goes on with where and when. */
const STANDS_ALONE = /^ ?(?:$|[.,;)–—]|(?:on|in|at|for|last|this|yesterday|today|the|and|but)\b)/;
/** Sentences over which a share is still understood. */
const REACH = 1;

/** The same reading, its quantity a share where it is meant as one. */
export function understood(reading: Reading): Reading {
  return isMeantAsShare(reading) ? { ...reading, quantity: { ...reading.quantity, unit: 'percent' } } : reading;
}

function isMeantAsShare(reading: Reading): boolean {
  const { quantity, told, after } = reading;
  if (quantity.unit !== 'count' || quantity.of !== null || quantity.lone || quantity.value > 100 || quantity.modifier === 'multiple') return false;
  if (isShareOfVotes(reading) && reading.ballot()) return true;
  return told !== null && told.quantity.unit === 'percent' && told.distance <= REACH && quantity.value > 5 && !told.measure.startsWith('ballot') && STANDS_ALONE.test(after) && reading.counted().kind === 'bare';
}
