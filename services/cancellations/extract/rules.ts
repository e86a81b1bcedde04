/** Every rule, once, in the order in which a sentence is tried: what a rule has claimed, later ones leave alone. */
import type { Groups } from '../../kernel/reading/scan.js';
import type { Rule } from './reading.js';
import { active } from './rules/active.js';
import { breakdown } from './rules/breakdown.js';
import { coordinated } from './rules/coordinated.js';
import { correction } from './rules/correction.js';
import { customers } from './rules/customers.js';
import { elliptic } from './rules/elliptic.js';
import { followOn } from './rules/follow-on.js';
import { inTurn } from './rules/in-turn.js';
import { fewer, listed } from './rules/listed.js';
import { nominal } from './rules/nominal.js';
import { ofThem } from './rules/of-them.js';
import { parted } from './rules/parted.js';
import { passive } from './rules/passive.js';
import { personal } from './rules/personal.js';
import { sameCount } from './rules/same-count.js';
import { toll } from './rules/toll.js';

export const RULES: readonly Rule[] = [correction, customers, parted, active, passive, nominal, toll, fewer, coordinated, listed, ofThem, sameCount, breakdown, followOn, elliptic, inTurn, personal];

/** The rules whose words a sentence has, in their order. */
export function rulesFor(seen: Groups): readonly Rule[] {
  return RULES.filter(({ needs }) => (seen & needs) === needs);
}
