/** How English says that something is called off, put off or shut: every form, with the outcome it means. */
import type { Outcome } from '../../kernel/core/claims.js';
import { scanFor } from '../../kernel/reading/scan.js';
import { smallPattern } from '../../kernel/reading/small-letters.js';

/** `base past participle [particle]`; a regular verb gives its base only. */
const VERBS: Readonly<Record<Outcome, readonly string[]>> = {
  cancelled: [
    'cancel', 'scrap', 'axe', 'drop', 'scratch', 'scrub', 'bin', 'abandon', 'ditch', 'pull', 'cull', 'shelve', 'suspend', 'ground', 'lose lost lost', 'withdraw withdrew withdrawn', 'cut cut cut',
    'forgo forwent forgone', 'shed shed shed', 'call - - off', 'wipe - - out', 'stand stood stood down', 'take took taken off', 'take took taken out', 'give gave given up', 'strike struck struck from', 'wipe - - from', 'strike struck struck out', 'strike struck struck off',
    'pull - - out', 'rule - - out', 'knock - - out', 'scrub - - out', 'strip - - out', 'vacate', 'tie tied tied up', 'kill - - off', 'miss', 'sacrifice', 'forfeit', 'turn - - away', 'do did done for',
  ],
  postponed: [
    'postpone', 'reschedule', 're-schedule', 'rearrange', 're-arrange', 'move', 'defer', 'delay', 'rebook', 're-book', 'adjourn', 'relist', 'shift', 'bump',
    'put put put off', 'put put put back', 'push - - back', 'set set set back', 'hold held held over', 'hold held held back', 'hold held held up', 'carry - - over', 'knock - - back', 'roll - - over', 'move - - back',
  ],
  closed: ['close', 'shut shut shut', 'close - - down', 'shut shut shut down'],
};

interface Verb { readonly base: string; readonly past: string; readonly participle: string; readonly particle: string; readonly outcome: Outcome }

const DOUBLED = /^(?:scrap|drop|scrub|bin|cancel|defer|shut|cut|shed|set|put|strip)$/;

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (base.endsWith('y') && !base.endsWith('ay')) return `${base.slice(0, -1)}ied`;
  return DOUBLED.test(base) ? `${base}${base.slice(-1)}ed` : `${base}ed`;
}

function verbOf(row: string, outcome: Outcome): Verb {
  const [base = '', past = '-', participle = '-', particle = ''] = row.split(' ');
  return { base, past: past === '-' ? regularPast(base) : past, participle: participle === '-' ? regularPast(base) : participle, particle, outcome };
}

const ALL: readonly Verb[] = (Object.keys(VERBS) as Outcome[]).flatMap(outcome => VERBS[outcome].map(row => verbOf(row, outcome)));

function ing(base: string): string {
  if (DOUBLED.test(base)) return `${base}${base.slice(-1)}ing`;
  return base.endsWith('e') ? `${base.slice(0, -1)}ing` : `${base}ing`;
}

function third(base: string): string {
  return /(?:ch|sh|s|x|o)$/.test(base) ? `${base}es` : base.endsWith('y') ? `${base.slice(0, -1)}ies` : `${base}s`;
}

const withParticle = (forms: readonly string[], particle: string): readonly string[] => forms.map(form => (particle ? `${form} ${particle}` : form));
const anyOf = (forms: readonly string[]): string => `(?:${[...new Set(forms)].sort((a, b) => b.length - a.length).join('|')})`;
const spelled = (forms: readonly string[]): readonly string[] => forms.flatMap(form => (form.startsWith('cancelled') || form.startsWith('cancelling') ? [form, form.replace('ll', 'l')] : [form]));
const activeForms = (verb: Verb): readonly string[] => [verb.base, third(verb.base), ing(verb.base), verb.past, verb.participle];

