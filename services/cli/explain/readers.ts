/** The rules of all readers, with what each says of itself. */
import { RULES as CANCELLATIONS } from '../../cancellations/extract/rules.js';
import { SPEAKER_RULES_SAY } from '../../kernel/reading/speakers/says.js';
import { RULES as TURNOUT } from '../../turnout/extract/rules.js';
import type { View } from '../values.js';

/** How words are shown to be somebody's. */
export const FORMS: Readonly<Record<string, string>> = {
  marked: 'In quote marks.',
  block: 'Set off without marks.',
  message: 'A reader’s message under its sender’s name.',
  headline: 'In quote marks in the headline.',
};

const SAYS: Readonly<Record<View, ReadonlyMap<string, string>>> = {
  turnout: new Map(TURNOUT.map(({ name, says }) => [name, says])),
  cancellations: new Map(CANCELLATIONS.map(({ name, says }) => [name, says])),
  quotes: new Map(Object.entries({ ...FORMS, ...SPEAKER_RULES_SAY })),
};

/** One line for people; of a quote's rule ("marked/verb-after") the words' form and how the speaker was found. Null for a rule that is no more. */
export function saysOf(view: View, rule: string): string | null {
  const lines = (view === 'quotes' ? rule.split('/') : [rule]).map(name => SAYS[view].get(name));
  return lines.some(line => line === undefined) ? null : lines.join(' ');
}
