/** The change streams in Redis. docs/redis.md has every key with an example. */
import type { AnyView } from '../../kernel/store/rows-of.js';
import { viewIdOf } from '../../kernel/store/rows-of.js';
import { PartitionKeys, PREFIX } from '../../kernel/store/redis/keys.js';
import { STREAMED, type Streamed } from '../schema/stream.js';
import { SHOWN } from '../views/views.js';
import { reference, type Message, type Part } from './part.js';

export function changesPart(): Part {
  return {
    servers: { redis: { host: '{redis}', protocol: 'redis', description: 'Redis, Valkey or a Redis Cluster, as REDIS_URL and REDIS_CLUSTER say.', variables: { redis: { default: '127.0.0.1:6379', description: 'Host and port; the default is that of docker-compose.yml.' } } } },
    channels: Object.fromEntries(STREAMED.map((name) => [channelOf(name), {
      address: addressOf(SHOWN[name]), servers: [reference('servers', 'redis')],
      summary: `Every change of the rows of ${name}, as a Redis stream`,
      description: 'The id of a stream entry is the token of the change: the offset of the event that made it, and its how-manieth change, from 1. The newest 10,000 are kept at least. Picketwire alone may write to it.',
      parameters: { partition: { description: 'Partition of the log, in the braces that put all of it in one slot of a cluster.', examples: ['{0}'] } },
      messages: { change: changeOf(name) },
    }])),
    operations: Object.fromEntries(STREAMED.map((name) => [`commit-${name}`, {
      action: 'send', channel: reference('channels', channelOf(name)), summary: `The service commits changes of ${name} with the rows themselves, in one step`,
    }])),
  };
}

function channelOf(name: Streamed): string {
  return `changes-${name}`;
}

/** `pw:{partition}:turnout:v1:changes`: the braces of a key stand for themselves in Redis, and for a parameter here. */
function addressOf(view: AnyView): string {
  return new PartitionKeys(PREFIX, viewIdOf(view), 0).changes.replace('{0}', '{partition}');
}

function changeOf(view: Streamed): Message {
  return {
    name: 'change',
    summary: 'One row was set or removed',
    payload: {
      type: 'object',
      properties: {
        blog: { type: 'string', description: 'Id of the blog.' },
        view: { const: view },
        id: { type: 'string', description: 'Of the row within its blog and view: a later change of the same replaces it.' },
        row: { type: 'string', contentMediaType: 'application/json', description: 'The row as it is stored, not as the HTTP API shows it; missing when it was removed.' },
      },
      required: ['blog', 'view', 'id'],
      additionalProperties: false,
    },
  };
}
