import specs from '@asyncapi/specs';
import { expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import avsc from 'avsc';
import { BLOG, post, withdraw } from '../../../test/entries.js';
import { cancellationsProjection } from '../../cancellations/projection.js';
import { codec } from '../../kernel/codec/codec.js';
import type { LiveBlogEvent } from '../../kernel/core/events.js';
import { withHeadersInValue } from '../../kernel/letters/headers-in-value.js';
import { lettersIn } from '../../kernel/letters/in-log.js';
import { headersOf } from '../../kernel/log/kafka/headers.js';
import { openMemoryLog } from '../../kernel/log/memory/memory-log.js';
import { quotesProjection } from '../../quotes/projection.js';
import { turnoutProjection } from '../../turnout/projection.js';
import { entriesProjection } from '../entries/projection.js';
import { changeEvent, changeText, closedEvent, liveEvent, resetText } from '../live/event.js';
import { asyncApi } from './document.js';

interface Message { readonly name: string; readonly headers: object; readonly payload: object & { readonly schema: avsc.Schema } }
interface Channel { readonly address: string; readonly messages: Readonly<Record<string, Message>> }
interface Document { readonly channels: Readonly<Record<string, Channel>>; readonly components: object }

const document = JSON.parse(JSON.stringify(asyncApi())) as Document;
const ajv = new Ajv({ strict: false, allErrors: true });
formats.default(ajv);

/** What of a value a schema of the document refuses. */
function refused(schema: object, value: unknown): unknown[] {
  const validate = ajv.compile({ ...schema, components: document.components });
  return validate(value) ? [] : validate.errors ?? [];
}

const EVENTS: readonly LiveBlogEvent[] = [
  { type: 'opened', blog: BLOG, revision: 1, title: 'Ärzte', publisher: null, url: null, scope: null, timeZone: null, date: null },
  post({ id: 'a' }), post({ id: 'a', revision: 2 }), withdraw('a', 3),
];

/** A list of names and values in turn as an object. */
function paired(list: readonly string[]): object {
  return Object.fromEntries(list.flatMap((name, index) => (index % 2 === 0 ? [[name, list[index + 1]]] : [])));
}

it('the document is AsyncAPI 3.0, by the schema of those who make it', () => {
  expect(refused(specs.schemasWithoutId['3.0.0'], document)).toEqual([]);
  expect(refused(specs.schemasWithoutId['3.0.0'], { ...document, channels: { stream: { address: 7 } } })).not.toEqual([]);
});

it('every reference in it leads somewhere', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path!);
  expect(references.length).toBeGreaterThan(10);
  for (const path of references) expect([path, path.split('/').reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], document)]).not.toEqual([path, undefined]);
});

it.each(EVENTS)('an event as it is appended is as it says: $type', (event) => {
  const described = Object.values(document.channels['events']!.messages).filter(({ headers }) => refused(headers, paired(headersOf(event))).length === 0);
  expect(described).toHaveLength(1);
  const [{ payload: { schema } }] = described as [Message];
  const { type, ...fields } = event;
  expect({ type, ...avsc.Type.forSchema(schema).fromBuffer(Buffer.from(codec().encode(event)).subarray(10)) as object }).toEqual({ type, ...fields });
});

it('a dead letter, and that it was replayed, are as it says', async () => {
  const log = withHeadersInValue(openMemoryLog({ partitions: 1 }));
  const letters = lettersIn(log);
  await letters.put({ projection: 'turnout', version: 1, position: { partition: 0, offset: 7n }, key: BLOG, value: Uint8Array.of(1), code: 'fold-failed', reason: 'no such place' });
  await letters.markReplayed((await letters.all())[0]!.id);
  const { DeadLetter, Replayed } = document.channels['deadLetters']!.messages;
  const [letter, replayed] = await log.read(0, 0n, 2);
  expect([refused(DeadLetter!.headers, letter!.headers), refused(Replayed!.headers, replayed!.headers)]).toEqual([[], []]);
});

it('each followed projection has the stream of its view', () => {
  const projections = [turnoutProjection(), cancellationsProjection(), quotesProjection(), entriesProjection()];
  const described = Object.values(document.channels).filter(({ address }) => address.endsWith(':changes'));
  expect(described.map(({ address }) => address)).toEqual(projections.map(({ name, version }) => `pw:{partition}:${name}:v${version}:changes`));
  for (const [index, { view }] of projections.entries()) expect(refused(described[index]!.messages['change']!.payload, { blog: BLOG, view, id: 'x', row: '{}' })).toEqual([]);
});

/** The fields of a server-sent event, and its data. */
function parsed(text: string): { readonly headers: Readonly<Record<string, string>>; readonly data: unknown } {
  const { data, ...headers } = Object.fromEntries(text.trim().split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2))) as Record<string, string>;
  return { headers, data: JSON.parse(data!) };
}

it.each([
  ['reset', changeEvent(['turnout'], new Map(), resetText('turnout'))],
  ['removal', changeEvent(['turnout', 'quotes'], new Map(), changeText('quotes', `quotes/${BLOG}/a`, null))],
  ['live', liveEvent(['turnout'], new Map())],
  ['closed', closedEvent({ reason: 'slow', detail: 'too slow' })],
])('an event of the stream is as it says: %s', (_, text) => {
  const { headers, data } = parsed(text);
  const message = document.channels['stream']!.messages[headers['event']!]!;
  expect([refused(message.headers, headers), refused(message.payload, data)]).toEqual([[], []]);
});
