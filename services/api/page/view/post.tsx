/** One post, as it stands or as an earlier revision had it, with the words behind figures and quotes marked. Text nodes only: nothing in a post is markup. */
import type { ComponentChildren } from 'preact';
import type { EntryRow, Span } from '../../schema/rows.js';
import { passagesOf } from '../model/passage.js';
import type { Content, Words } from '../model/rows.js';

interface Props {
  readonly entry: EntryRow;
  /** Words of this entry that somebody looks at. */
  readonly chosen: Words | null;
  /** Spans of claims read from the entry as it stands. */
  readonly claims: readonly Span[];
  /** Looks at the same entry as it stands, or as a revision had it. */
  readonly onRevision: (revision: number) => void;
}

export function Post({ entry, chosen, claims, onRevision }: Props) {
  const revisions: readonly Content[] = [entry, ...entry.earlier];
  const shown = chosen && revisions.find(({ revision }) => revision === chosen.revision);
  const content = shown ?? entry;
  const marked = (block: number, text: string) => <Marked text={text} block={block} claims={content === entry ? claims : []} chosen={shown ? chosen.spans : []} />;
  return <>
    <PostHead entry={entry} content={content} />
    {chosen && !shown && <p class="revision-note">Revision {chosen.revision} is no longer kept here; this is how the post stands.</p>}
    {content !== entry && <p class="revision-note">As it was in revision {content.revision}. <button type="button" onClick={() => onRevision(entry.revision)}>As it stands</button></p>}
    {content.headline !== null && <h3>{marked(-1, content.headline)}</h3>}
    {content.blocks.map((block, n) => <BlockView key={n} block={block}>{marked(n, block.text)}</BlockView>)}
    {entry.authors.length > 0 && <p class="authors">{entry.authors.join(', ')}</p>}
    {entry.earlier.length > 0 && content === entry && <Earlier entry={entry} onRevision={onRevision} />}
  </>;
}

function PostHead({ entry, content }: { readonly entry: EntryRow; readonly content: Content }) {
  if (content.time === null && !entry.keyEvent && !entry.pinned && entry.revision === 1) return null;
  return (
    <p class="post-head">
      {content.time !== null && <time>{content.time}</time>}
      {entry.keyEvent && <span class="tag">Key event</span>}
      {entry.pinned && <span class="tag">Pinned</span>}
      {entry.revision > 1 && <span class="tag revised">Revised</span>}
    </p>
  );
}

function Earlier({ entry, onRevision }: Pick<Props, 'entry' | 'onRevision'>) {
  return <p class="earlier">Before: {entry.earlier.map(({ revision }) => <button type="button" key={revision} onClick={() => onRevision(revision)}>revision {revision}</button>)}</p>;
}

function BlockView({ block, children }: { readonly block: EntryRow['blocks'][number]; readonly children: ComponentChildren }) {
  switch (block.kind) {
    case 'paragraph': return <p>{children}</p>;
    case 'list': return <p class="list">{children}</p>;
    case 'quote': case 'message': return <blockquote class={block.kind}><p>{children}</p>{block.by !== null && <footer>{block.by}</footer>}</blockquote>;
  }
}

function Marked({ text, block, claims, chosen }: { readonly text: string; readonly block: number; readonly claims: readonly Span[]; readonly chosen: readonly Span[] }) {
  return <>{passagesOf(text, block, claims, chosen).map(({ text: words, mark }, n) => {
    switch (mark) {
      case 'plain': return words;
      case 'claim': return <span key={n} class="claim">{words}</span>;
      case 'chosen': return <mark key={n}>{words}</mark>;
    }
  })}</>;
}
