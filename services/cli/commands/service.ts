/** `picketwire service`: one service in this process, until a signal. */
import { PicketwireError } from '../../kernel/core/errors.js';
import type { ServiceName } from '../values.js';
import type { ServiceFlags } from './service-flags.js';

export async function service(name: ServiceName, paths: readonly string[], flags: ServiceFlags): Promise<number> {
  if (name !== 'producer' && paths.length > 0) throw new PicketwireError('usage', `service ${name} takes no path: ${JSON.stringify(paths[0])} is one too many. Only "service producer" reads dumps.`, {}, 2);
  if (name === 'api') return (await import('./service-api.js')).serviceApi(flags);
  if (name === 'producer') return (await import('./service-producer.js')).serviceProducer(paths, flags);
  return (await import('./service-projection.js')).serviceProjection(name, flags);
}
