/** `picketwire service turnout` and its like: keeps one projection at the log's end, logging how far it is. */
import { openLog } from '../../kernel/ops/logs.js';
import { runIn } from '../session.js';
import type { View } from '../values.js';
import { keep, letterLine } from '../wiring/keep.js';
import { openForWriting } from '../wiring/workplace.js';
import type { ServiceFlags } from './service-flags.js';

export function serviceProjection(view: View, flags: ServiceFlags): Promise<number> {
  return runIn(flags, async session => {
    const log = openLog(session.config.logLevel, view);
    const place = openForWriting(session);
    try {
      log.info({ data: place.folder }, 'keeping the projection');
      await keep(place, [view], {
        signal: session.shutdown.signal,
        onDeadLetter: letter => log.error({ position: { ...letter.position, offset: String(letter.position.offset) }, code: letter.code }, letterLine(letter)),
        onProgress: ({ partition, next, end, events }) => log.debug({ partition, next: String(next), lag: String(end - next), events }, 'folded'),
      });
      log.info('stopped');
      return 0;
    } finally {
      await place.close();
    }
  });
}
