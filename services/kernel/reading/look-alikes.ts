/** Numbers that count nothing a reader may claim: times, dates, ages, money, measures, scores, telephone numbers, names, pay. */
import { textAt, type Token } from './tokens.js';

/** A number under test: `from` its first token, `to` the one after it (percent sign included). */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly percent: boolean;
  readonly figure: boolean;
  /** A share or a part of a base: never a time, an age or a label. */
  readonly part: boolean;
}

type Test = (tokens: readonly Token[], number: Candidate) => boolean;

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const MONTHS = set('january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec');
const DURATIONS = set('second seconds minute minutes min mins hour hours hr hrs day days night nights week weeks weekend weekends fortnight month months year years decade decades century centuries generation generations shift shifts');
const MEASURES = set(
  'mile miles km kilometre kilometres kilometer kilometers metre metres meter meters m cm mm ft foot feet inch inches yard yards acre acres degree degrees celsius fahrenheit c f kg kilos kilo gram grams g lb lbs oz stone tonne tonnes ton tons litre litres liter liters pint pints mph kph mg ml '
  + 'pound pounds pence p quid euro euros dollar dollars cent cents usd eur gbp time times point points goal goals am pm gmt bst st nd rd th knots volts watts mb gb');
const BETWEEN = set('more further other extra whole full additional consecutive contact long straight separate solid different working calendar successive long-haul hard odd or so old');
const LABELS = set(
  'no number numbers nos platform channel page pages section level force phase round part ward route bus article radio day week year step grade band room floor gate flight seat tier category type class chapter verse world option stage row lane unit junction m a bbc4 formula '
  + 'volume issue season episode series act scene page day1 key figure fig table rule clause zone size aged age stand pier terminal berth world-cup under-');
const CALLED = set('call calls called calling dial dials dialled dialling ring rings rang ringing phone phones phoned phoning to or on');
const RISES = set('up down increase increased increases rise rises rose risen rising grew grown growing fell fall falls fallen falling cut drop dropped drops shrunk shrank climbed jumped worth lift lifted gain gained lost plunged soared widened narrowed grow');
const COMPARED = set('more fewer less lower higher down up below above worse better cheaper dearer faster slower longer shorter stronger weaker');
const PAY = set('pay rise raise rises raises increase increases uplift offer offers deal claim award awards hike salary salaries wage wages bonus cut cuts inflation interest tax vat vacancy swing discount stake growth');
const PERSON = set('he she i who');
const NUMBERED = set('it that this there figure figures number numbers total toll turnout count tally proportion share attendance response rate answer');
const BE = set("is was am 'm turns turned turning aged age about");
const YEAR_BEFORE = set('in since by of from until till before after during for the early late mid spring summer autumn winter fall and to');

export interface LookAlike {
  readonly name: string;
  /** One line for people, with an example. */
  readonly says: string;
  readonly test: Test;
}

export const LOOK_ALIKES: readonly LookAlike[] = [
  { name: 'clock', says: 'a time of day: 8.10am, half past nine', test: clock },
  { name: 'hour', says: 'an hour without its clock: at seven', test: bareHour },
  { name: 'date', says: 'a day of a month: 26 April', test: date },
  { name: 'year', says: 'a year: since 2016', test: year },
  { name: 'age', says: 'an age: Ann, 27', test: age },
  { name: 'money', says: 'a sum of money: £1,200', test: money },
  { name: 'measure', says: 'a length of time, a distance, a weight: two days, 11 miles', test: measure },
  { name: 'compound', says: 'part of a compound: a 48-hour strike', test: compound },
  { name: 'label', says: 'the number of a thing: platform 2, No 12', test: label },
  { name: 'telephone', says: 'a number to call: 111', test: telephone },
  { name: 'score', says: 'a score: 2-2', test: score },
  { name: 'decimal', says: 'a decimal that counts nothing: 7.41', test: decimal },
  { name: 'change', says: 'a difference, no level: up 40%, 6,478 fewer than', test: change },
  { name: 'pay', says: 'pay, prices, votes in parliament: a 13.5% rise', test: pay },
  { name: 'joined', says: 'part of a word or of a larger number: A4, 1990s', test: joined },
  { name: 'list-number', says: 'the number of a point: 1. Post update', test: listNumber },
];

