/** The log and the store that a command works on: a data folder or, where they are configured, Kafka and Redis. */
import type { Servers } from '../../kernel/config/config.js';
import { PicketwireError } from '../../kernel/core/errors.js';
import type { Embedded } from '../../kernel/embedded/open.js';
import { openEmbedded } from '../../kernel/embedded/open.js';
import type { Leases } from '../../kernel/leases/leases.js';
import type { DeadLetters } from '../../kernel/letters/letters.js';
import type { EventLog } from '../../kernel/log/log.js';
import type { ProjectionStore } from '../../kernel/store/store.js';
import type { Session } from '../session.js';
import type { Query } from '../values.js';
import { demoFolder, folderToRead, holdsData } from './data-folder.js';
import { behind } from './lag.js';

export interface Workplace {
  readonly log: EventLog;
  readonly store: ProjectionStore;
  readonly leases: Leases;
  readonly letters: DeadLetters;
  /** The data folder; null on Kafka and Redis. */
  readonly folder: string | null;
  /** Where it is, for people; without passwords. */
  readonly place: string;
  close(): Promise<void>;
}

/** What answers questions about figures. */
export type Reading = Pick<Workplace, 'store' | 'close'>;

/** Held by the one process that keeps all projections of a data folder at the log's end (`up`, `replay`). */
export const KEEPER = 'keeper';
/** Held by the one process that appends. */
export const PRODUCER = 'producer';

/** Creates the folder when it is missing. @param folder instead of the configured one; with it never Kafka and Redis */
export async function openForWriting({ config }: Pick<Session, 'config'>, folder?: string): Promise<Workplace> {
  if (config.servers && folder === undefined) return onServers(config.servers);
  return onFolder(openEmbedded(folder ?? config.data));
}

/**
 * Opens what there is. In a data folder `views` are first brought up to the log's end where no living process does so (one was killed, say);
 * on servers that is the services' work. Throws `input-missing` where there is nothing to read.
 */
export async function openForReading(session: Session, views: readonly Query[]): Promise<Reading> {
  const { servers } = session.config;
  if (servers) {
    const store = await (await import('../../kernel/store/redis/redis-store.js')).openRedisStore(servers.redis);
    return { store, close: () => store.close() };
  }
  const place = openToRead(session);
  try {
    if (await place.leases.holder(KEEPER) === null && await behind(place, views) > 0n) await catchUp(onFolder(place), views, session);
  } catch (error) {
    await place.close();
    throw error;
  }
  return place;
}

/** Opens the log and the dead letters, and makes nothing. Throws `input-missing` where there is nothing to read. */
export async function openLog(session: Session): Promise<Workplace> {
  const { servers } = session.config;
  return servers ? onServers(servers) : onFolder(openToRead(session));
}

function openToRead({ config, out }: Pick<Session, 'config' | 'out'>): Embedded {
  const folder = folderToRead(config.data);
  if (!holdsData(folder)) throw nothing(config.data);
  if (folder === demoFolder(config.data)) out.note(`picketwire: the figures of the demo (${folder}); there is no data of your own in ${config.data} yet`);
  return openEmbedded(folder);
}

function onFolder(embedded: Embedded): Workplace {
  return { ...embedded, place: embedded.folder };
}

async function onServers(servers: Servers): Promise<Workplace> {
  const opened = await (await import('./servers.js')).openServers(servers);
  return { ...opened, folder: null };
}

/** Loaded only when there is something to fold: most queries are answered from what stands. */
async function catchUp(place: Workplace, views: readonly Query[], { out, shutdown }: Pick<Session, 'out' | 'shutdown'>): Promise<void> {
  const { bringUpToDate, letterLine } = await import('./keep.js');
  await bringUpToDate(place, views, { signal: shutdown.signal, onDeadLetter: letter => out.note(`picketwire: ${letterLine(letter)}`) });
}

function nothing(data: string): PicketwireError {
  return new PicketwireError('input-missing', `${data}: there is no data yet. "picketwire replay FILE" reads a dump, "npm start" shows the project's own; or name another folder with --data or PICKETWIRE_DATA.`, { data });
}
