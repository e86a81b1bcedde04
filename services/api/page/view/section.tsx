/** A part of the page with its heading; one stop of the Tab key for all that it holds. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useRoving } from './roving.js';

interface Props { readonly id: string; readonly title: string; readonly note?: string; readonly children: ComponentChildren }

export function Section({ id, title, note, children }: Props) {
  const group = useRef<HTMLElement>(null);
  useRoving(group);
  return (
    <section id={id} ref={group} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} tabIndex={-1}>{title}{note !== undefined && <span class="note"> {note}</span>}</h2>
      {children}
    </section>
  );
}

/** What stands where there is nothing yet. */
export function Empty({ children }: { readonly children: ComponentChildren }) {
  return <p class="empty">{children}</p>;
}