/** Phrases that say the same of a thing without being one of the verbs. */
const PHRASES: readonly (readonly [string, Outcome])[] = [
  ['off', 'cancelled'], ['fallen through', 'cancelled'], ['gone by the board', 'cancelled'], ['come off', 'cancelled'], ['gone west', 'cancelled'], ['affected', 'cancelled'], ['disrupted', 'cancelled'], ['hit', 'cancelled'], ['at risk', 'cancelled'],
  ['uncollected', 'cancelled'], ['undelivered', 'cancelled'], ['unread', 'cancelled'], ['slipped', 'postponed'], ['sent home', 'cancelled'], ['not needed', 'cancelled'], ['stopped', 'cancelled'], ['gone(?=[,.;”"]|$|\\s(?:at|in|on|since|today|overnight)\\b)', 'cancelled'], ['called off', 'cancelled'],
  ['given (?:a|an|another|new|later|fresh)(?: new| later| fresh)? (?:dates?|slots?|times?)', 'postponed'], ['found (?:a|another|new)(?: new)? (?:dates?|slots?|times?)', 'postponed'], ['on hold', 'postponed'], ['in doubt', 'postponed'], ['shut up', 'closed'],
];
/** Intransitive: the thing itself "fell through", "slipped", "has shut". */
const ITSELF: readonly (readonly [string, Outcome])[] = [
  ['fell through', 'cancelled'], ['came off', 'cancelled'], ['went by the board', 'cancelled'], ['disappeared', 'cancelled'], ['vanished', 'cancelled'], ['slipped', 'postponed'], ['went (?:unemptied|uncollected|undelivered|unread|unheard|unmarked|unmade|untaught|undone)', 'cancelled'], ['never (?:ran|came|went|left|sailed|arrived|happened|turned up|took place|made it)', 'cancelled'],
];

const NOT = `(?:\\s?n't|\\snot|\\snever|\\sno longer)`;
const HAPPEN = 'run|running|ran|go|going|gone|sail|sailing|operate|operating|operated|take place|taking place|taken place|happen|happening|depart|made|leave|left|fly|flying|delivered|collected|emptied|held|turn up|turned up|go ahead|gone ahead|going ahead|be heard|heard|walked|completed|finished|carried out|performed|staged|shown|played|sitting|sit|see the light of day';
/** "did not run", "are not being made", "won't sail", "failed to go out". */
export const NOT_HAPPENING = `(?:(?:do|does|did|will|would|could|can|ca|wo|have|has|had|are|is|were|was)${NOT}\\s(?:be\\s|been\\s|being\\s)?(?:${HAPPEN})|(?:fail|fails|failed)\\sto\\s(?:run|go|sail|operate|take place|leave|depart|arrive|turn up)|ha(?:s|ve) nothing running)(?![\\p{L}])`;
/** "will not open", "could not open", "stayed shut". */
export const NOT_OPEN = `(?:(?:do|does|did|will|would|could|can|ca|wo|have|has|had|are|is|were|was)${NOT}\\s(?:be\\s|been\\s|being\\s)?(?:open|opened|opening)|(?:stay|stays|stayed|staying|remain|remains|remained|keep|kept) (?:closed|shut)|(?:fail|failed) to open|never opened|(?:show|shows|showed|listed|marked|down) as (?:closed|shut)|turn(?:ed)? pupils away)(?![\\p{L}])`;

/** A participle after "have been", or bare after its noun. */
export const CANCELLED = `(?:${anyOf(spelled(ALL.flatMap(verb => withParticle([verb.participle], verb.particle))))}|${PHRASES.map(([phrase]) => phrase).join('|')})(?![\\p{L}-])`;
export const FELL = `(?:${ITSELF.map(([phrase]) => phrase).join('|')})(?![\\p{L}-])`;
/** Any form that takes the thing as its object: "moved", "had to rebook", "scrapping". */
export const CANCELLING = `${anyOf(spelled(ALL.flatMap(verb => withParticle(activeForms(verb), verb.particle))))}(?![\\p{L}-])`;
/** Verb and particle around the object: "put … back", "called … off". */
export const PARTED: readonly { readonly verb: string; readonly particle: string; readonly outcome: Outcome }[] = ALL.filter(verb => verb.particle !== '' && verb.particle !== 'for')
  .map(verb => ({ verb: `${anyOf(activeForms(verb))}(?![\\p{L}-])`, particle: verb.particle === 'from' ? 'from (?:the|its|their) (?:timetable|list|diary|schedule|roster|board|day)' : `${verb.particle}(?![\\p{L}-])`, outcome: verb.outcome }));

