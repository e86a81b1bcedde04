/** The look before any grammar: an entry without a number word or without a word of turnout gives no claim. */
import { QUANTITY_WORDS } from '../../kernel/reading/numerals.js';
import { scanFor } from '../../kernel/reading/scan.js';

const CUE_WORDS = (
  'turned turnout turn turns turning came come coming comes gone went going reported reporting clocked sign signed signing logged crossed crossing work working worked workforce duty shift desk desks post posts showed show attendance attended attending attend answering answered gate gates door '
  + 'decided carried stayed remained present appear appeared taught strike strikes striking striker strikers struck walk walked walking walkout walkouts joined join downed withheld withdrew withdrawn withholding withdrawing absent absence absentees missing stopped off out away home kept keeping action '
  + 'banner banners picket pickets picketing picketed picketers line lines march marched marchers marching rally rallied rallying crowd outside gathered demonstrated demonstrators protest protesters brazier braziers placards pavement verge kerb heads here huddle knot '
  + 'taken take takes taking took part missing labour labor tools pens scalpels chalk observed observing boycotted honoured respected refuse refused refuses refusing failed declined sat made manned manning drew attracted counted counting claim claimed attend blowing waving chanting singing sang heads lost short '
  + 'strong tenders industrial heeded heeding broke defied respond cast returned filled posted sent casting ticked majority support supported supporting approved endorsed chose chosen yard roster participation response figure figures number numbers proportion share count total '
  + 'ballot ballots balloted vote votes voted voting voters mandate papers paper poll form yes favour favor backed support stone lost defied ignored'
).split(' ');

const QUANTITY = 1;
const CUE = 2;
const scan = scanFor(QUANTITY_WORDS, CUE_WORDS);

/** Words that every passage about a strike ballot holds one of (BALLOT_TALK). */
const BALLOT_WORDS = 'ballot ballots balloted balloting vote voted votes voting voter voters mandate paper papers sent turnout returned casting'.split(' ');
const ballotScan = scanFor([], BALLOT_WORDS);

/** False when a text surely says nothing of a ballot. */
export function mayTellOfBallot(text: string): boolean {
  return (ballotScan(text) & CUE) !== 0;
}

/** What a text may hold, at a glance. */
export interface Glance { readonly quantity: boolean; readonly cue: boolean }

export function glance(text: string, start = 0, end = text.length): Glance {
  const seen = scan(text, start, end);
  return { quantity: (seen & QUANTITY) !== 0, cue: (seen & CUE) !== 0 };
}
