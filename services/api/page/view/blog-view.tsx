/** One blog: its figures, charts, quotes and posts, and what of them is looked at. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Span } from '../../schema/rows.js';
import type { Board } from '../model/board.js';
import { claimsOf } from '../model/claims.js';
import type { Words } from '../model/rows.js';
import { Cancellations } from './cancellations.js';
import { ChoiceContext } from './choice.js';
import type { Target } from './long-list.js';
import { Movement } from './movement.js';
import { Posts } from './posts.js';
import { Quotes } from './quotes.js';
import type { Command } from './shortcuts.js';
import { TakenBack } from './taken-back.js';
import { Title } from './title.js';
import { Turnout } from './turnout.js';

interface Props {
  readonly board: Board;
  /** Counts on with every change of the board. */
  readonly version: number;
  readonly total: number;
  /** A new object for each command. */
  readonly command: { readonly command: Command } | null;
}

export function BlogView({ board, version, total, command }: Props) {
  const { chosen, target, choose, go, back } = useChosen();
  const claims: ReadonlyMap<string, readonly Span[]> = useMemo(() => claimsOf(board), [board, version]);
  const entryOf = useMemo(() => { const byId = new Map(board.entries.map(entry => [entry.entry, entry])); return (id: string) => byId.get(id); }, [board.entries]);
  useEffect(() => { if (command) obey(command.command, board, go); }, [command]);
  const { scope } = board.blog;
  return (
    <ChoiceContext.Provider value={useMemo(() => ({ chosen, choose }), [chosen, choose])}>
      <main>
        <Title blog={board.blog} total={total} />
        <div class="desk">
          <div class="figures-side">
            <Turnout rows={board.turnout} scope={scope} entryOf={entryOf} />
            <TakenBack rows={board.takenBack} />
            <Cancellations rows={board.cancellations} scope={scope} entryOf={entryOf} />
            <Movement board={board} version={version} total={total} />
            <Quotes rows={board.quotes} />
          </div>
          <Posts entries={board.entries} total={total} chosen={chosen} target={target} claims={claims} onChoose={words => choose(words, false)} onBack={back} />
        </div>
      </main>
    </ChoiceContext.Provider>
  );
}

/** What is looked at, and where the list of posts is to go for it; Escape and `back` lead to where somebody came from. */
function useChosen() {
  const [chosen, set] = useState<Words | null>(null);
  const [target, go] = useState<Target | null>(null);
  const origin = useRef<HTMLElement | null>(null);
  const choose = useCallback((words: Words, byKeyboard: boolean) => {
    const from = document.activeElement as HTMLElement | null;
    if (!from?.closest('#posts')) origin.current = from;
    set(words);
    go({ key: words.entry, focus: byKeyboard });
    bringPostsIntoSight();
  }, []);
  const back = useCallback(() => {
    set(null);
    origin.current?.focus();
    origin.current = null;
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => { if (event.key === 'Escape' && !document.querySelector('dialog[open]')) back(); };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return { chosen, target, choose, go, back };
}

/** Where they stand below the figures, as on a phone. */
function bringPostsIntoSight(): void {
  const posts = document.getElementById('posts');
  if (posts && posts.getBoundingClientRect().top > innerHeight / 2) posts.scrollIntoView({ block: 'start' });
}

function obey(command: Command, board: Board, go: (target: Target) => void): void {
  if (command === 'next' || command === 'previous') return step(command === 'next' ? 1 : -1, board, go);
  const title = document.getElementById(`${command}-title`);
  title?.scrollIntoView({ block: 'start' });
  title?.focus({ preventScroll: true });
}

/** To the post after the one that has the focus, or the newest. */
function step(by: number, board: Board, go: (target: Target) => void): void {
  const focused = document.activeElement?.closest<HTMLElement>('[data-post]')?.dataset['post'];
  const at = focused === undefined ? -1 : board.entries.findIndex(({ entry }) => entry === focused);
  const next = board.entries[Math.max(0, Math.min(board.entries.length - 1, at < 0 ? 0 : at + by))];
  if (next) go({ key: next.entry, focus: true });
}
