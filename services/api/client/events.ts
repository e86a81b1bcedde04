/** Reads server-sent events out of a body (https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation). */

export interface ServerEvent {
  /** "message" where the server names none. */
  readonly type: string;
  readonly data: string;
  /** Of this event or the last before it that had one. */
  readonly id: string;
}

export interface EventReading {
  /** Something came, if only a comment. */
  readonly onBytes?: () => void;
  /** How long the server wants to be left alone after a cut, in milliseconds. */
  readonly onRetry?: (milliseconds: number) => void;
}

/** Ends with the body; what an event lacks of its end is dropped. Rejects as the body does. */
export async function* readEvents(body: ReadableStream<Uint8Array>, reading: EventReading = {}): AsyncGenerator<ServerEvent, void, undefined> {
  const parser = new Parser(reading);
  const reader = body.getReader();
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      reading.onBytes?.();
      yield* parser.add(decoder.decode(value, { stream: true }));
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

class Parser {
  #rest = '';
  #type = '';
  #data: string[] = [];
  #id = '';

  constructor(private readonly reading: EventReading) {}

  /** A line may end with CR alone: then the LF of a CRLF can be in the next chunk, so a CR at the end waits for it. */
  *add(text: string): Generator<ServerEvent> {
    const lines = (this.#rest + text).split(/\r\n|\n|\r(?=[^])/);
    this.#rest = lines.pop()!;
    for (const line of lines) {
      const event = this.line(line);
      if (event !== null) yield event;
    }
  }

  private line(line: string): ServerEvent | null {
    if (line === '') return this.dispatch();
    const colon = line.indexOf(':');
    const name = colon === -1 ? line : line.slice(0, colon);
    this.field(name, colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, ''));
    return null;
  }

  private field(name: string, value: string): void {
    if (name === 'event') this.#type = value;
    else if (name === 'data') this.#data.push(value);
    else if (name === 'id' && !value.includes('\0')) this.#id = value;
    else if (name === 'retry' && /^\d+$/.test(value)) this.reading.onRetry?.(Number(value));
  }

  private dispatch(): ServerEvent | null {
    const event = { type: this.#type || 'message', data: this.#data.join('\n'), id: this.#id };
    const isEmpty = this.#data.length === 0;
    this.#type = '';
    this.#data = [];
    return isEmpty ? null : event;
  }
}
