/** What a heading looks like: short, one thought, no full stop. */

const LONGEST = 130;

/** Shapes that end a line like a heading but are running text. */
const NOT_A_HEADING: readonly { readonly name: string; readonly pattern: RegExp; readonly example: string }[] = [
  { name: 'ends-a-sentence', pattern: /(?:[:;,]|[^.]\.|[.,]["”’'])$/, example: 'The depot is shut.' },
  { name: 'list-item', pattern: /^(?:[•*·▪◦‣-]|–|—)\s/, example: '• Wear layers' },
  { name: 'starts-small', pattern: /^\p{Ll}/u, example: 'and so it went on' },
  { name: 'attributed-remark', pattern: /[.?!…]["”’']? ?[-–—] ?\p{L}[^.?!]*$/u, example: 'Good on them. - Ann Other' },
  { name: 'introduces-words', pattern: /\b(?:reading|reads?|said|says|saying|told|asked|adds?|added|writes?|tweeted):\s*["“'‘]/i, example: 'A banner reading: "Enough"' },
  { name: 'address', pattern: /\S@\S+\.\S|https?:\/\/|^@|\s\(?@\w+\)?$/, example: 'Email desk@example.org' },
  { name: 'sender', pattern: /^(?:Via|By) (?:e-?mail|text|WhatsApp|phone)\b/i, example: 'Via text: Ann, Rye' },
  { name: 'two-sentences', pattern: /(?<!\b(?:Dr|Mr|Mrs|Ms|St|No|Prof|vs?|Cllr|Rev|Sgt|Lt|Col|Gen))\.["”’']? \p{Lu}/u, example: 'It is off. Nobody knows why' },
  { name: 'breaks-off', pattern: /\b(?:email|call|text|visit|consult|to|the|and|or|of|an?|via|from)$/, example: 'To get in touch, email' },
  { name: 'set-off-words', pattern: /^Quote Message/i, example: 'Quote MessageWe are tired' },
];

export function headingLike(text: string): boolean {
  return text.length >= 2 && text.length <= LONGEST && /\p{L}/u.test(text) && !NOT_A_HEADING.some(({ pattern }) => pattern.test(text));
}

/** Ends as sentences do. */
export function endsSentence(text: string): boolean {
  return /[.!?…]["”’')\]]*$/.test(text.slice(-6));
}

/** "BBC political correspondent tweets...": a heading whose body, an embed, is lost. */
export function tweetsHeading(text: string): boolean {
  return text.length <= LONGEST && /\b(?:tweets|posts|tweeted|writes on X) ?(?:\.{3}|…)$/i.test(text);
}

/** "3. Signals fail at Crewe" gives 3 and the heading. */
export function numberedHeading(text: string): { readonly number: number; readonly heading: string } | null {
  const found = text.length <= 300 ? /^(\d{1,4})[.)] +(?=\S)/.exec(text) : null;
  return found && { number: Number(found[1]), heading: text.slice(found[0].length) };
}
