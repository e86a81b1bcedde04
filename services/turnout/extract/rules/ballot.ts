/** Strike ballots: who sent a paper back, who said yes. */
import { BALLOT_TALK, OPINION, POLLSTERS, THRESHOLD, YES } from '../lexicon.js';
import { onceInARow } from '../../../kernel/reading/once.js';
import type { Groups } from '../../../kernel/reading/scan.js';
import { hints } from '../hints.js';
import type { Reading, TurnoutRule } from '../reading.js';
import { arePremises } from '../subject.js';

const VOTED = /^ ?(?:(?:of|in|the|all|its|their|those|eligible|entitled|members|staff|voters|papers?|forms?|ballots?|who|were|was|had|have|has|been|then|union|balloted|nurses|teachers|drivers|workers|bothered to|[a-z]+ ){0,7}?)(?:voted?\b(?! (?:yes|no|for|in favou?r|to|against|overwhelmingly|heavily))|sent (?:\w+ ){0,3}(?:back|in)\b|posted (?:\w+ ){0,3}(?:back|in)\b|returned (?:their|a|them|papers?|ballots?|forms?|postal)|returned\b|came back\b|come back\b|filled in\b|cast(?= (?:a|their)\b|[.,;]|$)|bothered\b|(?:having )?(?:returning|sending (?:in|back)|sent (?:\w+ ){0,2}(?:back|in)|sending (?:a|their)|posting|casting|filling in|voting)\b|took part\b|taken part\b|taking part\b|participat\w+|sent (?:a|their|one)(?= |[.,;]|$))/;
const OF_VOTERS = /^ ?(?:of )?(?:the |its |those |all )?(?:\w+ ){0,4}?(?:who (?:voted|took part|sent|posted|returned|cast|filled)|casting|voting|voters|votes|papers|ballots)\b/;
/** "backed a strike by", "majority of", "support ran at". */
const LED = new RegExp(`\\b(?:${YES}|voted|support(?: for (?:strike|industrial)? ?(?:action|the strike|a strike|striking))?|majority|mandate)[^.;]{0,40}?(?:\\b(?:by|at|of|was|were|with|ran at|running at|stood at|came back)|:) (?:\\w+ ){0,2}$`);
const AFTER_YES = new RegExp(`^[^;]{0,110}?\\b${YES}`);

/** Whether a sentence, after what stands before it, may be about a strike ballot. */
export function isBallotTalk(earlier: () => string, sentence: string, seen: Groups): boolean {
  return (BALLOT_TALK.test(sentence) || BALLOT_TALK.test(earlier())) && !(hints(seen, 'opinion') && OPINION.test(sentence)) && !POLLSTERS.test(earlier().slice(-160));
}

/** True of a text that speaks of a ballot in another word than "turnout", which strikes have too. */
const namesBallot = onceInARow(text => BALLOT_TALK.test(text.replace(/turn-?out/g, '')));

function isBallot(reading: Reading): boolean {
  return reading.ballot() && !(hints(reading.seen, 'threshold') && THRESHOLD.test(reading.before))
    && !/^ ?(?:must|threshold|needed|required|bar\b|hurdle)/.test(reading.after);
}

export const turnoutNamed: TurnoutRule = {
  name: 'ballot-turnout-named',
  says: 'A share that is called the turnout, the poll or the response of a ballot.',
  examples: [
    ['The ballot closed last night with a turnout of 61.3%.', 'ballot-turnout 61.3%'],
    ['Guards voted to walk out, by 97% on a turnout of 72%.', 'ballot-yes 97%', 'ballot-turnout 72%'],
    ['The ballot was clear: 91% yes from a 58% poll.', 'ballot-yes 91%', 'ballot-turnout 58%'],
    ['The ballot passed on a 76% turnout.', 'ballot-turnout 76%'],
  ],
  read: reading => {
    if (reading.quantity.unit !== 'percent' || !isBallot(reading) || !namesBallot(reading.entry()) || /\bturn-?out (?:for|at|on|in) (?:the |today's |yesterday's )?(?:strike|picket|walk|stoppage|action|rall|march)/.test(reading.before)) return null;
    const named = /\bturn-?out\b[^;]{0,90}?(?:of|was|at|is|reached|hit|stood at|to|came to|:|be) (?:\w+ ){0,2}$|\bturn-?out,? $/.test(reading.before) && !/\bturn-?out\b.*\b(?:favou?r|yes|support|voted)\b/.test(reading.before);
    const behind = /^ ?(?:\w+ )?(?:turn-?out|poll\b|response|return rate|participation)/.test(reading.after);
    return named || behind ? 'ballot-turnout' : null;
  },
};

