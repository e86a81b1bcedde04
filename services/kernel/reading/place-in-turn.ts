/** Places named one after the other, each with its figure and nothing else: "in Hull 25", "Leeds: 40", "and Corbet two". */

/** A name, or a house that is called by a number and a name ("102 Petty France"). */
const NAME = String.raw`(?:\d+ )?\p{Lu}[\p{L}'’.&-]*(?: (?:of|and|the|on|upon|in|for|\p{Lu}[\p{L}'’.&-]*)){0,6}`;
const PREPOSITION = '(?:[Ii]n|[Aa]t|[Oo]utside|[Ff]or|[Ff]rom|[Aa]cross|[Oo]ver at|[Uu]p at|[Dd]own at)';
const BEGINS = String.raw`(?:^|[,;.:•–—-]\s|^\s)\s*["“]?(?:(?:and|but|while|with|then|plus)\s)?`;
const THERE = new RegExp(String.raw`${BEGINS}(?:${PREPOSITION} (?:the |all )?)?(?:the )?${NAME}(?: (?:it was|had|has|have|was|there were|counted|reported|managed|mustered|could muster))?\s?[,:–—-]?\s(?:(?:only|just|another)\s)?$`, 'u');
/** Days, months and people are no places. */
const NO_PLACE = /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|he|she|it|they|we|i|mr|mrs|ms|dr) ?[,:]? $/i;

/** A cheap look before the longer pattern. */
const ENDS_WITH_NAME = /\p{Lu}[^\s]*(?: [a-z]+){0,3}\s?[,:–—-]?\s$/u;
const REACH = 90;

/** True where a place, with no verb of its own, stands right before a figure. @param lead as printed, single blanks: from the figure before it or the sentence's start */
export function namesPlaceNext(lead: string): boolean {
  const near = lead.slice(-REACH);
  return ENDS_WITH_NAME.test(near) && THERE.test(near) && !NO_PLACE.test(near);
}
