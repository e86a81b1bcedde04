/** The first of many, and more at each asking: a page does not draw thousands of what nobody looks at. */
import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';

interface Props<Item> {
  readonly items: readonly Item[];
  /** Drawn at first, and more at each asking. */
  readonly step: number;
  readonly class: string;
  readonly children: (item: Item) => ComponentChild;
}

export function SomeOf<Item>({ items, step, class: look, children }: Props<Item>) {
  const [shown, show] = useState(step);
  const left = items.length - shown;
  return <>
    <ul class={look}>{items.slice(0, shown).map(children)}</ul>
    {left > 0 && <button type="button" class="more" onClick={() => show(shown + step)}>Show {Math.min(step, left)} more of {left}</button>}
  </>;
}
