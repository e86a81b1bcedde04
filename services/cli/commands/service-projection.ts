/** `picketwire service turnout` and its like: keeps one projection at the log's end. */
import { runIn } from '../session.js';
import type { View } from '../values.js';
import { keepingOptions } from '../wiring/keeping-options.js';
import { serviceOf } from '../wiring/projections.js';
import { runService } from '../wiring/run-service.js';
import type { ServiceFlags } from './service-flags.js';

export function serviceProjection(view: View, flags: ServiceFlags): Promise<number> {
  return runIn(flags, session => runService(view, session, async (service, place) => {
    service.log.info({ place: place.place, epoch: place.log.epoch }, 'keeping the projection');
    await (await serviceOf(view))(place.log, place.store, keepingOptions(service, place));
  }));
}
