/** Gives every line of a dump its role: what a post says, or one of the kinds of boilerplate. */
import type { Dump, Role } from '../dump.js';
import { EMBEDS } from './embeds.js';
import { FURNITURE } from './furniture.js';
import { BARE_CAPTION, endsInCredit, IMAGES } from './images.js';
import type { BoilerplateRule } from './rule.js';

export const BOILERPLATE: readonly BoilerplateRule[] = [...EMBEDS, ...IMAGES, ...FURNITURE];

/** One look decides for most lines; only a hit is told apart. */
const ANY = anyOf(BOILERPLATE);
const ANY_LONG = anyOf(BOILERPLATE.filter(({ long }) => long));
const EACH = BOILERPLATE.map(rule => ({ rule, pattern: new RegExp(`^(?:${rule.shape})`, 'i') }));
/** Notices and captions may be long, other boilerplate is short. */
const LONGEST = 160;
const LONGEST_NOTICE = 900;

/** A "Read more" button that ran into the next post: "Read MoreThe minister says ...". */
const GLUED_BUTTON = /^Read more(?=[\p{Lu}“"'‘])/u;
const GLUED_BUTTON_TITLE = /^Read More(?=[\p{Lu}“"'‘])/u;

/** Headings as some tools copy them: "## Gates shut". */
const MARKUP = /^#{1,6} +/;

/** The rule that a trimmed line falls under, or null. */
export function boilerplateRule(text: string): BoilerplateRule | null {
  const long = text.length > LONGEST;
  if (text.length > LONGEST_NOTICE || !(long ? ANY_LONG : ANY).test(text)) return null;
  return EACH.find(({ rule, pattern }) => (rule.long || !long) && pattern.test(text))?.rule ?? null;
}

function anyOf(rules: readonly BoilerplateRule[]): RegExp {
  return new RegExp(`^(?:${rules.map(rule => rule.shape).join('|')})`, 'i');
}

/** @param lines trimmed lines of the dump */
export function roles(lines: readonly string[]): Dump {
  const texts = [...lines];
  const glued = new Set<number>();
  const found: Role[] = [];
  let captionNext = false;
  for (let i = 0; i < texts.length; i += 1) {
    const text = unglue(texts, i, glued);
    const role: Role = captionNext && text !== '' ? 'image' : roleOf(text);
    captionNext = (captionNext && text === '') || BARE_CAPTION.test(text);
    found.push(role);
  }
  return { texts, roles: found, glued };
}

function roleOf(text: string): Role {
  if (text === '') return 'blank';
  return boilerplateRule(text)?.role ?? (endsInCredit(text) ? 'image' : 'text');
}

function unglue(texts: string[], i: number, glued: Set<number>): string {
  const text = texts[i] ?? '';
  if (text.startsWith('#')) texts[i] = text.replace(MARKUP, '');
  if (!text.startsWith('Read ')) return texts[i] ?? '';
  const rest = text.replace(GLUED_BUTTON_TITLE, '').replace(GLUED_BUTTON, '');
  if (rest === text) return text;
  glued.add(i);
  texts[i] = rest;
  return rest;
}
