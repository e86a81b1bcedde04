/** Logs: one JSON object a line on standard error, for services that run unattended. */
import { destination, pino } from 'pino';
import type { Logger } from 'pino';
import type { LogLevel } from '../config/config.js';

export type { Logger };

/** Writes at once (`sync`), so that nothing is lost when the process ends. */
export function openLogger(level: LogLevel, service: string): Logger {
  return pino({ level, base: { service, pid: process.pid } }, destination({ fd: 2, sync: true }));
}
