/** Which kinds of faults a failing seed needs: each is left out in turn, and stays out when the seed fails without it. */
import { runSchedule } from './schedule.js';
import { SOUND, type Parts } from './services/parts.js';
import { FAULTS, type Fault } from './world/faults.js';

export async function smallest(seed: number, parts: Parts = SOUND): Promise<readonly Fault[]> {
  const without = new Set<Fault>();
  for (const fault of FAULTS) {
    without.add(fault);
    const { failure } = await runSchedule({ seed, without }, parts);
    if (failure === null) without.delete(fault);
  }
  return FAULTS.filter((fault) => !without.has(fault));
}
