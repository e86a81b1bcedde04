/** Dumps made at random from a seed: rules' own examples, stamps, boilerplate and noise, in any order. */
import { RULES as CANCELLATIONS } from '../../../services/cancellations/extract/rules.js';
import { SPEAKER_RULES } from '../../../services/kernel/reading/speakers/speaker-of.js';
import { BOILERPLATE } from '../../../services/producer/segment/boilerplate/boilerplate.js';
import { RULES as TURNOUT } from '../../../services/turnout/extract/rules.js';

const SENTENCES = [...TURNOUT, ...CANCELLATIONS, ...SPEAKER_RULES].flatMap(rule => rule.examples.map(([text]) => text));
const FURNITURE = BOILERPLATE.flatMap(rule => rule.examples);
const STAMPS = ['16:36', '4.36pm', '12 min ago', 'KEY EVENT', '#3 · 09.30', 'Gates shut (08:15)', '16:36: It is on.', 'Monday 10 March', '* * *', '1. Gates shut', 'Jo Bloggs', 'Gates shut', 'By Jo Bloggs', '| 08:40 | Leith | Shut |'];
const NOISE = ['“', '"', '(', '’', '%', '1,', '1.', '½', '\u0000', '\u200b', '\ud83d', '𝟙', '٣', 'of', 'out of', 'in', '“‘', '—', '::', '@', '£', '10-', 'İ', 'ﬀ', '\t', '·'];

/** The dump of a number; the same number gives the same dump. */
export function dumpOf(seed: number): string {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const line = (): string => {
    const kind = random();
    if (kind < 0.55) return pick(SENTENCES);
    if (kind < 0.7) return pick(STAMPS);
    if (kind < 0.8) return pick(FURNITURE);
    if (kind < 0.9) return spoilt(pick(SENTENCES), random, pick);
    return Array.from({ length: 1 + Math.floor(random() * 12) }, () => pick(NOISE)).join(random() < 0.5 ? ' ' : '');
  };
  return Array.from({ length: 1 + Math.floor(random() * 14) }, line).join(random() < 0.5 ? '\n' : '\n\n');
}

/** A sentence with noise put into it, or cut short. */
function spoilt(text: string, random: () => number, pick: (list: readonly string[]) => string): string {
  const at = Math.floor(random() * text.length);
  return random() < 0.5 ? text.slice(0, at) : `${text.slice(0, at)}${pick(NOISE)}${text.slice(at)}`;
}

/** Mulberry32: numbers from 0 to 1, the same for a seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
