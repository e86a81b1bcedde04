/** The data folder's format record: which format it is in, which log it holds, in how many partitions. */
import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { PicketwireError } from '../core/errors.js';
import { errorCode } from './error-code.js';

/** The format this version writes, and the newest it reads. */
export const FORMAT = 1;

const FILE = 'format.json';

export interface Format {
  readonly format: number;
  /** Names the log of this folder, and no other. */
  readonly epoch: string;
  readonly partitions: number;
}

/** The folder's record; null when the folder is missing or empty. Throws `data-format-newer`, `data-damaged`, or `data-foreign` for a folder of other things. */
export function readFormat(folder: string): Format | null {
  const file = join(folder, FILE);
  if (existsSync(file)) return checked(parse(file), folder);
  const others = existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith(FILE)) : [];
  if (others.length === 0) return null;
  throw new PicketwireError(
    'data-foreign',
    `${folder} is no data folder of Picketwire: it has no ${FILE}, but holds ${others[0]}. Name an empty or a new folder in PICKETWIRE_DATA.`,
    { folder, found: others[0] },
  );
}

/** Reads the record, or makes one in a new folder; of several processes that make one at once, all get the same. */
export function ensureFormat(folder: string, partitions: number): Format {
  const found = readFormat(folder);
  if (found !== null) return found;
  mkdirSync(folder, { recursive: true });
  const draft = join(folder, `${FILE}.${process.pid}.${randomUUID()}`);
  writeDurably(draft, `${JSON.stringify({ format: FORMAT, epoch: randomUUID(), partitions } satisfies Format)}\n`);
  publish(draft, join(folder, FILE));
  return checked(parse(join(folder, FILE)), folder);
}

/** A link either comes to be whole or, when another process was first, not at all. */
function publish(draft: string, file: string): void {
  try {
    linkSync(draft, file);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}

function writeDurably(file: string, text: string): void {
  const handle = openSync(file, 'wx');
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function parse(file: string): Partial<Format> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<Format>;
  } catch (error) {
    throw damaged(file, error);
  }
}

function checked(record: Partial<Format>, folder: string): Format {
  const { format, epoch, partitions } = record;
  if (typeof format === 'number' && format > FORMAT) throw newer(folder, format);
  if (format !== FORMAT || typeof epoch !== 'string' || typeof partitions !== 'number' || !(partitions > 0)) throw damaged(join(folder, FILE));
  return { format, epoch, partitions };
}

function newer(folder: string, format: number): PicketwireError {
  return new PicketwireError(
    'data-format-newer',
    `The data in ${folder} is in format ${format}; this version reads format ${FORMAT}. Use the newer Picketwire that wrote it, or another folder (PICKETWIRE_DATA).`,
    { folder, format, supported: FORMAT },
  );
}

function damaged(file: string, cause?: unknown): PicketwireError {
  return new PicketwireError('data-damaged', `${file} is not readable as the record of a data folder. Restore it from a copy, or name another folder in PICKETWIRE_DATA.`, { file }, 1, { cause });
}
