/** Turns whatever went wrong into one message on standard error and an exit code. */
import { PicketwireError } from '../kernel/core/errors.js';

export interface Failure { readonly code: number; readonly message: string }

/** Errors of the system that a person can do something about, by their code. */
const SYSTEM: Readonly<Record<string, { readonly exit: 1 | 2; readonly says: (path: string) => string }>> = {
  ENOENT: { exit: 2, says: path => `${path}: there is no such file or folder` },
  EACCES: { exit: 2, says: path => `${path}: permission denied; this user may not read or write it` },
  EPERM: { exit: 2, says: path => `${path}: not permitted for this user` },
  EROFS: { exit: 1, says: path => `${path}: the file system is read-only; choose another folder with --data or PICKETWIRE_DATA` },
  ENOSPC: { exit: 1, says: path => `${path}: the disk is full; free some space and run the same command again` },
  EDQUOT: { exit: 1, says: path => `${path}: the disk quota is used up; free some space and run the same command again` },
  EFBIG: { exit: 1, says: path => `${path}: the file may not grow any more (a size limit of this shell or file system)` },
  EMFILE: { exit: 1, says: () => 'too many files are open; raise the limit (ulimit -n) or name fewer files' },
};

const BROKEN_DISK = 'the disk answered with an input/output error: it may be failing, or files may not grow any more (ulimit -f). What was written before is whole; when the disk is well, run the same command again.';

export function asFailure(error: unknown): Failure {
  if (error instanceof PicketwireError) return { code: error.exitCode, message: error.message };
  if (/Input\/output error|\bEIO\b/.test(String(error))) return { code: 1, message: BROKEN_DISK };
  const { code, path } = error as NodeJS.ErrnoException;
  const known = SYSTEM[code ?? ''];
  if (known) return { code: known.exit, message: known.says(path ?? 'a file') };
  return { code: 1, message: `${unexpected(error)}\nThis is a fault of Picketwire, not of your input. Please report it with the command you ran.` };
}

function unexpected(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return process.env['LOG_LEVEL'] === 'debug' || process.env['LOG_LEVEL'] === 'trace' ? error.stack ?? error.message : `${error.name}: ${error.message}`;
}
