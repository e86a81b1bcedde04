/** Proper names in a sentence and what kind of thing each is: a place or body, an authority that speaks for the whole, a person, a time. */
import { printedPattern, smallLetters, smallPattern } from './small-letters.js';
import type { Range } from './passage.js';

export type MentionKind = 'body' | 'place' | 'authority' | 'person' | 'time' | 'name';

export interface Mention extends Range {
  /** As printed, a possessive ending taken off. */
  readonly text: string;
  readonly kind: MentionKind;
  /** The small word before it ("in", "across", "the"), lower case; empty at the sentence's start. */
  readonly before: string;
}

const CAP = String.raw`(?:[a-z]{1,2}['’])?\p{Lu}[\p{L}\p{M}]*(?:[-'’.&](?=\p{L})[\p{L}\p{M}]+)*(?:['’](?=\s\p{Lu}))?`;
const LINK = String.raw`(?:(?:of|and|for|upon|on|&|de|of the|the)\s)`;
const NO_TIME = '(?!(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|November|December|Christmas|Easter)(?![\\p{L}]))';
const NAME = new RegExp(String.raw`(?<![\p{L}\p{N}@#])(?:St\.? )?${CAP}(?:\s${LINK}?${NO_TIME}(?:St\.? )?${CAP})*`, 'uy');

/** Words that make a name that of a body or a place where things happen. */
const BODY_HEAD = String.raw`hospitals?|infirmary|trusts?|health boards?|health|board|universit(?:y|ies)|schools?|academy|colleges?|stations?|airports?|courts?|prison|council|county|depot|office|cent(?:re|er)|clinic|surgery|services?|railways?|rail|trains|express|lines?|ferries|airways|airlines|buses|coaches|pier|harbour|port|quay|wing|lane|road|street|square|cross|park|house|general|universities|council|borough|city|town hall|ward|campus|museum|library|counter|terminal|branch`;
const BODY = smallPattern(String.raw`(?:^|\s)(?:${BODY_HEAD})$|^Ysbyty\s|(?:^|\s)(?:${BODY_HEAD})\s(?:of|at|in|for)\s|(?:Teaching|University)\s`);
const BODY_TAIL = printedPattern(String.raw`^\s(?:(?:[a-z]{3,12}\s){0,1})(?:${BODY_HEAD})(?![\p{L}])`);

