/** The demo's data folder: emptied at each start, and never anybody else's. */
import { rmSync } from 'node:fs';
import { openEmbedded } from '../../kernel/embedded/open.js';
import { holdsData } from './data-folder.js';
import { acquireAll } from '../../kernel/leases/leases.js';
import { KEEPER, PRODUCER } from './workplace.js';

/** Throws `data-in-use` while another process works in it, and `data-foreign` when something else than our data is in it. */
export async function emptyDemo(folder: string): Promise<void> {
  if (!holdsData(folder)) return;
  const place = openEmbedded(folder);
  try {
    await (await acquireAll(place.leases, [KEEPER, PRODUCER])).release();
  } finally {
    await place.close();
  }
  rmSync(folder, { recursive: true });
}
