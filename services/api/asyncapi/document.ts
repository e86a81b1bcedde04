/** What happens on Kafka, in Redis and over HTTP as an AsyncAPI 3.0 document, made of the schemas that it is written in. */
import { withNames } from '../http/openapi/named.js';
import { VERSION } from '../http/version.js';
import { changesPart } from './changes.js';
import { eventsPart } from './events.js';
import { streamPart } from './stream.js';

export function asyncApi(): object {
  const parts = [eventsPart(), changesPart(), streamPart()];
  const all = (of: 'servers' | 'channels' | 'operations'): object => Object.assign({}, ...parts.map((part) => part[of])) as object;
  return withNames({
    asyncapi: '3.0.0',
    info: {
      title: 'Picketwire', version: VERSION, license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
      description: 'Live blogs in, running figures out: events of the blogs in Kafka, changes of the figures in Redis and over HTTP.',
    },
    servers: all('servers'), channels: all('channels'), operations: all('operations'), components: {},
  });
}
