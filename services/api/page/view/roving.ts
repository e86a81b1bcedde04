/** Roving focus: a group is one stop of the Tab key, arrow keys go on within it. */
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

const STOPS = '[data-rove]';

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: at => at + 1, ArrowRight: at => at + 1, ArrowUp: at => at - 1, ArrowLeft: at => at - 1, Home: () => 0, End: (_, count) => count - 1,
};

/** Whatever in the group has `data-rove` takes part. */
export function useRoving(group: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const stops = stopsIn(group.current);
    const stop = stops.find(each => each === document.activeElement) ?? stops.find(each => each.tabIndex === 0) ?? stops[0];
    for (const each of stops) each.tabIndex = each === stop ? 0 : -1;
  });
  useLayoutEffect(() => {
    const element = group.current;
    const onKey = (event: KeyboardEvent) => { move(stopsIn(element), event); };
    const onFocus = (event: FocusEvent) => { hold(stopsIn(element), event.target); };
    element?.addEventListener('keydown', onKey);
    element?.addEventListener('focusin', onFocus);
    return () => {
      element?.removeEventListener('keydown', onKey);
      element?.removeEventListener('focusin', onFocus);
    };
  }, []);
}

function stopsIn(group: HTMLElement | null): HTMLElement[] {
  return [...group?.querySelectorAll<HTMLElement>(STOPS) ?? []].filter(stop => stop.checkVisibility());
}

function move(stops: readonly HTMLElement[], event: KeyboardEvent): void {
  const step = STEPS[event.key];
  const at = stops.indexOf(event.target as HTMLElement);
  if (!step || at < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  stops[Math.max(0, Math.min(stops.length - 1, step(at, stops.length)))]?.focus();
}

function hold(stops: readonly HTMLElement[], focused: EventTarget | null): void {
  if (!stops.some(stop => stop === focused)) return;
  for (const stop of stops) stop.tabIndex = stop === focused ? 0 : -1;
}
