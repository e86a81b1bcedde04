/** A figure's number, large, with the words around it small. It stands out for a moment when it changes. */
import { useRef } from 'preact/hooks';
import { amountWords, type Amount as Value } from '../../../kernel/figures/wording.js';

export function Amount({ value }: { readonly value: Value }) {
  const { before, number, base } = amountWords(value);
  const first = useRef(number);
  const fresh = first.current !== number;
  return (
    <span class="amount">
      {before && <span class="before-number">{before} </span>}
      <span key={number} class={`number${/\d/.test(number) ? '' : ' in-words'}${fresh ? ' fresh' : ''}`}>{number}</span>
      {base && <span class="base"> {base}</span>}
    </span>
  );
}
