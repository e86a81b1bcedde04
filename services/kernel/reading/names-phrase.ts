/** Reads a noun phrase that tells who somebody is: "its medical director, Dr Ada Lark, 41," or "Health Secretary Ada Lark". */
import { hasTitle, looksLikeName, trailingName, withoutOwner, withoutTitle } from './names.js';
import { BESIDE_VERB } from './speech-verbs.js';
import { isKindOfBody, isRole, leadingRole, namesABody } from './names-roles.js';

export type Pronoun = 'he' | 'she' | 'it' | 'they' | 'i' | 'we';

export type Who =
  | { readonly kind: 'pronoun'; readonly pronoun: Pronoun }
  /** A name, person's or body's, without titles. */
  | { readonly kind: 'name'; readonly name: string; readonly role: string | null }
  /** What somebody is, without a name: "A spokesman". */
  | { readonly kind: 'description'; readonly text: string };

const PRONOUNS: Readonly<Record<string, Pronoun>> = { he: 'he', she: 'she', it: 'it', they: 'they', i: 'i', we: 'we', his: 'he', her: 'she', its: 'it', their: 'they', him: 'he', them: 'they' };
/** "Her view", "His answer": the words belong to whom the pronoun means. */
const OWN_WORDS = /^(his|her|its|their) (?:own )?(?:view|verdict|words?|answer|reply|response|message|reaction|explanation|advice|summary|statement|assessment)$/i;
const WHOSE_WORDS = /^(.+?)['’]s? (?:own |full |latest |open )?(?:view|verdict|words|answer|reply|response|message|reaction|explanation|advice|summary|statement|assessment|letter|email|speech|post|tweet|article|column|report|blog|bulletin|website|notice|memo)(?: in full| (?:to|for|about|on|in) .+)?$/i;
/** "A tweet from Southern Rail": the words are the sender's. */
const SENT_BY = /^(?:the|an?|its|his|her|their|one) (?:\p{L}+ )?(?:tweet|post|statement|message|email|letter|note|notice|text|leaflet|video) (?:from|by) (.+?)(?: reads?)?$/iu;
/** What narrows a description without naming: cut off. */
const NARROWING = / (?:who|which|whose|that|walking|standing|waiting|speaking|passing|sitting|there|here|taped|pinned|doing)\b.*$/s;
/** "His opposite number": says nothing of what she is. */
const MERE_RELATION = /^(?:his|her|their|its) (?:opposite number|counterpart|namesake)$/i;
const AGE = /^(?:aged )?\d{1,3}$/;
/** Words that are left where a subject is understood from before, or is nobody in particular. */
const NOBODY = /^(?:and|but|or|then|also|who|which|that|this|these|those|there|others|many|some|both|people|so|as|if|when|what|how|not|you|hers|ours|yours|theirs|mine|none|here|now|today|nothing|nobody|everyone|everybody)$/i;
/** "a Mr Trellick", "19-year-old Ada Lark". */
const A_CERTAIN = /^(?:an?|one) (?=(?:Dr|Mr|Mrs|Ms|Miss) \p{Lu})|^(?:the |an? )?\d{1,3}-year-old (?=\p{Lu})/u;
/** Signs at either end that belong to the sentence. */
const LEFT_OVER = /^[,;:–—-]+\s*|\s*[,;:–—-]+$|['’]s$/gu;
/** When they say it is no part of who they are. */
const TIME = /,? (?:this (?:morning|lunchtime|afternoon|evening|week)|today|tonight|yesterday|(?:on |last )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|earlier|last night|in an? (?:statement|letter|tweet|post|interview|speech|video|note|memo|message|briefing|bulletin|report))$/u;
/** "others"; "their own explanation". */
const [LONGEST_NOBODY, LONGEST_PRONOUN] = [9, 24];
const KNOWN_AS = /\bknown (?:only |simply )?(?:as|by the name) (\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,3})/u;

/** @param phrase without what stands before it in the sentence and without the verb; parts parted by commas. Null when it is nobody. */
export function readWho(phrase: string): Who | null {
  const text = phrase.trim().replace(LEFT_OVER, '').replace(TIME, '');
  if (text === '' || (text.length <= LONGEST_NOBODY && NOBODY.test(text)) || /^(?:[Hh]ers|[Oo]urs|[Tt]heirs|[Mm]ine) /.test(text)) return null;
  const pronoun = text.length <= LONGEST_PRONOUN ? PRONOUNS[text.toLowerCase()] ?? PRONOUNS[OWN_WORDS.exec(text)?.[1]?.toLowerCase() ?? ''] : undefined;
  if (pronoun) return { kind: 'pronoun', pronoun };
  const known = text.includes('known') ? KNOWN_AS.exec(text)?.[1] : undefined;
  if (known) return { kind: 'name', name: known, role: null };
  const owner = (/['’]/.test(text) ? WHOSE_WORDS.exec(text)?.[1] : undefined) ?? (/ (?:from|by) /i.test(text) ? SENT_BY.exec(text)?.[1] : undefined);
  return owner ? readWho(owner) : fromParts(text.split(/,\s+/).map(part => part.trim().replace(A_CERTAIN, '')).filter(Boolean));
}

function fromParts(parts: readonly string[]): Who | null {
  const [head = '', ...rest] = parts;
  const named = personIn(head) ?? personIn(withoutTitle(head).replace(/ (?:of|from|at|in|for|with) .*$/s, ''));
  if (named) return { kind: 'name', name: named.name, role: joined(named.role, roleIn(rest)) };
  const naming = rest.findIndex(part => isPersonName(part));
  if (naming >= 0 && (!looksLikeName(head) || /^(?:The|An?|Its|His|Her|Their|Our) /.test(head))) return { kind: 'name', name: withoutTitle(rest[naming] ?? ''), role: MERE_RELATION.test(head) ? null : withoutOpening(head) };
  if (looksLikeName(head)) return { kind: 'name', name: withoutTitle(head), role: roleIn(rest) };
  const description = head.replace(NARROWING, '');
  return description ? { kind: 'description', text: description } : null;
}

interface Named { readonly name: string; readonly role: string | null }

/** A name with what the person is before it, or a name alone that is no body's. */
function personIn(head: string): Named | null {
  const bare = withoutTitle(head);
  const run = withoutOwner(trailingName(bare));
  if (run === '') return null;
  const before = bare.slice(0, bare.length - run.length).trim();
  const capitalRole = leadingRole(run);
  const name = withoutTitle(run.slice(capitalRole.length).trim());
  const kind = before.split(' ').at(-1) ?? '';
  if (name !== '' && isKindOfBody(kind) && !/^(?:the|a|an)$/i.test(before)) return { name, role: withoutOpening(before) };
  if (name === '' || (namesABody(name) && name !== bare)) return null;
  if (before === '' && capitalRole === '') return isPersonName(head) ? { name, role: null } : null;
  const role = `${before} ${capitalRole}`.trim();
  const lastWord = role.split(' ').at(-1) ?? '';
  if (capitalRole === '' && /['’]s?$/.test(lastWord)) return name.includes(' ') ? { name, role: null } : null;
  return isRole(lastWord) || (name.includes(' ') && couldBeRole(lastWord)) ? { name, role: withoutOpening(role) } : null;
}

/** Right before a full name, any noun in small letters says what the person is. */
function couldBeRole(word: string): boolean {
  return /^\p{Ll}[\p{Ll}-]{2,}$/u.test(word) && !BESIDE_VERB.test(word) && !/(?:ed|ing|ly)$|^(?:the|and|but|for|with|from|that|than|when|while|was|are|is|has|had|have|into|onto|over|under|after|before|like|near|where|who|which|whom|because|though|until|since|said|says|told|our|its|his|her|their|one|about|against|among|between|during|without|met|saw|found|left|sent|heard|made|took|gave|put|got|went|came|spoke|wrote|ran|brought|caught|led|held|kept|knew|let|paid|read|rang|sat|stood|meets|sees|thanks|joins)$/.test(word);
}

function isPersonName(part: string): boolean {
  const name = withoutTitle(hasTitle(part) ? part.replace(/ of .*$/s, '') : part);
  return looksLikeName(name) && !isRole(name) && !/^(?:The|A|An|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Its|His|Her|Their|Our|Some|Many|Several|Both|All|Most|None|Few|Those|These|This|That|There|Here|No|Not|What|How|Why|When|If|It|But|And|For)(?: |$)/.test(name) && !namesABody(name) && leadingRole(name) === '';
}

/** What the parts after a name say of the person: no age, no home town. The sentence's own verb ends them. */
function roleIn(parts: readonly string[]): string | null {
  const main = parts.findIndex(part => GOES_ON.test(part));
  const told = (main < 0 ? parts : parts.slice(0, main)).filter(part => !AGE.test(part) && !/^(?:from|of) /.test(part) && !/^(?:whose|which)\b/.test(part));
  const first = told[0] === undefined ? null : toldByClause(told[0]);
  return first && first.length <= 140 ? withoutOpening(first) : null;
}

/** "Ada Lark, from Rye, is to be married": no part of who she is. */
const GOES_ON = /^(?:and|but|or|so|while|when|where|after|before|because|though|although|until|he|she|they|it|to|is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did|says?|said)\b/;
/** What happens or happened to somebody, or what they have: no office, work or part. */
const PASSING = /^(?:(?:is|was) (?:to|due|about|set|being|sent|told|left|hit|caught|laid|put|born|\p{L}+ed|\p{L}+ing)\b|(?:had|will|would|can|could|may|might|must|should|does|did|lost|got|waited|missed|says?|said|wants|wanted)\b|has (?:an?|no|the|just|yet|had|lost|\d)\b)/u;

/** "who chairs the board" -> "chairs the board"; "who is its chair" -> "its chair"; null of "who", "who was sent home". */
function toldByClause(part: string): string | null {
  const clause = /^who(?:['’]s)?(?: |$)(.*)$/s.exec(part)?.[1];
  if (clause === undefined) return part;
  return clause === '' || PASSING.test(clause) ? null : clause.replace(/^(?:is|was) /, '');
}

function withoutOpening(role: string): string {
  return role.replace(/^(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur) /, '');
}

function joined(before: string | null, after: string | null): string | null {
  return before ?? after;
}
