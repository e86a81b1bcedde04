/** Words of a sentence without which a pattern of a rule cannot match: looked for once a sentence, so that few rules run. */
import { scanFor, type Groups } from '../../kernel/reading/scan.js';

const GROUPS = {
  /** OUTSIDERS. */
  outsiders: 'patient patients passenger passengers pupil pupils parent parents children readers viewers voters public customers commuters motorists adults britons mps peers councillors police islanders tourists residents',
  /** STAND_INS. */
  standIns: 'armed soldier soldiers troops military volunteer volunteers stand agency temp temps retired reservists squaddies contractors bank student students first',
  /** OPINION. */
  opinion: 'yougov ipsos mori opinium savanta pollster pollsters opinion survey surveys surveyed polled poll polls public adults britons voters reader readers you mps commons lords senators lawmakers house',
  lost: 'lost lose short without most fewest least',
  strike: 'brought bring brings bringing observed backed supported joined followed honoured honored heeded respected strike strikes walkout walkouts walk stoppage stoppages industrial',
  lines: 'picket lines line picketline picketlines them',
  /** What a page says of its own figures, or puts in their place. */
  ours: 'wrong incorrect mistake untrue we i post entry update version item report not rather instead',
  base: 'number total had has have paper papers forms',
  butFor: 'but bar except apart other',
  /** A noun of number, or one that is itself a number of people. */
  number: 'numbered total totals totalled stayaway number numbers proportion share percentage count total figure figures level rate tally headcount average turn turnout support pickets attendance staffing absence absences absentee absentees absenteeism participation strikers show shows noshow noshows walk walkout walkouts',
  hoped: 'hoped hoping planned planning wanted want aimed aiming bargained permission brought sandwiches cups flasks cars asked invited room space food soup cake cakes signature signatures pizza pizzas',
  threshold: 'bar line threshold hurdle minimum requirement required requires demand demands demanded rule law floor target needed need must mark',
  so: 'so',
} as const;

type Hint = keyof typeof GROUPS;
const NAMES = Object.keys(GROUPS) as readonly Hint[];

/** The groups that a sentence has words of. */
export const hintsIn = scanFor([], ...NAMES.map(name => GROUPS[name].split(' ')));

/** Of a sentence too long to be looked at. */
export const ALL_HINTS: Groups = -1;

const BITS = Object.fromEntries(NAMES.map((name, index) => [name, 2 << index])) as Readonly<Record<Hint, Groups>>;

/** False where a sentence has no word of the group. */
export function hints(seen: Groups, hint: Hint): boolean {
  return (seen & BITS[hint]) !== 0;
}
