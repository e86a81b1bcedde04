/** Dumps for end-to-end tests: one blog as it stood at three times, and what no dump should be. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folder } from './picketwire.js';

const TITLE = 'Ferry strike: crossings to the islands as they happen\nTuesday 14 March 2023\n';

const NINE = '09:15\nFirst boats do not sail\nCalder Ferries said 12 sailings were cancelled this morning. It said 55% of crew had stayed away.\n';
const NINE_AGAIN = NINE.replace('12 sailings', '14 sailings');
const NOON = '12:30\nPickets at the pier\nAbout 60 crew stood outside Port Ellery terminal at noon.\n';
const TWO = '14:05\nUnion disputes the figures\nThe union said more than 80% of crew were on strike across the islands.\n';
const FOUR = '16:10\nCompany counts the losses\nCalder Ferries said 38 sailings were cancelled on Tuesday. It said 62% of crew had stayed away.\n\n"We are sorry for every one of them," said Morag Tain, the company\'s director of operations.\n';
const EIGHT = '08:00\nGood morning\nWelcome to our coverage of the ferry strike.\n';

export const NOON_DUMP = [TITLE, NOON, NINE, EIGHT].join('\n');
/** Two entries more than `NOON_DUMP`. */
export const EVENING_DUMP = [TITLE, FOUR, TWO, NOON, NINE, EIGHT].join('\n');
/** `EVENING_DUMP` with one entry put right. */
export const CORRECTED_DUMP = [TITLE, FOUR, TWO, NOON, NINE_AGAIN, EIGHT].join('\n');

/** Writes a file in a new folder (or in `within`) and answers its path. */
export function file(name: string, content: string | Uint8Array, within = folder()): string {
  const path = join(within, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** A blog of `count` entries, a minute apart from 00:00 on, each with figures of its own. */
export function longDump(count: number): string {
  const entry = (index: number): string => {
    const clock = `${String(Math.floor(index / 60) % 24).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}`;
    return `${clock}\nUpdate number ${index}\nDepot ${index} said ${index + 2} trains were cancelled this morning. It said ${(index % 90) + 5}% of drivers had stayed away.\n`;
  };
  return [TITLE.replace('Ferry', 'Rail'), ...Array.from({ length: count }, (_, index) => entry(count - 1 - index))].join('\n');
}

/** A blog of 24 entries and about `kilobytes` of quiet text, for disks that fill up. */
export function heavyDump(kilobytes: number): string {
  const text = 'The harbour was quiet. '.repeat(Math.ceil((kilobytes * 1024) / 24 / 23));
  const entry = (hour: number): string => `${String(hour).padStart(2, '0')}:00\nUpdate number ${hour}\n${text}\n`;
  return [TITLE.replace('Ferry', 'Harbour'), ...Array.from({ length: 24 }, (_, index) => entry(23 - index))].join('\n');
}
