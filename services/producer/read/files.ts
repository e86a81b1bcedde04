/** Which files a path names: itself, or the dumps right in a folder. */
import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { PicketwireError } from '../../kernel/core/errors.js';

/** In a folder, only files that end in this are dumps; a file that is named itself may end as it likes. */
export const DUMP_EXTENSION = '.txt';

/** Sorted by name; folders inside are not entered, hidden files are left out. */
export async function filesIn(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch((error: unknown) => { throw unreachable(path, error); });
  if (!found.isDirectory()) return [path];
  const names = await readdir(path, { withFileTypes: true }).catch((error: unknown) => { throw unreachable(path, error); });
  const dumps = names.filter(entry => !entry.isDirectory() && !entry.name.startsWith('.') && extname(entry.name).toLowerCase() === DUMP_EXTENSION);
  if (dumps.length === 0) throw new PicketwireError('input-no-dumps', `${path}: no ${DUMP_EXTENSION} files in this folder (folders inside it are not searched); name the files, or end their names in ${DUMP_EXTENSION}`, { path }, 2);
  return dumps.map(entry => entry.name).sort((a, b) => a < b ? -1 : 1).map(name => join(path, name));
}

/** What the system said of a path, as an error of ours. */
export function unreachable(path: string, error: unknown): PicketwireError {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return new PicketwireError('input-missing', `${path}: no such file or folder`, { path }, 2);
  const reason = code === 'EACCES' || code === 'EPERM' ? 'no permission to read it' : `it cannot be read (${code})`;
  return new PicketwireError('input-unreadable', `${path}: ${reason}`, { path, code }, 2, { cause: error });
}
