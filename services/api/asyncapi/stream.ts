/** The stream over HTTP: server-sent events. */
import { StreamQuery } from '../live/request.js';
import { StreamChange, StreamClosed, StreamLive } from '../schema/stream.js';
import { reference, type Message, type Part } from './part.js';

export function streamPart(): Part {
  return {
    servers: { api: { host: '{api}', protocol: 'http', description: 'With a bearer token where the server was given tokens.', variables: { api: { default: '127.0.0.1:7400', description: 'What HOST and PORT say.' } } } },
    channels: {
      stream: {
        address: '/api/v1/stream', servers: [reference('servers', 'api')],
        summary: 'The current rows, or what came since a cursor; then every change, once',
        description: 'Headers are the fields of a server-sent event beside its data. A reader that was cut sends the last id as the header Last-Event-ID, which goes before `after`.',
        messages: {
          change: message('change', 'A row was set or removed; or `reset`: forget the rows of its view, what follows is all there is', StreamChange, true),
          live: message('live', 'What stood is told: what follows happens now', StreamLive, true),
          closed: message('closed', 'Why the server ends the stream: the reader was too slow and may resume, the server stops, or what it reads from is away', StreamClosed, false),
        },
      },
    },
    operations: {
      follow: {
        action: 'send', channel: reference('channels', 'stream'), summary: 'Who asks is sent what changes',
        bindings: { http: { method: 'GET', query: StreamQuery, bindingVersion: '0.3.0' } },
      },
    },
  };
}

/** @param hasId whether a reader can go on after it */
function message(name: string, summary: string, payload: object, hasId: boolean): Message {
  const id = { type: 'string', minLength: 1, description: 'The cursor after this event.' };
  return {
    name, summary, payload,
    contentType: 'application/json',
    headers: { type: 'object', properties: { event: { const: name }, ...(hasId ? { id } : {}) }, required: ['event', ...(hasId ? ['id'] : [])] },
  };
}