/** "Has the backing of". */
const BACKING_OF = /\b(?:backing|support|approval) (?:of|from|among) (?:\w+ )?$/;
/** "Yes: 91%". */
const YES_COLON = /(?:^|[.,;] ?)(?:yes|in favou?r|for)(?: votes?)?: $/;
/** "Voted against the offer of 4.5%". */
const OF_AN_OFFER = /\b(?:offers?|deal|rise|award|increase|pay) (?:of|worth) (?:\w+ ){0,2}$/;
/** "87% to 13%", "412 votes to 38", "88 per cent for and 12 against": what stands against the first figure. */
const STANDS_AGAINST = /^(?: ?votes?)? ?(?:to|against|v) $|\b(?:for|yes|in favou?r),?(?: and| with| to)? $/;

/** True of the votes against, which no measure counts. */
export function isNoVote({ told, previous, quantity, since, after }: Reading): boolean {
  if (/^ ?(?:per cent |percent |votes? )?(?:against|no\b|opposed)/.test(after) && told?.measure.startsWith('ballot') === true) return true;
  return told?.measure === 'ballot-yes' && told.distance === 0 && told.quantity === previous && quantity.of === null && STANDS_AGAINST.test(since) && !/^ ?(?:%|per cent)? ?(?:turn-?out|of)/.test(after);
}

/** "Voted by 412 votes to 38", "closer, 62 to 38". */
const OUTVOTED = /^(?: votes?)? (?:to|against) (\d[\d,]*)(?! (?:year|month|week|day))/;

export const voteCount: TurnoutRule = {
  name: 'ballot-votes-against-votes',
  says: 'A ballot’s votes for against its votes against: by 412 to 38.',
  examples: [
    ['In the ballot they voted by 412 votes to 38 to walk out.', 'ballot-yes 412'],
    ['The ballot of dockers was closer: 62 to 38.', 'ballot-yes 62%'],
    ['The ballot asked members about shifts of 10 to 12 hours.'],
  ],
  read: reading => {
    const { quantity, before, after } = reading;
    const no = quantity.unit === 'count' || isShareOfVotes(reading) ? OUTVOTED.exec(after)?.[1] : undefined;
    if (no === undefined || Number(no.replaceAll(',', '')) >= quantity.value || !isBallot(reading)) return null;
    return /^ votes?/.test(after) || /(?:\b(?:by|voted|was|were|closer|result|margin of)[,:]?|[:,]) $/.test(before) ? 'ballot-yes' : null;
  },
};

/** Both sides make a hundred: they are shares. */
export function isShareOfVotes({ quantity, after }: Reading): boolean {
  const no = OUTVOTED.exec(after)?.[1];
  return no !== undefined && quantity.value + Number(no.replaceAll(',', '')) === 100;
}

