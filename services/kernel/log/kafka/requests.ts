/** Splits what is to be written into requests that a broker takes: a partition's batch is at most what topics allow when nobody says otherwise (1 MB). */
import { mostBytesOf, type Outgoing } from './protocol/pack-records.js';

export interface Addressed extends Outgoing {
  readonly partition: number;
}

const BATCH_BYTES = 900_000;
const REQUEST_BYTES = 8 * 2 ** 20;

/** In order, none empty. A record that is larger by itself goes alone: the topic may take it. */
export function requestsOf(records: readonly Addressed[]): Addressed[][] {
  const requests: Addressed[][] = [];
  let request: Addressed[] = [];
  let batches = new Map<number, number>();
  let total = 0;
  for (const record of records) {
    const bytes = mostBytesOf(record);
    const batch = batches.get(record.partition) ?? 0;
    if (request.length > 0 && ((batch > 0 && batch + bytes > BATCH_BYTES) || total + bytes > REQUEST_BYTES)) {
      requests.push(request);
      [request, batches, total] = [[], new Map<number, number>(), 0];
    }
    request.push(record);
    batches.set(record.partition, batch + bytes);
    total += bytes;
  }
  if (request.length > 0) requests.push(request);
  return requests;
}
