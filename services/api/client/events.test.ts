import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readEvents, type EventReading, type ServerEvent } from './events.js';

/** The body in pieces that end anywhere, within a character too. */
function bodyOf(text: string, cuts: readonly number[]): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  const ends = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b);
  return new ReadableStream({
    start(controller) {
      for (const [index, end] of [...ends, bytes.length].entries()) controller.enqueue(bytes.slice(index === 0 ? 0 : ends[index - 1], end));
      controller.close();
    },
  });
}

async function read(text: string, cuts: readonly number[] = [], reading?: EventReading): Promise<ServerEvent[]> {
  const events: ServerEvent[] = [];
  for await (const event of readEvents(bodyOf(text, cuts), reading)) events.push(event);
  return events;
}

describe('server-sent events', () => {
  test('have a type, data of one or more lines, and the last id', async () => {
    expect(await read('id: 7\nevent: change\ndata: one\ndata:two\n\ndata: 3\n\n')).toEqual([{ type: 'change', data: 'one\ntwo', id: '7' }, { type: 'message', data: '3', id: '7' }]);
  });

  test('are the same however their lines end and wherever the body is cut', async () => {
    const lines = ['\uFEFFid: 1', 'event: change', 'data: {"words":"Ärzte 🪧"}', '', ': a comment', 'data', '', 'id: 2', 'data: x', '', ''];
    const expected = [{ type: 'change', data: '{"words":"Ärzte 🪧"}', id: '1' }, { type: 'message', data: '', id: '1' }, { type: 'message', data: 'x', id: '2' }];
    await fc.assert(fc.asyncProperty(fc.constantFrom('\n', '\r\n', '\r'), fc.array(fc.nat(200), { maxLength: 12 }), async (end, cuts) => {
      // After a CR alone the reader cannot know that the last line is over until more comes.
      expect(await read(lines.join(end) + (end === '\r' ? ':' : ''), cuts)).toEqual(expected);
    }));
  });

  test('that lack their end are dropped', async () => {
    expect(await read('data: whole\n\ndata: half')).toEqual([{ type: 'message', data: 'whole', id: '' }]);
  });

  test('may say how long to wait; an id with a NUL and a wait that is no number are passed over', async () => {
    const waits: number[] = [];
    expect(await read('retry: 250\nretry: soon\nid: a\0b\ndata: x\n\n', [], { onRetry: (milliseconds) => { waits.push(milliseconds); } })).toEqual([{ type: 'message', data: 'x', id: '' }]);
    expect(waits).toEqual([250]);
  });
});
