/** Above all: which blog, how the connection is, the replay. */
import type { BlogRow } from '../../schema/rows.js';
import type { Desk } from '../data/desk.js';
import type { Scene } from '../data/scene.js';
import { LinkState } from './link.js';
import { ReplayControls } from './replay.js';

interface Props { readonly scene: Scene; readonly desk: Desk; readonly onBlog: (id: string) => void; readonly onHelp: () => void }

export function Header({ scene: { blogs, board, link, replay, refusal }, desk, onBlog, onHelp }: Props) {
  return (
    <header class="bar">
      <p class="brand">Picketwire</p>
      {blogs !== null && blogs.length > 1 && <BlogChoice blogs={blogs} chosen={board?.blog.id ?? null} onBlog={onBlog} />}
      <LinkState link={link} onRetry={() => desk.retry()} />
      {replay !== null && <ReplayControls replay={replay} refusal={refusal} onChange={change => void desk.setReplay(change)} />}
      <button type="button" class="help" aria-label="Keyboard shortcuts" onClick={onHelp}>?</button>
    </header>
  );
}

function BlogChoice({ blogs, chosen, onBlog }: { readonly blogs: readonly BlogRow[]; readonly chosen: string | null; readonly onBlog: (id: string) => void }) {
  return (
    <label class="blogs"><span class="visually-hidden">Live blog</span>
      <select value={chosen ?? ''} onChange={({ currentTarget }) => onBlog(currentTarget.value)}>
        {blogs.map(({ id, title, entries }) => <option key={id} value={id}>{title ?? id} ({entries})</option>)}
      </select>
    </label>
  );
}
