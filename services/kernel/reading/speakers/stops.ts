/** Where a phrase or sentence stops, and where a dot only shortens a word. */

const SHORTENED = 'Dr|Mr|Mrs|Ms|Prof|St|Rev|Revd|Fr|Sgt|Cpl|Capt|Maj|Lt|Col|Gen|Supt|Insp|Det|Cllr|Hon|Sens?|Reps?|Govs?|Jr|Sr|No|vs|Dept|Assn'
  + '|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Ala|Ariz|Ark|Calif|Colo|Conn|Fla|Ga|Ill|Ind|Kan|Ky|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo';
const ABBREVIATION = new RegExp(String.raw`(?:^|[\s(-])(?:${SHORTENED}|\p{Lu}|(?:\p{L}\.)+\p{L})\.$`, 'u');
const LONGEST_ABBREVIATION = 12;

/** True of "Dr.", "U.S.", "Sept.". @param at where the dot stands @param from where its sentence begins */
export function isShortening(text: string, at: number, from = 0): boolean {
  return ABBREVIATION.test(text.slice(Math.max(from, at - LONGEST_ABBREVIATION), at + 1));
}

/** What stands before the first stop. @param stop with the flag `g`; where it matches a dot, the dot must be its first character */
export function untilStop(text: string, stop: RegExp): string {
  stop.lastIndex = 0;
  let found = stop.exec(text);
  while (found?.[0].startsWith('.') && isShortening(text, found.index)) found = stop.exec(text);
  return found ? text.slice(0, found.index) : text;
}
