/** The log and the store that a command works on. */
import { PicketwireError } from '../../kernel/core/errors.js';
import type { Embedded } from '../../kernel/embedded/open.js';
import { openEmbedded } from '../../kernel/embedded/open.js';
import type { Session } from '../session.js';
import type { Query } from '../values.js';
import { behind } from './lag.js';
import { demoFolder, folderToRead, holdsData } from './data-folder.js';
import { onlyEmbedded } from './not-yet.js';

export type Workplace = Embedded;

/** Held by the one process that keeps all projections at the log's end (`up`, `replay`). */
export const KEEPER = 'keeper';
/** Held by the one process that appends. */
export const PRODUCER = 'producer';

/** Creates the folder when it is missing. */
export function openForWriting({ config }: Pick<Session, 'config'>, folder = config.data): Workplace {
  onlyEmbedded(config);
  return openEmbedded(folder);
}

/**
 * Opens what there is, and first brings `views` up to the log's end where no living process does so (one was killed, say).
 * Throws `input-missing` where there is nothing to read.
 */
export async function openForReading({ config, out, shutdown }: Session, views: readonly Query[]): Promise<Workplace> {
  onlyEmbedded(config);
  const folder = folderToRead(config.data);
  if (!holdsData(folder)) throw nothing(config.data);
  if (folder === demoFolder(config.data)) out.note(`picketwire: the figures of the demo (${folder}); there is no data of your own in ${config.data} yet`);
  const place = openEmbedded(folder);
  try {
    if (place.leases.holder(KEEPER) === null && await behind(place, views) > 0n) await catchUp(place, views, { out, shutdown });
  } catch (error) {
    await place.close();
    throw error;
  }
  return place;
}

/** Loaded only when there is something to fold: most queries are answered from what stands. */
async function catchUp(place: Workplace, views: readonly Query[], { out, shutdown }: Pick<Session, 'out' | 'shutdown'>): Promise<void> {
  const { bringUpToDate, letterLine } = await import('./keep.js');
  await bringUpToDate(place, views, { signal: shutdown.signal, onDeadLetter: letter => out.note(`picketwire: ${letterLine(letter)}`) });
}

function nothing(data: string): PicketwireError {
  return new PicketwireError('input-missing', `${data}: there is no data yet. "picketwire replay FILE" reads a dump, "npm start" shows the project's own; or name another folder with --data or PICKETWIRE_DATA.`, { data });
}
