/** Splits what is to be written into requests that a broker takes: a partition's batch is at most what topics allow when nobody says otherwise (1 MB). */

export interface Addressed {
  readonly partition: number;
  readonly key: string;
  readonly value: Buffer;
  readonly headers?: Record<string, string>;
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
    const bytes = bytesOf(record);
    const batch = batches.get(record.partition) ?? 0;
    if (request.length > 0 && ((batch > 0 && batch + bytes > BATCH_BYTES) || total + bytes > REQUEST_BYTES)) {
      requests.push(request);
      [request, batches, total] = [[], new Map<number, number>(), 0];
    }
    request.push(record);
    batches.set(record.partition, (batches.get(record.partition) ?? 0) + bytes);
    total += bytes;
  }
  if (request.length > 0) requests.push(request);
  return requests;
}

/** Never less than what is sent: a character is at most three bytes. */
function bytesOf({ key, value, headers = {} }: Addressed): number {
  return Object.entries(headers).reduce((sum, [name, text]) => sum + name.length + 3 * text.length + 4, 3 * key.length + value.length + 32);
}
