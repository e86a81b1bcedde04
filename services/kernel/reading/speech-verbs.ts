/** Verbs that give words, views or judgements to somebody. */

/** Forms that have a subject of their own before or after them. */
const FINITE = `said|says|say|told|tells|tell|added|adds|add|replied|replies|responded|responds|answered|answers|argued|argues|argue|warned|warns|warn|claimed|claims|claim|insisted|insists|insist|explained|explains|described|describes
|describe|called|calls|call|dubbed|branded|brands|labelled|wrote|writes|write|tweeted|tweets|posted|posts|texted|texts|emailed|emails|commented|comments|admitted|admits|admit|conceded|concedes|accepted|accepts|acknowledged
|acknowledges|agreed|agrees|agree|announced|announces|declared|declares|stated|states|stressed|stresses|noted|notes|remarked|remarks|observed|observes|pointed out|points out|went on|goes on|continued|continues|concluded
|concludes|finished|finishes|urged|urges|urge|promised|promises|pledged|pledges|vowed|vows|predicted|predicts|complained|complains|complain|joked|jokes|quipped|quips|shouted|shouts|asked|asks|demanded|demands|denounced
|denounces|condemned|condemns|criticised|criticises|criticized|criticizes|accused|accuses|accuse|attacked|blamed|blames|praised|praises|hailed|hails|thanked|thanks|denied|denies|dismissed|dismisses|rejected|rejects
|defended|defends|confirmed|confirms|reported|reports|revealed|reveals|recalled|recalls|reflected|reflects|sighed|sighs|laughed|laughs|thought|thinks|think|believed|believes|believe|feared|fears|fear|hoped|hopes|hope
|expected|expects|expect|felt|feels|feel|reckoned|reckons|reckon|estimated|estimates|guessed|guesses|realised|realises|shot back|fired back|fires back|worried|worries|commanded|credited|credits|hit back|put it|puts it|reads|read|signed off|spoke|speaks|speak|spelled out|spells out
|summed up|sums up|makes it|made it|makes|made|sees|saw|joined in|chipped in|muttered|mutters|boasted|boasts|maintained|maintains|contended|contends|suggested|suggests|suggest|sent|sends|quoted|lamented|laments|likened
|likens|compared|compares|mocked|mocks|ridiculed|greeted|offered|offers|offer|declined|asserted|asserts|charged|countered|counters|protested|protests|repeated|repeats|retorted|retorts|testified|testifies|ruled|rules|found
|heard|learned|confessed|confesses|vented|wailed|exclaimed|exclaims|deplored|deplores|chanted|chants|chant|yelled|yells|cried|cries|called out|screamed|roared|whispered|murmured|grumbled|grumbles|heckled|raged|rages|fumed
|fumes|scoffed|scoffs|snapped|snaps|pleaded|pleads|begged|begs|ventured|enthused|mused|concurred|concurs|wants|wanted|termed|terms|pressed|presses|wondered|wonders|opined|opines|interjected|interjects|interrupted|implored
|implores|speculated|speculates|bragged|brags|proclaimed|proclaims|elaborated|clarified|clarifies|cautioned|cautions|cautioning|cracked|chided|chides|alleged|alleges|emphasized|emphasizes|emphasised|emphasises|reiterated
|reiterates|recounted|recounts|mentioned|mentions|griped|gripes|assured|assures|reasoned|reasons|echoed|hollered|pronounced|sniped|snipes|blasted|blasts|slammed|slams|deemed|deems|derided|derides|decried|decries|lambasted
|scolded|scolds|ripped|touted|touts|cited|cites|referred to|refers to|characterizes|marveled|marvelled|gushed|surmised|theorized|affirmed|affirms|vouched|taunted|taunts|teased|prayed|prays|instructed|instructs|ordered
|volunteered|intoned|thundered|bellowed|barked|drawled|deadpanned|advised|advises|allowed|appealed|appeals|spelt out|characterised|characterises|characterized`.replace(/\n/g, '');
/** Forms that lean on the subject of the clause before them. */
const LEANING = `saying|adding|terming|telling|calling|describing|warning|insisting|arguing|claiming|writing|tweeting|stressing|noting|explaining|accusing|branding|dubbing|speaking|declaring|complaining|pointing out|urging|asking|denouncing|blaming|replying|promising|admitting|predicting|suggesting|labelling|joking|praising|condemning|dismissing|finishing|concluding|shouting|yelling|chanting|cautioning|proclaiming|emphasizing|emphasising|reiterating|alleging|quipping|remarking|observing|touting|deriding|decrying|referring to|blasting|slamming|reasoning|retorting|responding|tweeting|boasting|bragging|vowing|pledging|assuring|questioning|lamenting|echoing`;
const IDIOMS = `(?:not be|n['’]t be|not) drawn`;

/** Words of the list that more often are something else right before these. */
const NOT_AFTER = String.raw`(?<!\b(?:the|a|an|these|those|its|his|her|their|our|no|any|to|of|for|in|by|\p{L}+['’]s?) )`;
const NOT_BEFORE = String.raw`(?! (?:off|up|out)\b)`;
/** Bare forms that are nouns as well: verbs only behind a plural or a word that can be no part of a name for a thing. */
const NOUN_AS_WELL = /^(?:claim|call|post|text|email|comment|fear|hope|offer|chant|urge|report|demand|charge)$/;
/** "His remarks were", "claims of fraud". */
const PLURAL_NOUN = /^(?:remarks|claims|comments|reports|calls|posts|attacks|demands|charges|offers|hopes|fears|answers|promises|protests) (?:were|are|of|from|about|have|for)\b|^states (?:can|are|were|have|should|to|in|with)\b/;
const BEHIND_PLURAL = /(?:(?<!['’])s|\b(?:I|[Ww]e|[Tt]hey|[Yy]ou|who|people|police|staff|both|many|some|others|all|never|also|now|still|women|men|and|then|even|not|n['’]t|to|will|would|did|does)) $/u;

