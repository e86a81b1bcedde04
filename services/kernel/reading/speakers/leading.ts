/** What stands before the subject at the head of a sentence: "On Monday, at a rally in Leith, Ada Lark said". */

const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
/** Words that begin a phrase of place, time or manner which a comma ends. */
const OPENERS = 'Asked|Of|In|On|At|For|After|Before|Earlier|Later|Meanwhile|However|Outside|Inside|Over|Among|Following|With|Without|Despite|From|By|To|As|Today|Yesterday|Tonight|Now|Then'
  + '|Separately|Elsewhere|When|While|If|Since|Until|During|Near|Nearby|Across|Around|Last|This (?:morning|afternoon|evening)|Here|Also|Still|Even|Instead|Overall|Under|Like|Unlike|Indeed'
  + '|First|Finally|Not (?:far|surprisingly)|Although|Though|Because|Once|Unless|Given|Except|Just|Shortly|Soon|Moreover|Furthermore|Nevertheless|Nonetheless|Likewise|Perhaps|Speaking|Writing';
/** Comments of the page on the whole sentence; listed, because "Kelly" and "Emily" end like them. */
const ADVERBS = 'Additionally|Unfortunately|Fortunately|Ironically|Interestingly|Similarly|Specifically|Notably|Predictably|Inevitably|Sadly|Happily|Surprisingly|Unsurprisingly|Remarkably|Recently'
  + '|Eventually|Previously|Initially|Originally|Subsequently|Immediately|Privately|Publicly|Famously|Oddly|Naturally|Obviously';
/** "The day after the vote,", "A week later,". */
const TIME = String.raw`(?:The|That|A|An|One|Two|Three|Several|Some|Many|A few) (?:[\p{Ll}-]+ )?(?:day|morning|afternoon|evening|night|week|month|year|hour|minute|moment)s?`;
/** "Sitting down with us,", "Pressed on his record,". */
const PARTICIPLE = String.raw`\p{Lu}\p{Ll}+ing (?=\p{Ll})|\p{Lu}\p{Ll}{2,}ed (?=(?:by|at|to|in|with|on|about|if|whether|why|how|what) )`;
const LEADING = new RegExp(String.raw`^(?:(?:${OPENERS}|${ADVERBS}|${WEEKDAY} (?:at|in|on|after|before|during|morning|afternoon|evening|night)|${TIME})(?![\p{L}'’-])|${PARTICIPLE})[^,]{0,200},\s+(?=\S)`, 'u');
const CONJUNCTION = new RegExp(String.raw`^(?:But|And|Yet|So|Or|As|Then|Now|Meanwhile|However|Earlier|Later|Even|(?:On|Last|This) ${WEEKDAY}|${WEEKDAY}|Yesterday|Today|(?:[Tt]his|[Ll]ast) (?:morning|afternoon|evening|night|week)|but|and|then|as|what|which|where|when|while|though|because),? (?=\S)`, 'u');
/** "In a statement the company", "In its evening bulletin the operator". */
const IN_A_STATEMENT = /^In (?:an?|its|his|her|their) (?:\p{Ll}[\p{Ll}-]* ){1,4}?(?=(?:the|its|an?) |\p{Lu})/u;
/** "At a rally in Leeds, Maine, Ada Lark said": the state belongs to the place. */
const PLACE_END = / \p{Lu}[\p{L}.]*, $/u;
const STATE = /^(?:Ala(?:bama|ska)|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New (?:Hampshire|Jersey|Mexico|York)|(?:North|South) (?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|England|Scotland|Wales|Ireland|Northern Ireland|Canada|Australia|France|Germany),? /;
/** More than any sentence has. */
const MOST = 4;

/** @param text that begins where a sentence or clause begins */
export function withoutLeading(text: string): string {
  let rest = text;
  for (let times = 0; times < MOST; times += 1) {
    const cut = LEADING.exec(capitalised(rest)) ?? CONJUNCTION.exec(rest) ?? IN_A_STATEMENT.exec(rest);
    if (!cut) break;
    rest = rest.slice(cut[0].length);
    if (PLACE_END.test(cut[0])) rest = rest.replace(STATE, '');
  }
  return rest.trim();
}

/** Behind "But" or "Later," a phrase begins in small letters. */
function capitalised(text: string): string {
  const first = text.charCodeAt(0);
  return first >= 97 && first <= 122 ? String.fromCharCode(first - 32) + text.slice(1) : text;
}
