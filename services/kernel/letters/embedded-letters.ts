/** Dead letters of a data folder: a log of their own in `dlq/`, made with the first letter. */
import { existsSync } from 'node:fs';
import { openEmbeddedLog } from '../log/embedded/embedded-log.js';
import { withHeadersInValue } from './headers-in-value.js';
import { lettersIn } from './in-log.js';
import { lazyLetters } from './lazy-letters.js';
import type { DeadLetters } from './letters.js';

export function embeddedLetters(folder: string, epoch: string): DeadLetters {
  const letters = lazyLetters(() => Promise.resolve(lettersIn(withHeadersInValue(openEmbeddedLog({ folder, epoch, partitions: 1 })))));
  return { ...letters, all: async () => (existsSync(folder) ? letters.all() : []) };
}