const SPEECH_VERB = new RegExp(String.raw`(?<![\p{L}'’-])(?:${NOT_AFTER}(?<finite>${FINITE})(?![\p{L}-])(?:(?<=\bon|\bout|\bback|\bup|\boff)|${NOT_BEFORE})|(?<leaning>${LEANING})(?![\p{L}-])|(?<idiom>${IDIOMS}))`, 'uy');
/** Only verbs that can stand beside a quotation they belong to: `"…," she said`. */
const BESIDE = `said|says|say|told|tells|adds|added|replied|replies|responded|responds|answered|answers|argued|argues|warned|warns|claimed|claims|insisted|insists|explained|explains|wrote|writes|tweeted|tweets|posted|posts|texted|emailed
|commented|comments|admitted|admits|conceded|concedes|agreed|agrees|announced|declared|declares|stated|states|stressed|stresses|noted|notes|remarked|remarks|observed|observes|pointed out|points out|went on|goes on
|continued|continues|concluded|concludes|urged|urges|promised|promises|predicted|complained|complains|joked|jokes|quipped|quips|shouted|shouts|asked|asks|recalled|recalls|reflected|reflects|sighed|sighs|laughed|laughs
|reads|read|shot back|hit back|confirmed|confirms|thought|thinks|boasted|boasts|muttered|mutters|chipped in|suggested|suggests|reckons|reckoned|retorted|retorts|exclaimed|confessed|protested|repeated|countered|counters
|summed up|sums up|puts it|put it|chanted|chants|yelled|yells|cried|cries|called out|calls out|screamed|roared|whispered|murmured|grumbled|grumbles|raged|rages|fumed|fumes|scoffed|scoffs|snapped|snaps|pleaded|pleads|mused
|enthused|declare|insist|wrote back|instructed|instructs|ordered|volunteered|intoned|thundered|bellowed|barked|drawled|deadpanned|advised|advises|allowed|pressed|wondered|wonders|opined|opines|interjected|interjects
|implored|implores|speculated|bragged|brags|proclaimed|proclaims|elaborated|clarified|cautioned|cautions|cracked|chided|alleged|alleges|emphasized|emphasizes|emphasised|emphasises|reiterated|reiterates|recounted|recounts
|griped|asserted|asserts|assured|reasoned|echoed|hollered|pronounced|sniped|lamented|laments|maintained|maintains|contended|contends|testified|testifies|vowed|pledged|offered|ventured|announces|acknowledged|acknowledges
|marveled|marvelled|gushed|surmised|reported|reports|revealed|reveals|predicts|interrupted`.replace(/\n/g, '');
export const BESIDE_VERB = new RegExp(String.raw`(?<![\p{L}'’-])(?:${BESIDE})(?![\p{L}-])`, 'u');
export const BEGINS_WITH_VERB = new RegExp(String.raw`^[\s,–—-]*(?:(?:also|then|later|has|have|had|as) )?(?:${BESIDE})(?![\p{L}-])\s*`, 'u');

/** What goes on in a head: under another verb of saying it is the teller's account of it. */
const THOUGHT = /^(?:thought|thinks?|believed|believes?|feared|fears?|hoped|hopes?|expected|expects?|felt|feels?|wants|wanted|realised|realises|found|heard|learned|made|makes|agreed|agrees?)$/;

export function isThought(verb: SpeechVerb): boolean {
  return THOUGHT.test(verb.word);
}

export interface SpeechVerb {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** "saying", "adding": no subject of its own. */
  readonly leaning: boolean;
}

/** What each of them begins with: a look at the word spares the pattern. */
const FIRST_WORDS = new Set([...`${FINITE}|${LEANING}`.split('|').map(verb => verb.split(' ', 1)[0] ?? ''), 'not', 'n']);

/** Every verb of the list in a text, in order. */
export function speechVerbs(text: string): SpeechVerb[] {
  const verbs: SpeechVerb[] = [];
  for (let start = 0; start < text.length;) {
    const end = wordEnd(text, start);
    const verb = end > start && FIRST_WORDS.has(text.slice(start, end)) ? verbAt(text, start) : null;
    if (verb) verbs.push(verb);
    start = verb?.end ?? end + 1;
  }
  return verbs;
}

function verbAt(text: string, start: number): SpeechVerb | null {
  SPEECH_VERB.lastIndex = start;
  const found = SPEECH_VERB.exec(text);
  if (found && isNoun(text, start, found[0])) return null;
  return found && { word: found[0], start, end: start + found[0].length, leaning: found.groups?.['leaning'] !== undefined };
}

function isNoun(text: string, start: number, word: string): boolean {
  if (word.endsWith('s')) return PLURAL_NOUN.test(text.slice(start, start + word.length + 6));
  return NOUN_AS_WELL.test(word) && !BEHIND_PLURAL.test(text.slice(Math.max(0, start - 12), start));
}

function wordEnd(text: string, start: number): number {
  let end = start;
  while (isSmall(text.charCodeAt(end))) end += 1;
  return end;
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}
