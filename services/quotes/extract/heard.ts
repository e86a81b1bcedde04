/** The one person or body whose words an entry quotes or reports, when there is just one. */
import type { Speech } from '../../kernel/reading/spoken.js';
import { onlyPerson, resolve, type Person } from '../../kernel/reading/speakers/cast.js';
import { subjectBefore } from '../../kernel/reading/speakers/subject.js';
import { speechVerbs } from '../../kernel/reading/speech-verbs.js';

export function hearers({ telling, spoken }: Speech): Person | null {
  const heard = new Map<string, Person>();
  for (const { speaker } of spoken) if (speaker) heard.set(speaker.name.toLowerCase(), speaker);
  if (heard.size === 0) for (const person of reported({ telling, spoken })) heard.set(person.name.toLowerCase(), person);
  const [only] = heard.values();
  return heard.size === 1 && only ? { name: only.name, role: only.role } : heard.size === 0 ? onlyPerson(telling) : null;
}

/** "Crews return on Monday, the council says.": a verb that ends its sentence has its subject right before it. */
function clauseBefore(sentence: string, start: number, end: number): string {
  const before = sentence.slice(0, start);
  return /^[\s.!?]*$/.test(sentence.slice(end)) && / /.test(before.trim()) ? before.slice(before.lastIndexOf(', ') + 1) : before;
}

function reported({ telling }: Speech): Person[] {
  return telling.masked.flatMap((_, block) => telling.sentences(block).flatMap(sentence =>
    speechVerbs(sentence.text).filter(verb => !verb.leaning).flatMap(verb => {
      const who = subjectBefore(clauseBefore(sentence.text, verb.start, verb.end));
      const person = who && resolve(telling, who, sentence.block, sentence.start + verb.start);
      return person ? [person] : [];
    })));
}