/** What the number at hand is, where it is one of them. */
export function lookAlikeOf(tokens: readonly Token[], number: Candidate): LookAlike | null {
  return LOOK_ALIKES.find(({ test }) => test(tokens, number)) ?? null;
}

function gap(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.spaced ?? true;
}

/** "08:00", "8.10am", "8 p.m.", "six o'clock", "half past nine". */
function clock(tokens: readonly Token[], { from, to, figure }: Candidate): boolean {
  const next = textAt(tokens, to);
  const beside = (mark: number, other: number) => textAt(tokens, mark) === ':' && !gap(tokens, Math.max(mark, other)) && tokens[other]?.kind === 'number';
  if (figure && (beside(to, to + 1) || beside(from - 1, from - 2) || (textAt(tokens, from - 1) === ':' && !gap(tokens, from) && tokens[from - 2]?.kind === 'number'))) return true;
  if (/^(?:am|pm|noon|o'clock|gmt|bst|hrs)$/.test(next)) return true;
  if ((next === 'a' || next === 'p') && textAt(tokens, to + 1) === '.' && textAt(tokens, to + 2) === 'm') return true;
  return /^(?:past|half|quarter)$/.test(textAt(tokens, from - 1)) && textAt(tokens, from - 1) !== 'quarter' && tokens[from]!.value !== 0 && (figure || isHour(tokens, from)) && !/^(?:of|a|the)$/.test(next);
}

function isHour(tokens: readonly Token[], at: number): boolean {
  return /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/.test(textAt(tokens, at));
}

/** "at seven,", "until six.", "from nine to five": an hour without its clock. */
function bareHour(tokens: readonly Token[], { from, to, value, percent, part }: Candidate): boolean {
  if (percent || part || value > 12 || !/^(?:at|until|till|by|since|before|after|from|past|around|about|to)$/.test(textAt(tokens, from - 1))) return false;
  const before = textAt(tokens, from - 1);
  if (/^(?:around|about|from|to)$/.test(before)) return /^(?:this|yesterday|today|tonight|tomorrow|o'clock)$/.test(textAt(tokens, to));
  const next = tokens[to];
  return next === undefined || (next.kind === 'mark' && next.text !== '-') || /^(?:this|yesterday|today|tonight|tomorrow|on|in|and|when|with|last|every|to|but|or)$/.test(next.text);
}

function date(tokens: readonly Token[], { from, to, value, percent }: Candidate): boolean {
  if (percent || value > 31) return false;
  const month = (at: number) => MONTHS.has(textAt(tokens, at)) && (tokens[at]?.capital ?? false);
  if (month(to) || (month(from - 1) && textAt(tokens, from - 2) !== 'in') || (textAt(tokens, to) === 'of' && month(to + 1))) return true;
  return /^(?:and|to|or|-|–)$/.test(textAt(tokens, to)) && tokens[to + 1]?.kind === 'number' && month(to + 2);
}

/** Four ungrouped figures between 1900 and 2099, unless something is counted by them. */
function year(tokens: readonly Token[], { from, to, value, figure, percent, part }: Candidate): boolean {
  if (!figure || percent || part || value < 1900 || value > 2099 || tokens[from]!.text.length !== 4) return false;
  const next = tokens[to];
  const before = textAt(tokens, from - 1);
  return YEAR_BEFORE.has(before) || MONTHS.has(before) || next === undefined || next.kind !== 'word' || next.capital || !/s$/.test(next.text);
}

/** "Ann, 27, said", "aged 34", "she is 66", "daughter is 15 and", "mother of three". */
function age(tokens: readonly Token[], { from, to, value, percent, part, figure }: Candidate): boolean {
  if (percent || part || value > 110) return false;
  const before = textAt(tokens, from - 1);
  const next = tokens[to];
  if (/^(?:aged|age|over-|under-)$/.test(before) || next?.text === 'year') return true;
  if (before === 'of' && /^(?:mother|father|mum|dad|parent|grandmother|grandfather)$/.test(textAt(tokens, from - 2))) return true;
  if (figure && before === ',' && (tokens[from - 2]?.capital ?? false) && (next?.text === ',' || next?.text === 'and' || next?.text === 'who')) return true;
  if (/^(?:she's|he's|i'm|who's|you're)$/.test(before)) return endsPhrase(next);
  if (!BE.has(before) || !endsPhrase(next)) return false;
  const subject = textAt(tokens, from - 2);
  return PERSON.has(subject) || (/^(?:is|was|turned)$/.test(before) && !NUMBERED.has(subject) && (tokens[from - 2]?.kind === 'word') && /^(?:and|who|years)$/.test(next?.text ?? ''));
}

function endsPhrase(next: Token | undefined): boolean {
  return next === undefined || next.kind === 'mark' || /^(?:and|but|who|now|next|this|last|today)$/.test(next.text);
}

function money(tokens: readonly Token[], { from, to }: Candidate): boolean {
  return /^[£$€¥]$/.test(textAt(tokens, from - 1)) || /^[£$€¥]$/.test(textAt(tokens, to));
}

/** "two days", "eight contact hours", "11 miles", "4C", "three more weeks", "five times", "an hour and a half". */
function measure(tokens: readonly Token[], { from, to, percent, part }: Candidate): boolean {
  if (percent && !part) return /^(?:point|points)$/.test(textAt(tokens, to));
  if (textAt(tokens, to) === '°' || (tokens[to]?.kind === 'word' && !gap(tokens, to))) return true;
  let at = to;
  for (let passed = 0; passed < 3 && BETWEEN.has(textAt(tokens, at)); passed++) at++;
  if (textAt(tokens, at) === 'of' && /^(?:the|a|an|my|our|that)$/.test(textAt(tokens, at + 1))) at += 2;
  else if (textAt(tokens, at) === 'the' || ((textAt(tokens, at) === 'a' || textAt(tokens, at) === 'an') && textAt(tokens, from) === 'half')) at += 1;
  for (let passed = 0; passed < 3 && BETWEEN.has(textAt(tokens, at)); passed++) at++;
  // "63 day surgery cases", "40 night flights" count things.
  if (/^(?:day|night|time)$/.test(textAt(tokens, at)) && at === to && tokens[at + 1]?.kind === 'word' && /^(?:case|cases|surgery|procedure|procedures|unit|units|clinic|clinics|patient|patients|flights|trains|buses|services|schools|operations|staff|shift|shifts)$/.test(textAt(tokens, at + 1))) return false;
  // So do "340 night-shift staff", "40 day-care places".
  if (textAt(tokens, at + 1) === '-' && !gap(tokens, at + 1) && at === to) return false;
  return DURATIONS.has(textAt(tokens, at)) || (MEASURES.has(textAt(tokens, at)) && at < tokens.length);
}

/** "48-hour", "nine-day", "13-point", "half-time"; not "70-odd", "200-strong". */
function compound(tokens: readonly Token[], { to }: Candidate): boolean {
  const next = tokens[to + 1];
  return textAt(tokens, to) === '-' && !gap(tokens, to) && next !== undefined && !next.spaced && next.kind === 'word' && !/^(?:odd|ish|plus|strong)$/.test(next.text);
}

function label(tokens: readonly Token[], { from, to, percent, part }: Candidate): boolean {
  if (percent || part) return false;
  const before = tokens[from - 1];
  if (before === undefined) return false;
  if (before.text === '#' || before.text === '@' || (before.text === '.' && textAt(tokens, from - 2) === 'no')) return true;
  if (before.text === "'" || before.text === '’') return !gap(tokens, from) && (tokens[from - 1]!.spaced) && tokens[from]!.text.length === 2;
  if (before.text === 'no' && textAt(tokens, to) === '') return true;
  return LABELS.has(before.text) && !(before.text === 'a' || before.text === 'figure' || before.text === 'number');
}

function telephone(tokens: readonly Token[], { from, to, figure, value, percent }: Candidate): boolean {
  if (!figure || percent || tokens[from]!.text.length !== 3 || ![111, 999, 101, 119, 911].includes(value)) return false;
  return CALLED.has(textAt(tokens, from - 1)) || tokens[to]?.kind !== 'word' || !/s$|^of$|people/.test(textAt(tokens, to)) || /^(?:calls|is|was|services|has)$/.test(textAt(tokens, to));
}

/** "2-2", "Villa 2 Wolves 1", "10/10", "24/7". */
function score(tokens: readonly Token[], { from, to, figure, value, percent }: Candidate): boolean {
  if (percent || !figure) return false;
  if (textAt(tokens, to) === '/' || textAt(tokens, from - 1) === '/') return true;
  const dash = (at: number) => /^[-–]$/.test(textAt(tokens, at)) && !gap(tokens, at) && !gap(tokens, at + 1);
  if ((dash(to) && tokens[to + 1]?.kind === 'number') || (dash(from - 1) && (tokens[from - 2]?.kind === 'number'))) return true;
  const side = (at: number) => tokens[at]?.kind === 'word' && tokens[at].capital;
  return value < 30 && ((side(from - 1) && side(to) && tokens[to + 1]?.kind === 'number' && tokens[to + 1]!.value < 30)
    || (side(from - 1) && tokens[from - 2]?.kind === 'number' && side(from - 3) && tokens[from - 2]!.value < 30));
}

/** Counts are whole: "7.41", "10.5". */
function decimal(_tokens: readonly Token[], { value, percent, part }: Candidate): boolean {
  return !percent && !part && !Number.isInteger(value);
}

/** A difference, not a level: "up 40%", "increased by 30%", "41% down on", "6,478 fewer than", "worth 3 per cent". */
function change(tokens: readonly Token[], { from, to, percent, part }: Candidate): boolean {
  const next = textAt(tokens, to);
  const compared = COMPARED.has(next) && (percent || /^(?:than|on)$/.test(textAt(tokens, to + 1)));
  if (compared) return true;
  // "stood down a fifth of its lists", "lost only a third" tell a part, not a change.
  if (!percent || textAt(tokens, from - 1) !== 'by' && (/^(?:of|its|their|the)$/.test(next) || part && (/^(?:lost|cut|dropped)$/.test(textAt(tokens, from - 2)) || /^(?:lost|cancelled|lose|loses|losing)$/.test(textAt(tokens, from - 1)) && textAt(tokens, to - 2) === 'in'))) return false;
  let at = from - 1;
  while (at >= 0 && from - at < 5 && /^(?:by|about|around|almost|nearly|some|over|just|roughly|a|an|further|another|than|more|less)$/.test(textAt(tokens, at))) at--;
  return RISES.has(textAt(tokens, at)) && !(textAt(tokens, at) === 'up' && textAt(tokens, at + 1) === 'to');
}

function pay(tokens: readonly Token[], { to, percent }: Candidate): boolean {
  return percent && (PAY.has(textAt(tokens, to)) || (PAY.has(textAt(tokens, to + 1)) && !/^(?:backed|of|took)$/.test(textAt(tokens, to))));
}

/** Part of a word or a larger number: "A4", "1990s", "-3". */
function joined(tokens: readonly Token[], { from, figure }: Candidate): boolean {
  const before = tokens[from - 1];
  if (before === undefined) return false;
  if (/^(?:minus|plus)$/.test(before.text)) return true;
  return figure && !gap(tokens, from) && ((before.kind === 'word') || (/^[-−]$/.test(before.text) && before.spaced) || (before.text === '.' && !before.spaced && tokens[from - 2]?.kind === 'number'));
}

/** "1. Post update", "2) …" at the start of a sentence. */
function listNumber(tokens: readonly Token[], { from, to, figure }: Candidate): boolean {
  return figure && from === 0 && (textAt(tokens, to) === ')' || (textAt(tokens, to) === '.' && tokens.length > to + 1));
}
