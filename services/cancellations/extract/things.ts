/** What patients, passengers, pupils and customers were to have: the nouns, the phrases they head, and their singular. */
import type { Outcome, Unit } from '../../kernel/core/claims.js';

/** One sector a line; plurals follow from the singular. */
const HEADS = (
  'operation procedure appointment surgery treatment session consultation check check-up checkup visit scan test biopsy endoscopy ultrasound mri x-ray mammogram screening transplant elective slot booking '
  + 'jab vaccination injection infusion referral case clinic ward unit assessment therapy chemotherapy chemo radiotherapy smear transfer admission transfusion post-mortem dialysis result cataract birth replacement '
  + 'lesson lecture seminar tutorial class workshop practical oral exam examination assembly viva graduation course placement prelim mock practical resit primary secondary kindergarten creche playgroup centre center gym lab school nursery college campus library museum gallery pool '
  + 'train service departure arrival journey trip sailing crossing ferry route flight bus coach tram shuttle connection run turn diagram lift cruise excursion tour ship vessel shipment voyage ride '
  + 'round collection delivery letter parcel item package bin pick-up pickup load drop meal office counter branch shop store '
  + 'hearing trial sitting inquest tribunal sentencing wedding ceremony funeral burial cremation licence license passport permit '
  + 'performance premiere gig rehearsal recital gala festival parade panel party theatre cinema edition programme bulletin broadcast shoot show concert screening match fixture game event interview inspection court outing viewing valuation reservation callout call-out repair'
).split(' ');
/** Things that a share can be of without a number: "a quarter of routine care". */
const MASS = 'care work activity teaching mail post timetable traffic provision tuition'.split(' ');
/** Places counted when they close, not when they cancel. */
const PREMISES = /(?:school|primar(?:y|ie)|secondar(?:y|ie)|kindergarten|creche|playgroup|nurser(?:y|ie)|college|campus|librar(?:y|ie)|museum|galler(?:y|ie)|pool|gym|cent(?:re|er)|ward|unit|court|(?<!box )office|counter|branch(?:e)?|shop|store|theatre|cinema)s?$/i;
const IRREGULAR = new Map([['buses', 'bus'], ['classes', 'class'], ['coaches', 'coach'], ['crossings', 'crossing'], ['matches', 'match'], ['x-rays', 'X-ray'], ['x-ray', 'X-ray'], ['mris', 'MRI'], ['mri', 'MRI'], ['pickup', 'pick-up']]);

