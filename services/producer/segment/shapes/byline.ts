/** Bylines: who wrote a post or a page. */

const PARTICLE = '(?:de|da|di|del|della|der|den|van|von|la|le|el|al|bin|ap|ab|ferch|an|mac|of|y)';
const NAME_WORD = "(?:Mc|Mac|O['’]|Ó |Ní |Nic |D['’]|St )?\\p{Lu}[\\p{L}\\p{M}'’.]*(?:-\\p{L}[\\p{L}\\p{M}'’]*)*";
const NAME = `${NAME_WORD}(?: (?:${NAME_WORD}|(?:${PARTICLE} ){1,2}t?${NAME_WORD})){1,4}`;
const NAMES = new RegExp(`^${NAME}(?:(?:, | and | & |, and )${NAME})*$`, 'u');
const NAME_AND_ROLE = new RegExp(`^(?!By )(${NAME})(?:, | [|–—-] )([^\\d]{4,60})$`, 'u');
const BY = /^(?:By|Words by|Report by|Story by)[: ]+(?=\p{Lu})(.+)$/u;
const ROLE = /^(?:BBC|ITV|Sky|PA|Channel 4|Reuters|Radio|STV|RTÉ|LBC)\b|\b(?:reporter|reporting|correspondent|editor|producer|journalist|columnist|presenter|writer)\b/i;

/** One to four names and nothing else: "Ffion Maddox and Jerome Quartey". */
export function nameLine(text: string): boolean {
  return text.length <= 90 && NAMES.test(text);
}

/** A reporter's office or programme: "BBC Wales News", "Health correspondent", "Live reporter". */
export function roleLine(text: string): boolean {
  return text.length <= 90 && !/[.!?:…]$/.test(text) && text.split(' ').length <= 10 && ROLE.test(text);
}

/** The names of a "By ..." line or of "Jo Bloggs, ports editor", or null. */
export function byLine(text: string): readonly string[] | null {
  const named = text.length <= 90 ? NAME_AND_ROLE.exec(text) : null;
  if (named?.[1] !== undefined && roleLine(named[2] ?? '')) return [named[1]];
  const found = text.length <= 160 && !/[.!?]$/.test(text) ? BY.exec(text)?.[1] : undefined;
  return found === undefined ? null : namesIn(found.replace(/,? (?:in|at) \p{Lu}.*$/u, ''));
}

/** "A B, C D and E F, Health Reporter" gives the three names. */
export function namesIn(text: string): readonly string[] {
  return text.split(/, and |,| and | & /).map(part => part.trim()).filter(part => nameLine(part) && !roleLine(part));
}
