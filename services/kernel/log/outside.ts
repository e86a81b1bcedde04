/** The error of an offset that is not in the log. */
import { PicketwireError } from '../core/errors.js';
import type { PartitionInfo } from './log.js';

/** Throws `data-damaged` unless `from` is an offset of the partition or its end. */
export function checkInside(info: PartitionInfo, from: bigint): void {
  if (from >= info.start && from <= info.end) return;
  throw new PicketwireError(
    'data-damaged',
    `Partition ${info.partition} of the log holds offsets ${info.start} to ${info.end} (end exclusive), but ${from} was asked for. `
      + 'The log was cut or is another one than the projections were made from: restore the log, or remove the projections so that they are made anew.',
    { partition: info.partition, start: String(info.start), end: String(info.end), from: String(from) },
  );
}
