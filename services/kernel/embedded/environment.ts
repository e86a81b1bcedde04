/** Opens LMDB files the one way this project uses them: binary keys and values, every commit flushed to disk before it is seen. */
import { open, type RootDatabase } from 'lmdb';
import { PicketwireError } from '../core/errors.js';

export type Environment = RootDatabase<Uint8Array, Uint8Array>;

/** Address space, not disk or memory: a file grows with what is in it. */
const MAP_SIZE = 16 * 2 ** 30;

const FULL = /ENOSPC|no space left|EDQUOT|quota exceeded|MDB_MAP_FULL/i;

/** Creates the file when it is missing. */
export function openEnvironment(file: string): Environment {
  return guarded(file, () => open<Uint8Array, Uint8Array>({
    path: file, noSubdir: true, encoding: 'binary', keyEncoding: 'binary', overlappingSync: false, mapSize: MAP_SIZE, maxDbs: 4,
  }));
}

/** All of `action` or, when it or the commit throws, nothing. Back when it is on disk. Throws `disk-full`. */
export function transact<T>(environment: Environment, file: string, action: () => T): T {
  return guarded(file, () => environment.transactionSync(action));
}

function guarded<T>(file: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof PicketwireError || !FULL.test(String(error))) throw error;
    throw new PicketwireError(
      'disk-full',
      `The disk that holds ${file} is full. Nothing of the last batch was written. Free some space and run the same command again, or move the data folder and name it in PICKETWIRE_DATA.`,
      { file },
      1,
      { cause: error },
    );
  }
}
