/** Port: dead letters, the events that a service could not read or fold. Kept for ever, each with place, reason, service and version. */
import type { DeadLetter } from '../runner/read-batch.js';

/** A letter's place in the dead-letter log: "0:17". */
export type LetterId = string & { readonly __brand: 'LetterId' };

export interface StoredLetter extends DeadLetter {
  readonly id: LetterId;
  /** ISO time at which it was set aside. */
  readonly at: string;
  /** It has been appended to the log again. */
  readonly replayed: boolean;
}

export interface DeadLetters {
  /** Resolves when the letter is durable. After a crash the same letter may be put again: `all` shows it once. */
  put(letter: DeadLetter): Promise<void>;
  /** Every letter once, oldest first. */
  all(): Promise<readonly StoredLetter[]>;
  /** Notes that the letter's event has been appended to the log again. */
  markReplayed(id: LetterId): Promise<void>;
  close(): Promise<void>;
}

/** "turnout-v1 0:118": what a letter is about, the same each time it is put. */
export function subjectOf({ projection, version, position: { partition, offset } }: DeadLetter): string {
  return `${projection}-v${version} ${partition}:${offset}`;
}
