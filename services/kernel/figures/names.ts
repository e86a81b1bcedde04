/** When two names of a place, a source or a thing are one: only where the text shows it. */
import { digest } from '../core/digest.js';

/**
 * The form by which names are compared. Case, spacing, the kind of apostrophe, an article before ("the Telegraph") and a
 * possessive after ("England's") tell no two names apart; everything else does: nothing is guessed.
 */
export function sameName(name: string | null): string {
  if (name === null) return '';
  if (name.length > LONGEST) return formOf(name);
  const known = compared.get(name);
  if (known !== undefined) return known;
  if (compared.size >= REMEMBERED) compared.clear();
  const form = formOf(name);
  compared.set(name, form);
  return form;
}

/** The same few names come again and again: their forms are remembered, so many at most. */
const compared = new Map<string, string>();
const REMEMBERED = 512;

function formOf(name: string): string {
  return name
    .normalize('NFC').replace(/[‘’ʼ]/g, "'").replace(/\s+/g, ' ').trim()
    .toLowerCase()
    .replace(/^(?:the|an?) (?=.)/, '')
    .replace(/'s?$/, '');
}

/** Longest name that stands whole in a row's key: stores bound their keys. */
const LONGEST = 120;

/** Parts joined to a row's id. `|` parts them, so it is blanked within one; a longer name than any real one is cut to its digest. */
export function figureId(parts: readonly string[]): string {
  return parts.map(part => bounded(part).replace(/\|/g, ' ')).join('|');
}

function bounded(part: string): string {
  return part.length <= LONGEST ? part : `${part.slice(0, LONGEST)}#${digest(part)}`;
}
