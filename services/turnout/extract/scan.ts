/** The look before any grammar: an entry without a number word or without a word of turnout gives no claim. */
import type { Overview } from '../../kernel/reading/overview.js';
import { NUMBERS, wordGroup } from '../../kernel/reading/word-groups.js';

const CUE_WORDS = (
  'booked booking logged bed stop solid road picketers stayaway drew drawn opting blocked numbered crews number shown presented arrived inside followed brought bring strikers picketer marches rallies demonstrate participating mustered muster stayaway absentee absenteeism turned turnout turn turns turning came come coming comes gone went going reported reporting clocked sign signed signing logged crossed crossing work working worked workforce duty shift desk desks post posts showed show attendance attended attending attend answering answered gate gates door '
  + 'decided carried stayed remained present appear appeared taught strike strikes striking striker strikers struck walk walked walking walkout walkouts joined join downed withheld withdrew withdrawn withholding withdrawing absent absence absentees missing stopped off out away home kept keeping action '
  + 'banner banners picket pickets picketing picketed picketers line lines march marched marchers marching rally rallied rallying crowd outside gathered demonstrated demonstrators protest protesters brazier braziers placards pavement verge kerb heads here huddle knot '
  + 'taken take takes taking took part missing labour labor tools pens scalpels chalk observed observing boycotted honoured respected refuse refused refuses refusing failed declined sat made manned manning drew attracted counted counting claim claimed attend blowing waving chanting singing sang heads lost short '
  + 'strong tenders industrial heeded heeding broke defied respond cast returned filled posted sent casting ticked majority support supported supporting approved endorsed chose chosen yard roster participation response figure figures number numbers proportion share count total '
  + 'ballot ballots balloted vote votes voted voting voters mandate papers paper poll form yes favour favor backed support stone lost defied ignored'
).split(' ');

/** The group of the words without which nobody is said to have come, stayed out, stood outside or voted. */
export const CUES = wordGroup(CUE_WORDS);

/** Words of which every passage about a strike ballot holds one (BALLOT_TALK). */
export const BALLOT = wordGroup('ballot ballots balloted balloting vote voted votes voting voter voters mandate paper papers sent turnout returned casting bothered ticked margin authorised authorized authorize authorise backing'.split(' '));

/** False of entries that hold no number or no word of turnout. */
export function mayTell({ seen }: Overview): boolean {
  return (seen & NUMBERS) !== 0 && (seen & CUES) !== 0;
}
