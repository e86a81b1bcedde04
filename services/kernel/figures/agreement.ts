/**
 * When a figure is only a rounder form of one that stands. DOMAIN.md: an `exact` figure is not displaced by a rounder one
 * that agrees with it ("almost half" after 46%, "more than 5,000" after 5,264).
 */
import type { FigureClaim } from '../core/claims.js';

export type Quantity = Pick<FigureClaim, 'value' | 'high' | 'of' | 'modifier' | 'unit' | 'day'>;

/** True when `standing` stays although `newer` comes after it. */
export function holds(standing: Quantity, newer: Quantity): boolean {
  return standing.modifier === 'exact' && sameSubject(standing, newer) && isRounder(newer, standing) && agrees(newer, standing);
}

/** Figures of two days, of two bases or in two units are about two things. What one of them leaves open does not part them. */
function sameSubject(a: Quantity, b: Quantity): boolean {
  return a.unit === b.unit && openOrSame(a.day, b.day) && openOrSame(a.of, b.of);
}

function openOrSame(a: string | number | null, b: string | number | null): boolean {
  return a === null || b === null || a === b;
}

function isRounder(newer: Quantity, standing: Quantity): boolean {
  if (newer.modifier !== 'exact') return true;
  if (newer.high !== null) return newer.high - newer.value > (standing.high ?? standing.value) - standing.value;
  return standing.high === null && isRoundedPlainly(newer) && step(newer.value, TENS) > step(standing.value, TENS);
}

/**
 * A number without a word like "about" is a rounded one only if it shows: hundreds in counts ("5,300" after 5,264), a missing decimal in
 * percent (46 after 46.3). Whole tens come about by themselves: "150 picket lines" after 147 are three more.
 */
function isRoundedPlainly({ value, unit }: Quantity): boolean {
  return unit === 'percent' ? step(value, TENS) >= 1 : step(value, TENS) >= 100;
}

function agrees(newer: Quantity, standing: Quantity): boolean {
  const { value: low, high } = standing;
  if (newer.high !== null) return newer.value <= low && (high ?? low) <= newer.high;
  if (high !== null && low <= newer.value && newer.value <= high) return true;
  return agreesWith(newer, low) || (high !== null && agreesWith(newer, high));
}

function agreesWith(newer: Quantity, exact: number): boolean {
  const { value, modifier } = newer;
  const [low, high] = reach(newer);
  switch (modifier) {
    case 'exact': return Math.abs(exact - value) <= plainStep(newer) / 2;
    case 'about': return low <= exact && exact <= high;
    case 'over': return value <= exact && exact <= high;
    case 'under': return low <= exact && exact <= value;
    case 'multiple': return value <= exact && exact < value * spread(value);
  }
}

/** A plain percentage is rounded to whole points, a plain count to its last digit that is not 0. */
function plainStep({ value, unit }: Quantity): number {
  return unit === 'percent' ? Math.min(step(value, TENS), 1) : step(value, TENS);
}

/** Bounds between which people still use these words: "about" within half a step and a tenth of the number, "over" and "under" within a step and a quarter. */
function reach({ value, modifier, unit }: Quantity): readonly [number, number] {
  const wide = unit === 'percent' && isThird(value) ? 10 : step(value, ROUND);
  const most = modifier === 'about' ? Math.min(wide / 2, value / 10) : Math.min(wide, value / 4);
  return [value - most, value + most];
}

/** "Thousands" is also said of tens of thousands; "dozens", "hundreds" and the rest reach to the next word. */
function spread(value: number): number {
  return value === 1000 ? 100 : 10;
}

function isThird(percent: number): boolean {
  return Math.abs(percent * 3 - 100) < 0.5 || Math.abs(percent * 3 - 200) < 0.5;
}

const TENS = [1];
/** 5, 25 and their tenfolds are round too. */
const ROUND = [1, 2.5, 5];

/** The greatest of `steps`, times a power of ten, that the value is a whole multiple of: 5,300 goes by 100, 46.3 by 0.1. */
function step(value: number, steps: readonly number[]): number {
  if (value === 0) return 0;
  for (let power = Math.floor(Math.log10(Math.abs(value))); power >= -3; power--) {
    const fitting = [...steps].reverse().map(each => each * 10 ** power).find(each => isWhole(value / each));
    if (fitting !== undefined) return fitting;
  }
  return 0;
}

function isWhole(ratio: number): boolean {
  return Math.abs(ratio - Math.round(ratio)) < 1e-9 && Math.round(ratio) !== 0;
}
