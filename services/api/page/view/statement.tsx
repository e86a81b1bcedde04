/** Something that was said: a button that shows the words it was read from. */
import type { ComponentChildren } from 'preact';
import type { Words } from '../model/rows.js';
import { useChoice } from './choice.js';

interface Props { readonly words: Words; readonly class?: string; readonly children: ComponentChildren }

export function Statement({ words, class: look = '', children }: Props) {
  const { isChosen, choose } = useChoice(words);
  return <button type="button" data-rove class={`statement ${look}`} aria-pressed={isChosen} title="Show the words" onClick={choose}>{children}</button>;
}
