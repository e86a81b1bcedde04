/** The page: header, figures on the left, posts on the right, on a phone one below the other. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Desk } from '../data/desk.js';
import { Announcer } from './announcer.js';
import { BlogView } from './blog-view.js';
import { Header } from './header.js';
import { Help } from './help.js';
import { Locked } from './locked.js';
import { useKeysOn, useShortcuts, type Command } from './shortcuts.js';
import { Welcome } from './welcome.js';

interface Props {
  readonly desk: Desk;
  /** There was a token: should the API ask for one, it was the wrong one. */
  readonly wasRefused: boolean;
  readonly onToken: (token: string) => void;
}

export function App({ desk, wasRefused, onToken }: Props) {
  const [scene, show] = useState(desk.scene);
  const [helping, help] = useState(false);
  const [keysOn, setKeys] = useKeysOn();
  const [command, give] = useState<{ readonly command: Command } | null>(null);
  useEffect(() => desk.listen(show), [desk]);
  useShortcuts(keysOn, useCallback((next: Command) => {
    if (next === 'help') help(true);
    else if (next === 'pause') void desk.togglePause();
    else give({ command: next });
  }, [desk]));
  const { board, version } = scene;
  useEffect(() => { document.title = board ? `${board.blog.title ?? board.blog.id} – Picketwire` : 'Picketwire'; }, [board]);
  if (scene.locked) return <Locked wasRefused={wasRefused} onToken={onToken} />;
  const total = Math.max(board?.entries.length ?? 0, scene.blogs?.find(({ id }) => id === board?.blog.id)?.entries ?? 0);
  return <>
    {board && <a class="skip" href="#turnout">Skip to the figures</a>}
    <Header scene={scene} desk={desk} onBlog={id => { remember(id); desk.follow(id); }} onHelp={() => help(true)} />
    {board ? <BlogView key={board.blog.id} board={board} version={version} total={total} command={command} /> : <Welcome blogs={scene.blogs} link={scene.link} />}
    <Announcer board={board} isLive={scene.link.state === 'live'} />
    <Help open={helping} keysOn={keysOn} onKeys={setKeys} onClose={() => help(false)} />
  </>;
}

/** The address leads to the same blog again. */
function remember(blog: string): void {
  const address = new URL(location.href);
  address.searchParams.set('blog', blog);
  history.replaceState(null, '', address);
}
