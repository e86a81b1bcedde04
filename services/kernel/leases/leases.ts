/** Port: leases, for what only one process may do at a time ("producer"). */
import { PicketwireError } from '../core/errors.js';

export interface Lease {
  /** Aborts when the lease was lost to another process: what it protects must stop. */
  readonly lost: AbortSignal;
  /** The same process may take the lease again afterwards. Never rejects. */
  release(): Promise<void>;
}

export interface Leases {
  /** Rejects with `data-in-use`, naming the holder. */
  acquire(name: string): Promise<Lease>;
  /** The living holder as a person knows it ("process 4711"), or null. */
  holder(name: string): Promise<string | null>;
}

/** Throws `data-in-use` when the lease was lost: what was begun under it is not finished. */
export function checkHeld({ lost }: Lease): void {
  if (lost.aborted) throw new PicketwireError('data-in-use', 'The right to append was lost to another process, or Redis no longer knows of it. What was appended is whole; the same command goes on from there.');
}

/** All of them or none. Rejects with `data-in-use`. */
export async function acquireAll(leases: Leases, names: readonly string[]): Promise<Lease> {
  const held: Lease[] = [];
  const release = async (): Promise<void> => { for (const lease of held.splice(0)) await lease.release(); };
  try {
    for (const name of names) held.push(await leases.acquire(name));
  } catch (error) {
    await release();
    throw error;
  }
  return { lost: AbortSignal.any(held.map(({ lost }) => lost)), release };
}
