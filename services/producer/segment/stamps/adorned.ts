/** What pages print before a stamp that is not part of it: the post's number, a bullet, marks of bold type. */

const NUMBER = /^#?\d{1,4}(?:[.):]? ?[·•|–—-] ?|[.):] +|(?<=#\d{1,4}) )(?=[[(]?\d)/;
const BULLET = /^[•*·▪◦‣►▶-] +(?=[[(]?\d)/;
const BOLD = /^(\*\*|__)(.{3,24}?)\1/;

/** `item` where the mark is also that of a list's points. */
export interface Unadorned { readonly text: string; readonly item: boolean }

/** The line without what stands before its stamp; null where nothing does. */
export function unadorned(text: string): Unadorned | null {
  const first = text.charCodeAt(0);
  if (first > 0x7a && first < 0xb7) return null;
  const [, , bold] = BOLD.exec(text) ?? [];
  if (bold !== undefined) return { text: `${bold}${text.slice(bold.length + 4)}`, item: false };
  for (const mark of [NUMBER, BULLET]) {
    const found = mark.exec(text);
    if (found !== null) return { text: text.slice(found[0].length), item: true };
  }
  return null;
}
