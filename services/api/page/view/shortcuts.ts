/** Single keys that do something, and those that can do without them switch them off (WCAG 2.1.4). */
import { useEffect, useState } from 'preact/hooks';

export type Command = 'turnout' | 'cancellations' | 'movement' | 'quotes' | 'posts' | 'next' | 'previous' | 'pause' | 'help';

interface Shortcut { readonly keys: string; readonly key: string; readonly command: Command; readonly does: string }

export const SHORTCUTS: readonly Shortcut[] = [
  { keys: 't', key: 't', command: 'turnout', does: 'turnout' },
  { keys: 'c', key: 'c', command: 'cancellations', does: 'cancelled' },
  { keys: 'm', key: 'm', command: 'movement', does: 'how figures moved' },
  { keys: 'q', key: 'q', command: 'quotes', does: 'quotes' },
  { keys: 'p', key: 'p', command: 'posts', does: 'posts' },
  { keys: 'j', key: 'j', command: 'next', does: 'next post, older' },
  { keys: 'k', key: 'k', command: 'previous', does: 'previous post, newer' },
  { keys: 'Space', key: ' ', command: 'pause', does: 'pauses or resumes the replay, where one runs' },
  { keys: '?', key: '?', command: 'help', does: 'this list' },
];

const STORED = 'picketwire.single-keys';

/** Whether single keys are shortcuts, kept for the next visit. */
export function useKeysOn(): readonly [boolean, (on: boolean) => void] {
  const [on, set] = useState(localStorage.getItem(STORED) !== 'off');
  return [on, next => { localStorage.setItem(STORED, next ? 'on' : 'off'); set(next); }];
}

/** A key in a field, on a button it would press, or with a modifier is nobody's shortcut. */
export function useShortcuts(on: boolean, does: (command: Command) => void): void {
  useEffect(() => {
    if (!on) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || document.querySelector('dialog[open]')) return;
      const target = event.target as HTMLElement;
      if (target.matches('input, select, textarea') || (event.key === ' ' && target.matches('button, summary, a'))) return;
      const found = SHORTCUTS.find(({ key }) => key === event.key);
      if (!found) return;
      event.preventDefault();
      does(found.command);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [on, does]);
}
