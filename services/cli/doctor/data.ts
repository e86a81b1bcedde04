/** Looks at a data folder: its format, sizes, log, projections and who works in it. Changes nothing. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { readFormat } from '../../kernel/embedded/format.js';
import type { Embedded } from '../../kernel/embedded/open.js';
import { openEmbedded } from '../../kernel/embedded/open.js';
import { asFailure } from '../failure.js';
import { QUERIES } from '../values.js';
import { demoFolder, folderToRead } from '../wiring/data-folder.js';
import { behind } from '../wiring/lag.js';
import { viewOf } from '../wiring/projections.js';
import { KEEPER, PRODUCER } from '../wiring/workplace.js';
import type { Check } from './check.js';
import { note, ok, wrong } from './check.js';

/** Less free than this, and a long replay may fill the disk. */
const LITTLE = 100 * 2 ** 20;

export async function* checkData(data: string): AsyncGenerator<Check, void> {
  const folder = folderOf(data);
  if (typeof folder !== 'string') {
    yield folder;
    return;
  }
  yield await free(folder);
  const format = readFormat(folder);
  if (!format) {
    yield note('data', `${folder} holds nothing yet`, 'Read a dump into it: picketwire replay FILE. Or see the demo: npm start.');
    return;
  }
  yield ok('data', `${folder}${folder === demoFolder(data) ? ' (the demo)' : ''}: format ${format.format}, ${size(bytesIn(folder))}`);
  let place: Embedded;
  try {
    place = openEmbedded(folder);
  } catch (error) {
    yield wrong('data', asFailure(error).message);
    return;
  }
  try {
    yield* checkInside(place);
  } finally {
    await place.close();
  }
}

function folderOf(data: string): string | Check {
  try {
    return folderToRead(data);
  } catch (error) {
    return wrong('data', asFailure(error).message);
  }
}

async function* checkInside(place: Embedded): AsyncGenerator<Check, void> {
  const keeper = await place.leases.holder(KEEPER);
  const producer = await place.leases.holder(PRODUCER);
  yield ok('processes', [holder('keeps the projections', keeper), holder('appends to the log', producer)].filter(Boolean).join(', ') || 'no process works in the folder');
  const end = (await place.log.partitions()).reduce((sum, { end }) => sum + end, 0n);
  yield ok('log', `${end} events in ${(await place.log.partitions()).length} partitions, epoch ${place.log.epoch}`);
  for (const view of QUERIES) yield await lag(place, view, keeper !== null);
}

function holder(does: string, name: string | null): string {
  return name === null ? '' : `${name} ${does}`;
}

async function lag(place: Embedded, view: (typeof QUERIES)[number], kept: boolean): Promise<Check> {
  const projection = await viewOf(view);
  const name = `${view} v${projection.version}`;
  try {
    const missing = await behind(place, [view]);
    if (missing === 0n) return ok('projection', `${name}: up to date`);
    return kept ? ok('projection', `${name}: ${missing} events behind, catching up`) : note('projection', `${name}: ${missing} events behind`, `The next "picketwire query ${view}" brings it up to date.`);
  } catch (error) {
    return wrong('projection', `${name}: ${asFailure(error).message}`);
  }
}

async function free(folder: string): Promise<Check> {
  const { bavail, bsize } = await statfs(nearest(folder));
  const bytes = bavail * bsize;
  return bytes < LITTLE ? wrong('disk', `${size(bytes)} free for ${folder}`, 'Free some space, or name a folder on another disk with PICKETWIRE_DATA.') : ok('disk', `${size(bytes)} free for ${folder}`);
}

/** The folder or the nearest one above it that is there. */
function nearest(folder: string): string {
  const path = resolve(folder);
  return existsSync(path) || dirname(path) === path ? path : nearest(dirname(path));
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { withFileTypes: true })
    .reduce((sum, entry) => sum + (entry.isDirectory() ? bytesIn(join(folder, entry.name)) : statSync(join(folder, entry.name)).size), 0);
}

function size(bytes: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB', 'TB'];
  const step = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
  return `${(bytes / 2 ** (10 * step)).toFixed(step > 1 ? 1 : 0)} ${units[step]}`;
}
