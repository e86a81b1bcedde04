/** Opens LMDB files the one way this project uses them: binary keys and values, every commit flushed to disk before it is seen. */
import { existsSync, statfsSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname } from 'node:path';
import { open, type RootDatabase } from 'lmdb';
import { PicketwireError } from '../core/errors.js';
import { errorCode } from './error-code.js';

export type Environment = RootDatabase<Uint8Array, Uint8Array>;

/** Address space, not disk or memory: a file grows with what is in it. */
const MAP_SIZE = 16 * 2 ** 30;

const { ENOSPC, EDQUOT, EIO } = constants.errno;
const MDB_MAP_FULL = -30792;

/**
 * Bytes that stay free: the disk counts as full before it is. LMDB's binding (lmdb 3.5.6) reports a write that the disk refuses in a buffer
 * which its own text can outgrow, and may then end the process (docs/decisions/0010). A commit writes its data, and fewer pages of its tree than this.
 */
export const RESERVE_BYTES = 8 * 2 ** 20;

/** With less than this a write that came out short did so because the disk is full. */
const LITTLE_BYTES = 32 * 2 ** 20;

/** Creates the file when it is missing. Throws `disk-full`. */
export function openEnvironment(file: string): Environment {
  if (!existsSync(file)) requireRoom(file, 0);
  return guarded(file, () => open<Uint8Array, Uint8Array>({
    path: file, noSubdir: true, encoding: 'binary', keyEncoding: 'binary', overlappingSync: false, mapSize: MAP_SIZE, maxDbs: 4,
  }));
}

/**
 * All of `action` or, when it or the commit throws, nothing. Back when it is on disk. Throws `disk-full`.
 * An action that writes more than a few pages calls `requireRoom` with their size before it returns.
 */
export function transact<T>(environment: Environment, file: string, action: () => T): T {
  requireRoom(file, 0);
  return guarded(file, () => environment.transactionSync(action));
}

/** Throws `disk-full` unless the disk that holds the file takes so many bytes and keeps its reserve. */
export function requireRoom(file: string, bytes: number): void {
  if (freeBytes(file) < bytes + RESERVE_BYTES) throw diskFull(file);
}

function guarded<T>(file: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (!isFull(error, file)) throw error;
    throw diskFull(file, error);
  }
}

function diskFull(file: string, cause?: unknown): PicketwireError {
  return new PicketwireError(
    'disk-full',
    `The disk that holds ${file} is full (${RESERVE_BYTES / 2 ** 20} MB stay free). Nothing of the last batch was written. Free some space and run the same command again, or move the data folder and name it in PICKETWIRE_DATA.`,
    { file },
    1,
    cause === undefined ? {} : { cause },
  );
}

/** LMDB reports a write that came out short, which is what a full disk does to it, as an input/output error. */
function isFull(error: unknown, file: string): boolean {
  const code = errorCode(error);
  if (code === EIO) return freeBytes(file) < LITTLE_BYTES;
  return code === ENOSPC || code === EDQUOT || code === MDB_MAP_FULL || code === 'ENOSPC' || code === 'EDQUOT';
}

function freeBytes(file: string): number {
  const { bavail, bsize } = statfsSync(dirname(file));
  return bavail * bsize;
}