/** The first word of every form of cancelling. */
export const CANCELLING_WORDS: readonly string[] = [...new Set(spelled(ALL.flatMap(activeForms)).flatMap(form => form.split('-')))];
export const PARTED_WORDS: readonly string[] = [...new Set([...ALL.filter(verb => verb.particle !== '').flatMap(activeForms), 'give', 'gives', 'gave', 'given', 'giving', 'found', 'find', 'finding'])];
const VERB = 2, PARTED_VERB = 4;
const scan = scanFor([], spelled(ALL.flatMap(activeForms)).map(firstWord), PARTED_WORDS.map(firstWord));

/** As far back as a verb is looked for, in characters. */
const NEAR = 60;

/** A cheap look before a pattern: is one of the last words before `end` a verb of cancelling? */
export function nearVerb(text: string, end: number): boolean {
  return (scan(text, Math.max(0, end - NEAR), end) & VERB) !== 0;
}

/** Likewise for verbs that part around their object. */
export function nearPartedVerb(text: string, end: number): boolean {
  return (scan(text, Math.max(0, end - NEAR), end) & PARTED_VERB) !== 0;
}

/** The first word, or for what did not happen its denial, of every way in which a thing is gone. */
export const GONE_WORDS: readonly string[] = [...new Set([
  ...spelled(ALL.map(verb => verb.participle)).flatMap(form => form.split('-')), ...[...PHRASES, ...ITSELF].map(([phrase]) => firstWord(phrase)),
  'not', 't', 'never', 'longer', 'nothing', 'fail', 'fails', 'failed', 'stay', 'stays', 'stayed', 'staying', 'remain', 'remains', 'remained', 'keep', 'kept', 'went', 'turn', 'turned', 'shut', 'close', 'closed', 'slipped', 'gone',
])];

/** Without one of these, a denial says of no thing that it did not happen. */
export const SAYS_WHAT: readonly string[] = [...GONE_WORDS.filter(word => !/^(?:not|t|never|longer)$/.test(word)), ...HAPPEN.split('|').map(phrase => phrase.replace(/^be /, '').split(' ', 1)[0] ?? ''), 'emptied', 'arrive', 'arrived', 'came', 'went', 'left', 'sailed', 'opened', 'happened', 'took', 'made', 'open', 'opening'];

function firstWord(phrase: string): string {
  return /^[a-z]+/.exec(phrase)?.[0] ?? '';
}

/** Words whose presence makes a sentence worth the grammar. */
export const CANCEL_WORDS: readonly string[] = [...new Set([
  ...spelled(ALL.flatMap(activeForms)), 'off', 'fell', 'fallen', 'came', 'come', 'slipped', 'never', 'affected', 'affect', 'disrupted', 'hit', 'risk', 'uncollected', 'undelivered', 'stopped', 'found', 'given', 'not', 'run', 'fail', 'failed', 'open', 'nothing', 'hold', 'doubt',
  'cancellation', 'cancellations', 'postponement', 'postponements', 'closure', 'closures', 'toll', 'cost', 'lighter', 'sent', 'gone', 'unemptied', 'unheard', 'unmarked', 'unmade', 'untaught', 'undone', 'disappeared', 'vanished', 'rescheduling', 'rearrangement', 'deferral', 'scrapping', 'withdrawal', 'didn', 'won', 'isn', 'aren', 'weren', 'wasn', 'doesn', 'couldn', 'loss',
  ].flatMap(word => word.split('-')))];

const CLOSED_FORM = smallPattern(`^(?:${VERBS.closed.map(row => anyOf(activeForms(verbOf(row, 'closed')))).join('|')}|${NOT_OPEN})`);
const POSTPONED_FORM = smallPattern(`^(?:${ALL.filter(verb => verb.outcome === 'postponed').map(verb => anyOf(withParticle(activeForms(verb), verb.particle))).join('|')}|${PHRASES.filter(([, outcome]) => outcome === 'postponed').map(([phrase]) => phrase).join('|')})(?![\\p{L}-])`);
const AFFECTED = /^(?:affected|disrupted|hit|at risk)$/i;

/** Null for "affected" and its like: the outcome of what was told before, else cancelled. `words` in small letters. */
export function outcomeOf(words: string): Outcome | null {
  if (AFFECTED.test(words)) return null;
  if (CLOSED_FORM.test(words)) return 'closed';
  return POSTPONED_FORM.test(words) ? 'postponed' : 'cancelled';
}
