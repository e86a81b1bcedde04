/** The topics in Kafka: the log, and what was set aside of it. */
import { EVENT_NAMES } from '../../kernel/codec/codec.js';
import { schemaFolder, writtenSchemas, type WrittenSchema } from '../../kernel/codec/schemas.js';
import { DEFAULT_TOPIC, deadLetterTopic } from '../../kernel/config/topic.js';
import { reference, type Message, type Part } from './part.js';

const AVRO = { contentType: 'application/avro', format: 'application/vnd.apache.avro+json;version=1.9.0' };

const topic = { description: 'What KAFKA_TOPIC says.', default: DEFAULT_TOPIC };
const text = (description: string) => ({ type: 'string', description });

export function eventsPart(): Part {
  const servers = [reference('servers', 'kafka')];
  return {
    servers: { kafka: { host: '{brokers}', protocol: 'kafka', description: 'TLS and SASL as KAFKA_SSL and KAFKA_SASL_MECHANISM say.', variables: { brokers: { default: '127.0.0.1:9094', description: 'What KAFKA_BROKERS says; the default is that of docker-compose.yml.' } } } },
    channels: {
      events: {
        address: '{topic}', servers, parameters: { topic },
        summary: 'All that happened in live blogs, in order within each blog',
        description: 'Kept for ever unless KAFKA_RETENTION_DAYS says otherwise. An event may come twice: `ce_id` is the same then.',
        messages: Object.fromEntries(writtenSchemas(schemaFolder()).map((schema) => [schema.name, eventMessage(schema)])),
      },
      deadLetters: {
        address: deadLetterTopic('{topic}'), servers, parameters: { topic },
        summary: 'Events that a service could not read or fold, and why',
        description: 'The same letter may come twice: what it is about is service, version, partition and offset.',
        messages: { DeadLetter, Replayed },
      },
    },
    operations: {
      append: { action: 'send', channel: reference('channels', 'events'), summary: 'The producer appends what a dump says that the log does not' },
      fold: { action: 'receive', channel: reference('channels', 'events'), summary: 'Each projection folds every event' },
      setAside: { action: 'send', channel: reference('channels', 'deadLetters'), summary: 'A service sets aside what it cannot read or fold, and goes on' },
    },
  };
}

function eventMessage(schema: WrittenSchema): Message {
  const name = `${schema.namespace}.${schema.name}`;
  return {
    name,
    summary: schema.doc,
    contentType: AVRO.contentType,
    headers: required({
      'content-type': { const: AVRO.contentType },
      ce_specversion: { const: '1.0' },
      ce_id: text('The same each time the event is appended; no other event has it.'),
      ce_source: text('/blogs/ and the id of the blog, percent-encoded.'),
      ce_type: { const: name },
      ce_subject: text(name === EVENT_NAMES.opened ? 'Id of the blog.' : 'Id of the entry.'),
      ce_partitionkey: text('Id of the blog.'),
    }, 'CloudEvents 1.0, Kafka protocol binding, binary content mode, with the partitioning extension.'),
    payload: { schemaFormat: AVRO.format, schema },
    bindings: keyedBy('Id of the blog: all of a blog is in one partition (murmur2, as Kafka\'s own clients choose it). The value is the Avro body after C3 01 and the schema\'s CRC-64-AVRO, '
      + 'little-endian (single-object encoding); with SCHEMA_REGISTRY_URL after 00 and the schema\'s id in the registry.'),
  };
}

const DeadLetter: Message = {
  name: 'DeadLetter',
  summary: 'One event that one service set aside',
  headers: required({
    'picketwire-service': text('Name of the projection.'),
    'picketwire-version': text('Version of the projection.'),
    'picketwire-partition': text('Of the event in the log.'),
    'picketwire-offset': text('Of the event in the log.'),
    'picketwire-code': text('docs/errors.md.'),
    'picketwire-reason': text('What was wrong, in words.'),
    'picketwire-time': { type: 'string', format: 'date-time', description: 'When it was set aside.' },
  }),
  payload: { description: 'The bytes of the event as they were, in single-object encoding if they are an event at all.' },
  bindings: keyedBy('That of the event.'),
};

const Replayed: Message = {
  name: 'Replayed',
  summary: 'A letter\'s event was appended to the log again',
  headers: required({ 'picketwire-replayed': text('Partition and offset of the letter in this topic: "0:17".') }),
  payload: { description: 'Empty.', maxLength: 0 },
  bindings: keyedBy('That of `picketwire-replayed`.'),
};

function required(properties: Readonly<Record<string, object>>, description?: string): object {
  return { type: 'object', ...(description === undefined ? {} : { description }), properties, required: Object.keys(properties), additionalProperties: false };
}

function keyedBy(description: string): object {
  return { kafka: { key: text(description), bindingVersion: '0.5.0' } };
}
