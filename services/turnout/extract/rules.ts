/** Every rule of turnout, once, in the order in which they are asked: the first that answers names the claim. */
import type { TurnoutRule } from './reading.js';
import { paperReturned, saidYes, turnoutNamed, voteCount } from './rules/ballot.js';
import { besideItsPeople, nounBehind, strikeDrew, strong } from './rules/apposed.js';
import { hasInOrOut, labelled, partOfThem, placeAfterPlace } from './rules/elliptic.js';
import { otherPlace, otherTeller, paired, sameFigure, sharedOut, shareOfNumber } from './rules/going-on.js';
import { atPicket, headsCounted, headsJoined, lines, placeByPlace } from './rules/picket.js';
import { lostPeople, numberOfThose, proVerb, strikeBy, subjectAndVerb } from './rules/staff.js';

export const RULES: readonly TurnoutRule[] = [
  turnoutNamed, voteCount, saidYes, paperReturned, lines, proVerb, lostPeople, strikeBy, strong, nounBehind, strikeDrew, sharedOut, partOfThem, paired, otherTeller, otherPlace, shareOfNumber, subjectAndVerb, hasInOrOut, besideItsPeople, labelled, sameFigure, numberOfThose, atPicket, headsCounted, headsJoined, placeByPlace, placeAfterPlace,
];
