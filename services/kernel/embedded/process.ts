/** Names a process so that a later one with the same pid is not taken for it. */
import { readFileSync } from 'node:fs';
import { errorCode } from './error-code.js';

export interface ProcessName {
  readonly pid: number;
  /** Clock ticks after boot at which it started (proc(5), field 22 of stat); null where there is no /proc. */
  readonly started: string | null;
}

export function thisProcess(): ProcessName {
  return { pid: process.pid, started: status(process.pid)?.started ?? null };
}

/** False once it has ended, also while its parent has not yet taken note. */
export function isAlive({ pid, started }: ProcessName): boolean {
  if (!answers(pid)) return false;
  const now = status(pid);
  if (now === null) return true;
  return !['Z', 'X'].includes(now.state) && (started === null || now.started === started);
}

/** A process of another user refuses the signal, and lives. */
function answers(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** The command's name, second in stat, may itself hold spaces and brackets: fields are counted from its last bracket. */
function status(pid: number): { readonly state: string; readonly started: string } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', started: fields[19] ?? '' };
  } catch {
    return null;
  }
}
