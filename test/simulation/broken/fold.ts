/** The counting projection without its memory of revisions: what comes twice counts twice. */
import type { AnyProjection } from '../../../services/kernel/runner/run-projection.js';
import { counting, type CountRow } from '../../controls/counting.js';

export function addsTwice(sound: AnyProjection): AnyProjection {
  if (sound.name !== counting.name) return sound;
  return {
    ...sound,
    fold: (event, claims, rows) => sound.fold(event, claims, new Map([...rows].map(([key, row]) => [key, (row as CountRow).type === 'entry' ? { type: 'entry', revision: 0, words: [] } : row]))),
  };
}
