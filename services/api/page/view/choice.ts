/** Which words somebody looks at, for all parts of the page. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { sameWords, type Words } from '../model/rows.js';

export interface Choice {
  readonly chosen: Words | null;
  /** Shows the words in their post. `byKeyboard` also takes the focus there; Escape brings it back. */
  readonly choose: (words: Words, byKeyboard: boolean) => void;
}

export const ChoiceContext = createContext<Choice>({ chosen: null, choose: () => undefined });

export function useChoice(words: Words): { readonly isChosen: boolean; readonly choose: (event: MouseEvent) => void } {
  const { chosen, choose } = useContext(ChoiceContext);
  // A click that no pointer made comes from Enter or Space.
  return { isChosen: sameWords(chosen, words), choose: event => choose(words, event.detail === 0) };
}
