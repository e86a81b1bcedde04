/** Every rule, once, in the order in which a sentence is tried: what a rule has claimed, later ones leave alone. */
import { scanFor } from '../../kernel/reading/scan.js';
import type { Rule } from './reading.js';
import { active } from './rules/active.js';
import { breakdown } from './rules/breakdown.js';
import { coordinated } from './rules/coordinated.js';
import { correction } from './rules/correction.js';
import { customers } from './rules/customers.js';
import { elliptic } from './rules/elliptic.js';
import { followOn } from './rules/follow-on.js';
import { nominal } from './rules/nominal.js';
import { parted } from './rules/parted.js';
import { passive } from './rules/passive.js';
import { personal } from './rules/personal.js';
import { sameCount } from './rules/same-count.js';
import { toll } from './rules/toll.js';

export const RULES: readonly Rule[] = [correction, customers, parted, active, passive, nominal, toll, coordinated, sameCount, breakdown, followOn, elliptic, personal];

const GROUPS = RULES.map(rule => rule.needs);
const scan = scanFor([], ...GROUPS.flat());
/** Bits of each rule's groups in the scan, whose first bit is that of digits. */
const MASKS = GROUPS.map((groups, index) => groups.reduce((mask, _, group) => mask | 2 << (GROUPS.slice(0, index).flat().length + group), 0));

/** The rules whose words a sentence has, in their order. */
export function rulesFor(sentence: string): readonly Rule[] {
  const seen = scan(sentence);
  return RULES.filter((_, index) => (seen & (MASKS[index] ?? 0)) === MASKS[index]);
}
