/** What a service does with what its projection tells: health, metrics, logs, dead letters. */
import type { RunOptions } from '../../kernel/runner/run-projection.js';
import { noteLetter, type Service } from './run-service.js';
import type { Workplace } from './workplace.js';

export function keepingOptions(service: Service, { letters }: Workplace): RunOptions {
  const { log, health, metrics, signal } = service;
  return {
    signal,
    onAssigned: partitions => { health.assigned(partitions); log.info({ partitions }, 'partitions assigned'); },
    onIdle: partition => health.idle(partition),
    onStale: (_, partition) => { metrics.stale(); log.info({ partition }, 'the store stands elsewhere: reading again from its cursor'); },
    onTrouble: reason => { health.trouble(reason); if (reason !== null) log.warn(reason); },
    onDeadLetter: async letter => {
      await letters.put(letter);
      noteLetter(letter, service);
    },
    onProgress: progress => {
      health.progress(progress);
      metrics.progress(progress);
      const { partition, next, end, events } = progress;
      log.debug({ partition, next: String(next), lag: String(end - next), events }, 'folded');
    },
  };
}