function plural(noun: string): string {
  if (/(?:[^aeiou])y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|ch|sh|x)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** Every form of every head, for the scan that comes before the grammar. */
export const THING_WORDS: readonly string[] = [...new Set([...HEADS, ...MASS].flatMap(noun => [noun, plural(noun)]).flatMap(form => form.split('-')))];

const FORMS = [...new Set([...HEADS.flatMap(noun => [plural(noun), noun]), ...MASS])].sort((a, b) => b.length - a.length);
/** Any head, singular or plural. */
export const HEAD = `(?:${FORMS.join('|')})(?![\\p{L}-])`;
const SINGULAR = [...HEADS].sort((a, b) => b.length - a.length);
/** A head in the singular: one person's own. */
export const ONE_HEAD = `(?:${SINGULAR.join('|')})(?![\\p{L}-])`;

/** Words that cannot stand inside a noun phrase before its head. */
const NOT_KIND = 'that|which|who|whose|whom|have|has|had|were|was|are|is|be|been|being|will|would|could|should|may|might|must|can|do|did|does|to|of|in|on|at|for|from|by|with|as|and|or|but|than|not|never|out|after|before|during|across|because|when|while|where|if|so|then|there|here|people|patients|passengers|pupils|students|staff|members|nurses|doctors|drivers|workers|teachers|hours?|days|weeks?|months?|years?|minutes?|per|cent|percent|times?|the|a|an|this|these|those|it|they|we|he|she|i|you|off|up|down|back|over|went|ran|came|said|says|cancell?ed|postponed|rescheduled|rearranged|moved|lost|closed|shut|hospitals?|trusts?|miles?|pounds?|euros?|am|pm|its|their|our|his|her|my|your|about|around|into|until|since|each|every|no|o';
const KIND = `(?!(?:${NOT_KIND})\\b)[\\p{L}][\\p{L}'’-]*`;
const PHRASE = `(?:${KIND}\\s(?:(?:and|or)\\s(?=${KIND}\\s))?){0,5}${HEAD}`;
/** "elective operations", "day case operations and procedures", "operation, outpatients appointment or treatment". */
export const THING = `${PHRASE}(?:(?:,\\s|\\s(?:and|or)\\s|/)${PHRASE})*`;

/** What stands between a number and its thing: "of its planned", "more of the", "or so". */
export const LINK = `(?:\\s(?:or so|or thereabouts|or more|more|other|others|further|extra|additional|separate|different|in all))?(?:\\sof)?(?:\\s(?:the|its|their|our|his|her|all|those|these|today's|yesterday's|tomorrow's|[\\p{L}.-]+'s?))*(?:\\s§+)?`;

/** "elective operations and procedures" -> "elective operation or procedure". */
export function singular(thing: string): string {
  return thing.replace(/’/g, "'").replace(/\s+/g, ' ').trim().split(/,\s(?:and\s|or\s)?|\s(?:and|or)\s|\//).map(singularPhrase)
    .reduce((all, part, index, parts) => (index === 0 ? part : all + (index === parts.length - 1 ? ' or ' : ', ') + part), '');
}

function singularPhrase(phrase: string): string {
  const words = withoutCapital(phrase).split(' ');
  const last = words.pop() ?? '';
  return [...words, singularWord(last)].join(' ');
}

const OPENING_HEAD = new RegExp(`^${HEAD}`, 'iu');

/** "Trains" at a sentence's start is no name. */
function withoutCapital(phrase: string): string {
  return /^\p{Lu}\p{Ll}/u.test(phrase) && OPENING_HEAD.test(phrase) ? phrase.charAt(0).toLowerCase() + phrase.slice(1) : phrase;
}

function singularWord(word: string): string {
  const known = IRREGULAR.get(word.toLowerCase());
  if (known !== undefined) return known;
  if (/[^aeiou]ies$/i.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x)es$/i.test(word)) return word.slice(0, -2);
  return /[^s]s$/i.test(word) && !/(?:sis|us)$/i.test(word) ? word.slice(0, -1) : word;
}

export function isPremises(thing: string): boolean {
  return PREMISES.test(thing);
}

const UNCOUNTED = new RegExp(`(?:^|\\s)(?:${MASS.join('|')}|surgery|treatment|therapy|chemotherapy|dialysis|screening)$`, 'i');
const SINGULAR_S = /(?:^|[\s-])(?:bus|class|viva|dialysis|biopsy)$/i;

/** False of "40 train drivers", where the head only qualifies another noun: more than one is plural, a share is of a plural or of what is not counted. */
export function countable(thing: string, value: number, unit: Unit): boolean {
  if (/s$/i.test(thing) && !SINGULAR_S.test(thing)) return true;
  return unit === 'percent' ? UNCOUNTED.test(thing) : value === 1;
}

/** What can be shut; other things are called off. */
const SHUTTABLE = /(?:clinic|service|surger(?:y|ie)|route|theatre|class|court)(?:s|es)?$/i;
/** What moves by its nature: "moved 40 trains" says where they went. */
const VEHICLE = /(?:train|flight|ferry|ferries|bus|coach|tram|shuttle|bin|item|package|letter|parcel)(?:s|es)?$/i;

/** False of what a thing does not suffer: a school is closed but not postponed, an operation not closed, a train moved from place to place. */
export function canBe(thing: string, outcome: Outcome | null, verb: string): boolean {
  if (isPremises(thing)) return outcome === 'closed';
  if (outcome === 'closed') return SHUTTABLE.test(thing);
  return !(VEHICLE.test(thing) && /\b(?:mov|shift|bump|carr)/i.test(verb));
}
