/** Chooses how `up` shows what happens. */
import { openLiveView } from '../board/live-view.js';
import { openPlainLines } from '../board/plain-lines.js';
import type { Show } from '../board/show.js';
import { openProgress } from '../../kernel/ops/progress.js';
import type { Session } from '../session.js';
import { folderToRead } from './data-folder.js';

export function openShow({ json = false }: { readonly json?: boolean }, { out, config }: Session, folder: string | null): Show {
  if (out.terminal && !json && process.env['TERM'] !== 'dumb') return openLiveView(process.stdout, { paint: out.paint, ask: question(config.data, folder) });
  return openPlainLines(out, openProgress(process.stderr, { label: 'replaying', unit: 'entries' }), json);
}

/** What asks for these figures in a second terminal, started in the same folder. */
function question(data: string, folder: string | null): string {
  if (folder === null) return 'npx picketwire query turnout';
  return `npx picketwire query turnout${folderToRead(data) === folder && data === '.picketwire' ? '' : ` --data ${folder}`}`;
}
