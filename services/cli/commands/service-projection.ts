/** `picketwire service turnout` and its like: keeps one projection at the log's end. */
import type { RunOptions } from '../../kernel/runner/run-projection.js';
import { runIn } from '../session.js';
import type { View } from '../values.js';
import { serviceOf } from '../wiring/projections.js';
import { noteLetter, runService, type Service } from '../wiring/run-service.js';
import type { Workplace } from '../wiring/workplace.js';
import type { ServiceFlags } from './service-flags.js';

export function serviceProjection(view: View, flags: ServiceFlags): Promise<number> {
  return runIn(flags, session => runService(view, session, async (service, place) => {
    service.log.info({ place: place.place, epoch: place.log.epoch }, 'keeping the projection');
    await (await serviceOf(view))(place.log, place.store, optionsOf(service, place));
  }));
}

function optionsOf(service: Service, { letters }: Workplace): RunOptions {
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
