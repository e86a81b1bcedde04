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

function reported({ telling }: Speech): Person[] {
  return telling.masked.flatMap((_, block) => telling.sentences(block).flatMap(sentence =>
    speechVerbs(sentence.text).filter(verb => !verb.leaning).flatMap(verb => {
      const who = subjectBefore(sentence.text.slice(0, verb.start));
      const person = who && resolve(telling, who, sentence.block, sentence.start + verb.start);
      return person ? [person] : [];
    })));
}
