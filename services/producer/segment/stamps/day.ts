/** A date on a line of its own. */
import { dateLine } from './date.js';
import { stampWith, type Stamp } from './stamp.js';

export function dayStamp(text: string): Stamp | null {
  const date = dateLine(text);
  return date && stampWith('day', { date });
}
