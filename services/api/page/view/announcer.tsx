/** Tells a screen reader what changed: one sentence at a time, never more often than every few seconds. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { announcementOf, newsOf } from '../model/announcement.js';
import type { Board } from '../model/board.js';

/** Milliseconds between two announcements. */
const PAUSE = 8_000;

export function Announcer({ board, isLive }: { readonly board: Board | null; readonly isLive: boolean }) {
  const [sentence, say] = useState('');
  const known = useRef<{ readonly blog: string; readonly figures: ReadonlyMap<string, string> } | null>(null);
  useEffect(() => {
    if (!board || !isLive) return;
    const timer = setInterval(() => {
      const figures = newsOf(board);
      // The first look at a blog is no news.
      const before = known.current?.blog === board.blog.id ? known.current.figures : figures;
      known.current = { blog: board.blog.id, figures };
      const next = announcementOf(before, figures);
      if (next !== null) say(next);
    }, PAUSE);
    known.current ??= { blog: board.blog.id, figures: newsOf(board) };
    return () => clearInterval(timer);
  }, [board, isLive]);
  return <p class="visually-hidden" role="status">{sentence}</p>;
}
