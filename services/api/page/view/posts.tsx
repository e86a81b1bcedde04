/** The posts, newest first, as they arrive; the words behind what was clicked marked and in sight. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { EntryRow, Span } from '../../schema/rows.js';
import type { Words } from '../model/rows.js';
import { LongList, type Target } from './long-list.js';
import { Post } from './post.js';
import { Empty } from './section.js';

interface Props {
  readonly entries: readonly EntryRow[];
  /** Entries that there are: more than `entries` while the older ones are still to come. */
  readonly total: number;
  readonly chosen: Words | null;
  readonly target: Target | null;
  readonly claims: ReadonlyMap<string, readonly Span[]>;
  readonly onChoose: (words: Words) => void;
  /** To the figure or quote that led here. */
  readonly onBack: () => void;
}

const LETTERS_A_LINE = 55;
const LINE = 24;
const FRAME = 60;

export function Posts({ entries, total, chosen, target, claims, onChoose, onBack }: Props) {
  const [top, scrolled] = useState(true);
  const [goal, go] = useState<Target | null>(null);
  const unseen = useUnseen(entries, top);
  useEffect(() => { if (target) go(target); }, [target]);
  const loading = entries.length < total;
  return (
    <section id="posts" aria-labelledby="posts-title">
      <h2 id="posts-title" tabIndex={-1}>Posts <span class="note">{total}{loading && entries.length > 0 ? `, ${total - entries.length} older ones on their way` : ''}</span></h2>
      {chosen && <button type="button" class="back" onClick={onBack}>Back to the figures</button>}
      {entries.length === 0 && <Empty>No post yet.</Empty>}
      {unseen > 0 && <button type="button" class="unseen" onClick={() => go({ key: entries[0]!.entry, focus: false })}>{unseen} new {unseen === 1 ? 'post' : 'posts'} above</button>}
      <LongList items={entries} keyOf={keyOf} estimate={heightOf} target={goal} onArrive={arrive} onScroll={at => scrolled(at < FRAME)}>
        {(entry, index) => (
          <article tabIndex={0} aria-posinset={index + 1} aria-setsize={total} aria-label={nameOf(entry)} class={chosen?.entry === entry.entry ? 'post chosen' : 'post'} data-post={entry.entry}>
            <Post entry={entry} chosen={chosen?.entry === entry.entry ? chosen : null} claims={claims.get(entry.entry) ?? NONE} onRevision={revision => onChoose({ entry: entry.entry, revision, spans: [] })} />
          </article>
        )}
      </LongList>
    </section>
  );
}

const NONE: readonly Span[] = [];

function keyOf({ entry }: EntryRow): string {
  return entry;
}

function heightOf({ headline, blocks }: EntryRow): number {
  const lines = (text: string) => Math.ceil(text.length / LETTERS_A_LINE);
  return FRAME + LINE * ((headline === null ? 0 : lines(headline)) + blocks.reduce((sum, { text }) => sum + lines(text) + 0.5, 0));
}

function nameOf({ time, headline, blocks }: EntryRow): string {
  return [time, headline ?? blocks[0]?.text.slice(0, 80) ?? ''].filter(Boolean).join(', ');
}

/** Posts that came above while somebody read further down. */
function useUnseen(entries: readonly EntryRow[], atTop: boolean): number {
  const seen = useRef<string | null>(null);
  if (atTop || seen.current === null) seen.current = entries[0]?.entry ?? null;
  return useMemo(() => Math.max(0, entries.findIndex(({ entry }) => entry === seen.current)), [entries, seen.current]);
}

/** Brings the marked words of a long post into sight, scrolling nothing but the list, and the focus to the post where that was asked for. */
function arrive(item: HTMLElement, { focus }: Target): void {
  const [list, mark] = [item.closest('.long-list'), item.querySelector('mark')];
  if (list && mark) {
    const lowest = Math.min(list.getBoundingClientRect().bottom, innerHeight);
    list.scrollTop += Math.max(0, mark.getBoundingClientRect().bottom + LINE - lowest);
  }
  if (focus) item.querySelector('article')?.focus({ preventScroll: true });
}
