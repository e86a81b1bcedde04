/** What a replay did, in words. */
import type { Summary } from '../wiring/feed.js';

/** "12 events: 10 appended, 2 were there already". */
export function summaryLine({ events, appended, already }: Summary): string {
  if (events === 0) return 'no events: the dumps hold no entry';
  if (appended === 0) return `${counted(events)}: nothing appended, all were there already`;
  return `${counted(events)}: ${appended} appended${already > 0 ? `, ${already} were there already` : ''}`;
}

function counted(events: number): string {
  return `${events} ${events === 1 ? 'event' : 'events'}`;
}

/** The last words of `up`. */
export function farewell(place: string): string {
  return `Stopped. The figures are kept in ${place}; "npx picketwire query turnout" asks for them.`;
}
