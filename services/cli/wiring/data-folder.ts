/** Which data folder a command means: the user's own, or the demo's beside it. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readFormat } from '../../kernel/embedded/format.js';

/** Where `up --fresh` keeps its data, apart from what the user keeps. */
export function demoFolder(data: string): string {
  return `${resolve(data)}-demo`;
}

/**
 * Own data goes first; where there is none, the demo's, so that `query` answers beside `npm start` without any setting.
 * Throws what an unreadable folder gives (`data-foreign`, `data-format-newer`, `data-damaged`).
 */
export function folderToRead(data: string): string {
  if (holdsData(data)) return resolve(data);
  const demo = demoFolder(data);
  return holdsData(demo) ? demo : resolve(data);
}

export function holdsData(folder: string): boolean {
  return existsSync(folder) && readFormat(folder) !== null;
}
