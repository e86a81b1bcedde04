/** Takes several leases of a data folder at once: all or none. */
import type { Lease } from '../../kernel/embedded/leases.js';
import type { Workplace } from './workplace.js';

/** Throws `data-in-use` with the holder's pid, keeping none. */
export function takeLeases({ leases }: Workplace, names: readonly string[]): Lease {
  const held: Lease[] = [];
  const release = (): void => { for (const lease of held.splice(0)) lease.release(); };
  try {
    for (const name of names) held.push(leases.acquire(name));
  } catch (error) {
    release();
    throw error;
  }
  return { release };
}
