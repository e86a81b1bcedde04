/** What a personal name looks like in print, and what of it is title and what is name. */

const WORD = String.raw`(?:[a-z]{1,2}['’]?)?\p{Lu}[\p{L}\p{M}'’]*(?:-\p{L}[\p{L}\p{M}'’]*)*\.?`;
const PARTICLE = 'de|del|della|der|den|di|du|da|la|le|van|von|bin|ibn|ap|ab|al|el|ó|ní|mac|an|y|ten|ter';
const NAME = new RegExp(`^${WORD}(?: (?:(?:${PARTICLE}) ){0,2}${WORD}){0,4}$`, 'u');

const TITLE = /^(?:(?:Dr|Mr|Mrs|Ms|Miss|Mx|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Baron|Rev|Revd|Cllr|Councillor|Capt|Sgt|Hon|Rt Hon)\.? )+(?=\p{Lu})/u;

/** One to five capitalised words, particles allowed between ("Fergus Mac an tSaoir", "Big Nige"). Says nothing of whether it is a person's. */
export function looksLikeName(text: string): boolean {
  return text.length <= 60 && NAME.test(text);
}

/** "Prof Sir Mortimer Adeyinka-Lund" -> "Mortimer Adeyinka-Lund". */
export function withoutTitle(name: string): string {
  return name.replace(TITLE, '');
}