export const saidYes: TurnoutRule = {
  name: 'ballot-yes',
  says: 'Those who voted for action, backed it or said yes.',
  examples: [
    ['In the ballot 98% voted in favour.', 'ballot-yes 98%'],
    ['Nine guards in ten backed a walkout, on papers returned by 57.2% of members.', 'ballot-yes 90%', 'ballot-turnout 57.2%'],
    ['RMT members backed a strike by 84.5%; 66 out of every 100 posted a paper back.', 'ballot-yes 84.5%', 'ballot-turnout 66%'],
    ['A total of 88 percent of those casting ballots chose to walk out.', 'ballot-yes 88%'],
    ['YouGov has 48% of people opposed and 33% in favour.'],
  ],
  read: reading => {
    const { quantity, before, after, inner, since } = reading;
    if (!isBallot(reading) || OF_AN_OFFER.test(since) || /\b(?:against|opposed|no|opposing) (?:by )?$/.test(before) || /(?:returned|sent back|posted|filled in)(?: back)? by (?:\w+ ){0,2}$/.test(before) || /^ ?(?:\w+ ){0,3}(?:against|said no|voted no|no\b)/.test(after)) return null;
    const own = ownPart(after);
    if (AFTER_YES.test(own) && (quantity.unit === 'percent' || quantity.of !== null || /^ ?(?:\w+ ){0,3}(?:voted|said|backed|ticked|(?:were|was) (?:for\b|in favou?r))/.test(own))) return 'ballot-yes';
    if (quantity.unit !== 'percent') return null;
    if (/^votes?\b|^voters?\b/.test(inner) && /(?:support|backing|majority|yes)\b/.test(before)) return 'ballot-yes';
    return (LED.test(since) || YES_COLON.test(since) || BACKING_OF.test(since)) && !/\bturn-?out\b/.test(since) ? 'ballot-yes' : null;
  },
};

/** Up to where the next number's own words begin. */
function ownPart(after: string): string {
  const next = /(?:, | and )(?:(?:on|from|with) )?(?:a |an )?(?:\w+ ){0,3}?[\d]/.exec(after);
  return next === null ? after : after.slice(0, next.index);
}

export const paperReturned: TurnoutRule = {
  name: 'ballot-papers-returned',
  says: 'Those who voted, took part in the ballot or sent a paper back.',
  examples: [
    ['Not quite three-fifths of members voted in the ballot.', 'ballot-turnout under 60%'],
    ['The ballot closed in May: 412 papers came back out of 530.', 'ballot-turnout 412 of 530'],
    ['How the vote went: of all those entitled to, 51.8 per cent had sent one back.', 'ballot-turnout 51.8%'],
    ['The ballot is over: 93% of those who took part said yes, and the union adds that almost three-quarters of its members returned a paper.', 'ballot-yes 93%', 'ballot-turnout under 75%'],
    ['Fewer than six in 10 members took part in that vote.', 'ballot-turnout under 60%'],
    ['The ballot is in. Some 1,904 members returned papers.', 'ballot-turnout about 1904'],
    ['Guards at three ferry companies have voted in the ballot.'],
  ],
  read: reading => {
    const { quantity, before, after } = reading;
    if (!isBallot(reading) || (quantity.unit === 'count' && arePremises(after)) || /\bballot of (?:the |its |all |some |about )?$/.test(before)) return null;
    if (quantity.unit === 'percent' && /\b(?:among|of|from) the $/.test(before) && /^ ?who (?:voted|took part|returned|sent|cast)/.test(after)) return 'ballot-turnout';
    const text = /^ ?(?:\w+ ){0,3}papers? (?:came|were|was|had|have)/.test(after) ? after.replace(/^.*?papers? /, ' ') : after;
    const sentBack = reading.counted().kind === 'people' && /^ ?(?:\w+ ){1,3}(?:returned|sent back|cast|posted) /.test(text);
    if (!sentBack && OF_VOTERS.test(text) && !/^ ?(?:of )?(?:the )?(?:papers|ballots|votes)\b/.test(text)) return quantity.unit === 'count' && /who (?:sent|posted|returned|voted)/.test(text) ? 'ballot-turnout' : null;
    if (VOTED.test(ownPart(text))) return 'ballot-turnout';
    return quantity.unit === 'percent' && /\b(?:returned|sent back|filled in|posted(?: back)?|cast) by (?:\w+ ){0,2}$/.test(before) ? 'ballot-turnout' : null;
  },
};
