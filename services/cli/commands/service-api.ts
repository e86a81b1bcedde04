/** `picketwire service api`: keeps the entries at the log's end, and answers HTTP beside them. */
import type { ApiPlace } from '../../api/views/views.js';
import { listen } from '../../kernel/service/server.js';
import { runIn } from '../session.js';
import { API_PORT, openApiFor } from '../wiring/api.js';
import { keepingOptions } from '../wiring/keeping-options.js';
import { serviceOf } from '../wiring/projections.js';
import { runService } from '../wiring/run-service.js';
import type { ServiceFlags } from './service-flags.js';

export function serviceApi(flags: ServiceFlags): Promise<number> {
  return runIn(flags, session => {
    let now: ApiPlace | null = null;
    return runService('api', session, async (service, place) => {
      now = place;
      service.log.info({ place: place.place, epoch: place.log.epoch }, 'keeping the entries');
      try {
        await (await serviceOf('entries'))(place.log, place.store, keepingOptions(service, place));
      } finally {
        now = null;
      }
    }, async (address, health, { log }) => {
      const app = await openApiFor(session.config, { place: () => now, health, onFault: error => { log.error({ err: error }, 'a request failed'); } });
      return listen(app, address);
    }, API_PORT);
  });
}
