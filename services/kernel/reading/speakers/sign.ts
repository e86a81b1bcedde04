/** Things that words are written on: they can be speakers. */

const KINDS = '(?:signs?|banners?|placards?|posters?|notices?|leaflets?|T-shirts?|letters?|notes?|messages?|flyers?|stickers?|badges?|boards?|screens?|sheets?|statements?|emails?|memos?|texts?|tweets?|posts?|releases?|bulletins?|circulars?)';
const A_SIGN = new RegExp(String.raw`(?<![\p{L}])((?:an?|the|their|its|his|her|one|two|several|some) (?:[\p{Ll}-]+ ){0,2}?${KINDS})(?![\p{L}-])[^:]*$`, 'iu');
const BARE_SIGN = new RegExp(String.raw`(?<![\p{L}-])(${KINDS})(?![\p{L}-])[^:]*$`, 'iu');
/** "a mug reading", "the T-shirt bearing the words". */
const BEARING = /(?<![\p{L}])((?:an?|the|his|her|their|its|one|two|several) (?:[\p{L}-]+ ){0,4}?[\p{L}-]+) (?:(?:reading|bearing|proclaiming)(?: the (?:words|legend|slogan|message))?|(?:with|carrying|saying) the (?:words|legend|slogan|message)):?\s*$/iu;

const ONLY_A_SIGN = new RegExp(String.raw`^(?:an?|the|one|another) (?:\p{Ll}+ ){0,2}${KINDS}(?![\p{L}-])[^,]*$`, 'iu');

/** "A press release from the depot". */
export function isSign(phrase: string): boolean {
  return ONLY_A_SIGN.test(phrase);
}

/** What the words right behind a text stand on. */
export function signBearing(text: string): string | null {
  return BEARING.exec(text)?.[1] ?? null;
}

/** The last thing named that words can be written on: "a hand-made sign which". */
export function signIn(text: string): string | null {
  return A_SIGN.exec(text)?.[1] ?? BARE_SIGN.exec(text)?.[1] ?? null;
}
