/** What a personal name looks like in print, and what of it is title and what is name. */
import { everyMatch } from './every-match.js';

const WORD = String.raw`(?:[a-z]{1,2}['’]?)?\p{Lu}[\p{L}\p{M}'’]*(?:-\p{L}[\p{L}\p{M}'’]*)*(?:(?<=(?:^|[^\p{L}])\p{Lu}|(?:Dr|Mr|Mrs|Ms|Prof|Rev|St|Cllr|Sens?|Reps?|Gov|Gen|Col|Lt|Capt|Sgt|Maj|Jr|Sr))\.)?`;
const PARTICLES = '(?:de|del|della|der|den|di|du|da|la|le|van|von|bin|ibn|ap|ab|al|el|ó|ní|mac|an|y|ten|ter)';
const RUN = `${WORD}(?: (?:${PARTICLES} ){0,2}${WORD})`;
const NAME = new RegExp(`^${RUN}{0,4}$`, 'u');
/** Two to five capitalised words in a row, wherever they stand. */
const NAMES_IN_TEXT = new RegExp(String.raw`${RUN}{1,4}`, 'uy');
/** Where a capitalised word can begin that is followed by another, or by a small word as short as a particle. */
const CAPITALS = /(?<![\p{L}'’])\p{Lu}[\p{L}\p{M}'’-]*\.? (?=\P{Ll}|\p{Ll}{1,5}(?!\p{Ll}))/gu;
/** The capitalised words that a phrase ends with. */
const TRAILING_NAME = new RegExp(String.raw`(?<=^| )${RUN}{0,4}$`, 'u');

const TITLES = '(?:Dr|Mr|Mrs|Ms|Miss|Mx|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Baron|Rev|Revd|Cllr|Councillor|Hon|Rt Hon|Sen|Senator|Rep|Representative|Congressman|Congresswoman|Gov|Gen|General|Col|Colonel|Lt|Capt|Maj|Sgt)';
const TITLE = new RegExp(String.raw`^(?:${TITLES}\.? )+(?=\p{Lu})`, 'u');

/** One to five capitalised words, particles allowed between ("Fergus Mac an tSaoir", "Big Nige"). Says nothing of whether it is a person's. */
export function looksLikeName(text: string): boolean {
  return text.length <= 60 && NAME.test(text);
}

const LETTERS_AFTER = /,? (?:MP|MSP|MS|MLA|TD|KC|QC|OBE|MBE|CBE|PhD|Jr\.?|Sr\.?)$/;

/** "Prof Sir Mortimer Adeyinka-Lund KC" -> "Mortimer Adeyinka-Lund". */
export function withoutTitle(name: string): string {
  return name.replace(TITLE, '').replace(LETTERS_AFTER, '');
}

/** "Labour's Ada Lark" -> "Ada Lark". */
export function withoutOwner(name: string): string {
  return name.replace(/^.*['’]s? (?=\p{Lu}\S* \p{Lu})/u, '');
}

export function hasTitle(name: string): boolean {
  return TITLE.test(name);
}

/** "hospital manager Fionn Roe" -> "Fionn Roe"; empty when the phrase ends in small letters. */
export function trailingName(phrase: string): string {
  return TRAILING_NAME.exec(phrase)?.[0] ?? '';
}

/** Every run of two to five capitalised words, with where it stands. Bodies, places and people alike. */
export function* capitalRuns(text: string): Generator<{ readonly text: string; readonly start: number }> {
  let end = 0;
  for (const { index } of everyMatch(CAPITALS, text)) {
    if (index < end) continue;
    NAMES_IN_TEXT.lastIndex = index;
    const run = NAMES_IN_TEXT.exec(text)?.[0];
    if (run === undefined) continue;
    end = index + run.length;
    yield { text: run, start: index };
  }
}
