/** Does a text tell what a heading promises? By the words they share. */

const SMALL = new Set('a an and are as at be been but by for from had has have he her him his how if in into is it its just more no not of off on one or our out over say says she so some than that the their them then there they this to too up us was we were what when where which who why will with you your watch video pictures live'.split(' '));
const ENOUGH = 0.8;

/** True when nearly all words of weight in the heading (two or more) stand in the paragraphs. */
export function tells(paragraphs: readonly string[], heading: string): boolean {
  const wanted = weighty(heading);
  const said = new Set(weighty(paragraphs.join(' ').slice(0, 4000)));
  return wanted.length >= 2 && wanted.filter(word => said.has(word)).length >= wanted.length * ENOUGH;
}

/** Words of weight, lower case, without plural endings. */
export function weighty(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.filter(word => word.length > 2 && !SMALL.has(word)).map(word => word.replace(/(?:ies|es|s)$/, '')))];
}
