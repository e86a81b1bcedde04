/** What a figure of a benchmark was measured on, and what a process took of it. */
import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

/** Of Linux, where user programs count in hundredths of a second (proc(5), `sysconf(_SC_CLK_TCK)`). */
const CLOCK_TICKS = 100;

export function machine(): string {
  return `${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
}

export function median(list: readonly number[]): number {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
}

/** Resident memory of a process in MB, mapped files included; 0 where it is gone or the system does not tell. */
export function residentMegabytes(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Processor time of all threads of a process up to now, in seconds; null where it is gone or the system does not tell. */
export function processorSeconds(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / CLOCK_TICKS;
  } catch {
    return null;
  }
}
