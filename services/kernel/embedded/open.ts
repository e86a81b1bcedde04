/** Opens a data folder: the log, the store, and the leases of what only one process may do. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PicketwireError } from '../core/errors.js';
import type { Leases } from '../leases/leases.js';
import { embeddedLetters } from '../letters/embedded-letters.js';
import type { DeadLetters } from '../letters/letters.js';
import { openEmbeddedLog } from '../log/embedded/embedded-log.js';
import type { EventLog } from '../log/log.js';
import { openEmbeddedStore } from '../store/embedded/embedded-store.js';
import type { ProjectionStore } from '../store/store.js';
import { openEnvironment } from './environment.js';
import { ensureFormat, readFormat, type Format } from './format.js';
import { leasesIn } from './leases.js';

export interface Embedded {
  readonly folder: string;
  readonly log: EventLog;
  readonly store: ProjectionStore;
  readonly leases: Leases;
  readonly letters: DeadLetters;
  /** Closes log, store and letters too. Leases still held go with the process. */
  readonly close: () => Promise<void>;
}

export interface OpenOptions {
  /** Creates no log and commits nothing; a folder without data is an error. */
  readonly readOnly?: boolean;
  /** Of a new log only: an existing one keeps its own. One where not said (docs/decisions/0011). */
  readonly partitions?: number;
  readonly feedLimit?: number;
}

/**
 * Format of a data folder: `format.json`; `leases.mdb`; the log's segments `log/00000001.mdb`, …; a file for each view, `store/<projection>-v<version>.mdb`;
 * once there are any, dead letters in a log of their own, `dlq/`.
 * Throws `data-format-newer`, `data-foreign`, `data-damaged`, `disk-full`, and `input-missing` when there is nothing to read.
 */
export function openEmbedded(dataFolder: string, { readOnly = false, partitions = 1, feedLimit }: OpenOptions = {}): Embedded {
  const folder = resolve(dataFolder);
  const format = readOnly ? existing(folder) : ensureFormat(folder, partitions);
  mkdirSync(join(folder, 'log'), { recursive: true });
  const leaseFile = join(folder, 'leases.mdb');
  const environment = openEnvironment(leaseFile);
  const log = openEmbeddedLog({ folder: join(folder, 'log'), epoch: format.epoch, partitions: format.partitions });
  const store = openEmbeddedStore({ folder: join(folder, 'store'), readOnly, ...(feedLimit === undefined ? {} : { feedLimit }) });
  const letters = embeddedLetters(join(folder, 'dlq'), format.epoch);
  return {
    folder, log, store, letters,
    leases: leasesIn(environment, leaseFile, folder),
    close: async () => {
      await Promise.all([log.close(), store.close(), letters.close()]);
      await environment.close();
    },
  };
}

function existing(folder: string): Format {
  const format = readFormat(folder);
  if (format !== null) return format;
  throw new PicketwireError('input-missing', `There is no data in ${folder} yet. Replay a dump first (\`picketwire replay PATH\`), or name the folder that has the data in PICKETWIRE_DATA.`, { folder });
}