const AUTHORITY = /\b(?:NHS (?:England|Wales|Scotland|Providers|Employers|Confederation)|Department|Ministry|Union|Unite|Unison|UNISON|GMB|BMA|RCN|RCM|UCU|CWU|RMT|NEU|NASUWT|PCS|TSSA|Aslef|ASLEF|FBU|EIS|Ucea|Royal College|Society|Association|Organi[sz]ation|Federation|Confederation|Government|Executive|Treasury|Parliament|Commons|Downing Street|(?:Home|Foreign|Cabinet|Met|Post) Office|Whitehall|Labour|Group|YouGov|Ofcom|Ofsted|BBC|ITV|AP|PA|Sky News|Twitter|Facebook|Instagram|Congress|Unions|Patients' Association|Number 10|No 10|Royal Mail|Network Rail|National Rail|National Highways|Border Force)\b/;
const TIME = /^(?:(?:Early|Late|Last|Next|Black|Good|Boxing|New Year[’']s|Bank)\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b|^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Christmas|Easter|Xmas|GMT|BST|Brexit|Ramadan|Diwali|Hogmanay|Whitsun|Lent|Today|Yesterday|Tomorrow)\b/;
const TITLE = /^(?:Dr|Mr|Mrs|Ms|Miss|Mx|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Rev|Cllr|Councillor|Captain|Capt|Sister|Judge|Justice)\b/;

/** Capitalised at a sentence's start, though no part of a name. */
const OPENER: ReadonlySet<string> = new Set((
  'The A An In At On By Of For From To With Without Over Under Across Around Outside Inside Near About After Before Since During Until Till As But And Or So Yet If When While Where Who What'
  + ' Why How Which That This These Those There Here Then Now It Its He She His Her They Their We Our I My Me You Your Us One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen Twenty'
  + ' Thirty Forty Fifty Sixty Seventy Eighty Ninety Hundred Hundreds Thousand Thousands Dozen Dozens Scores Half Nearly Almost Roughly Some Several Many Most More Fewer Less All Both Each'
  + ' Every Any No None Not Just Only Up Upwards Another Other Others Same Such Meanwhile However Still Also Even Yes Earlier Later Today Tonight Yesterday Tomorrow Striking Because Although'
  + ' Though Despite Unlike Like Recap Watch Video Picture Pictures Correction Summary Update Updates Closing Breaking Analysis Sorry Tell Thanks Bring Elsewhere Overall Altogether Nationally'
  + ' Locally Never Asked Read Cancelled Lost Let Among Between Clarification Exclusive Explainer Reminder Opinion'
).split(' '));
/** Nouns that sentences open with: part of a name only beside other capitals. */
const COMMON: ReadonlySet<string> = new Set((
  'Good Morning Afternoon Evening Last Next First Second Third Urgent Emergency New Old Local National Junior Senior Resident Staff Health Hospital Hospitals Trust Trusts Patient Patients'
  + ' Passengers Pupils Students Parents Nurse Nurses Doctors Medics Midwives Paramedics Consultants Drivers Teachers Lecturers Workers Manager Managers Bosses Officials Minister Ministers'
  + ' Operators Organisers Organizers Union Unions Employers Members School Schools University Universities College Colleges Court Courts Council Councils Train Trains Service Services'
  + ' Ferries Flights Buses Airlines Airports Families Residents Commuters Police Experts Source Sources Report Reports Figures Data People Community Theatre Clinic Clinics Operation'
  + ' Operations Appointment Appointments Planned Elective Outpatient Inpatient Bad Great Well Email Live Post Quote Message Image Key Talks Picket Pickets Strike Strikes Support Advice Pay'
  + ' House Board Trust Station Office Kidney Home Household Garden Rounds Scans Tests Exams Lectures Lessons Sailings Letters Parcels Hearings Trials Weddings Driving Exam Test Lesson Lecture Bin Flight Bus Parcel Hearing Trial Train Driver Teacher Nurse Doctor Pupil Patient Student Union Member Parent Strike Passport Black Note'
  + ' Bread Radio Twitter Turnout Attendance Rail Convention Work Travel Weather Staffing Picketing Turnouts Cancellations Closures Delays Disruption Deliveries Post Mail Care Carers Visits Rigs Crews Paramedics Writers Filming Galleries Museums'
).split(' '));
/** Trusts, schools or offices at large. */
const GENERIC = /^(?:NHS|Welsh|English|Scottish|British|Irish|Local|National|Public|Several|Acute)\s(?:\p{L}+\s)?(?:trusts?|hospitals?|health|schools?|colleges|universities|courts|services|rail|trains|office)$/iu;

const CONTRACTED = /['’](?:ve|m|s|re|d|ll|t)$/;

function firstWord(text: string): string {
  const blank = text.search(/\s/);
  const word = blank < 0 ? text : text.slice(0, blank);
  return word.includes("'") || word.includes('’') ? word.replace(CONTRACTED, '') : word;
}

const WORD_BEFORE = printedPattern(String.raw`(?:^|[^\p{L}'’])([\p{L}'’]+)\s$`);
/** Characters; no small word is longer. */
const WINDOW = 40;

/** Proper names of a sentence in order. `personal` answers whether a single word is somebody's surname in this entry. */
export function mentionsIn(sentence: string, personal: (word: string) => boolean): readonly Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < sentence.length; at++) {
    const name = mayOpenName(sentence, at) ? nameAt(sentence, at) : null;
    if (name === null) continue;
    const mention = mentionOf(sentence, name, at, personal);
    if (mention) found.push(mention);
    at += name.length - 1;
  }
  return found;
}

function nameAt(sentence: string, at: number): string | null {
  NAME.lastIndex = at;
  return NAME.exec(sentence)?.[0] ?? null;
}

/** False where no name begins: they open with a capital, or with one or two small letters and an apostrophe before it ("d'Arcy"). */
function mayOpenName(sentence: string, at: number): boolean {
  const code = sentence.charCodeAt(at);
  if (code < 97) return code > 64 && code < 91;
  return code > 122 ? code > 0xbf : isApostrophe(sentence.charCodeAt(at + 1)) || isApostrophe(sentence.charCodeAt(at + 2));
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

function mentionOf(sentence: string, raw: string, at: number, personal: (word: string) => boolean): Mention | null {
  let text = raw, start = at;
  while (OPENER.has(firstWord(text))) {
    const rest = text.replace(/^\S+(?:\s+|$)(?:(?:of|and|for|on|the|in)\s+)*/u, '');
    if (!rest) return null;
    start += text.length - rest.length;
    text = rest;
  }
  if (COMMON.has(text)) return null;
  const tail = BODY_TAIL.exec(sentence.slice(start + text.length));
  if (tail && !TIME.test(text)) text += tail[0];
  text = withoutPossessive(text, sentence.slice(start + text.length));
  const before = WORD_BEFORE.exec(sentence.slice(Math.max(0, start - WINDOW), start))?.[1]?.toLowerCase() ?? '';
  return { start, end: start + text.length, text, kind: kindOf(text, personal), before };
}

// "Plymouth's chief nurse", "NHS England's returns"; but "Addenbrooke's has thinned".
function withoutPossessive(text: string, after: string): string {
  return /['’]s$/u.test(text) && /^\s(?!(?:in|on|at|has|have|had|is|was|were|and|or|could|can|did|says|said|by|for)\b)[\p{Ll}\p{N}]/u.test(after) ? text.slice(0, -2) : text;
}

function kindOf(text: string, personal: (word: string) => boolean): MentionKind {
  if (TIME.test(text)) return 'time';
  if (TITLE.test(text)) return 'person';
  if (AUTHORITY.test(text) && !/\b(?:Hospital|Infirmary|Trust)\b/.test(text)) return 'authority';
  if (GENERIC.test(text)) return 'authority';
  if (/\s/.test(text) && BODY.test(smallLetters(text))) return 'body';
  if (REGION.test(text)) return 'place';
  if (personal(text)) return 'person';
  return 'name';
}

const REGION = /^(?:England|Wales|Scotland|Northern Ireland|Ireland|Britain|Great Britain|UK|United Kingdom|London|(?:North|South|East|West|Mid|Central|Greater)\s?\p{Lu}\p{L}+|(?:North|South)(?:[- ]?(?:East|West))(?: and \p{Lu}\p{L}+)?|Midlands|\p{Lu}\p{L}+shire|Highlands|Borders|Republic)$/u;
