/** What the processes of the stream benchmark tell each other. */

export type ServerKind = 'ours' | 'bare';

/** Of one process of subscribers. */
export interface Heard {
  /** From published to received, of each change at every tenth subscriber, but for those of the warm-up. */
  readonly milliseconds: readonly number[];
  /** True when every subscriber has had every change. */
  readonly complete: boolean;
}

/** Begins what a change says of when it was published, in nanoseconds of the machine's clock. */
export const PUBLISHED = '"published":"';
