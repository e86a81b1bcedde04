/** The newest events of a channel, kept once for all its readers: who is behind reads on from here, who is behind all of it is too slow. */
import type { Step } from './places.js';
import type { Streamed } from '../schema/stream.js';

/** Bytes of events that are kept at most. */
export const KEPT_BYTES = 2 * 2 ** 20;
/** Bytes that a reader is given at once. */
export const CHUNK_BYTES = 64 * 2 ** 10;

/** One event as it is sent; `rest` as in ChangeText. */
export interface Frame extends Step { readonly view: Streamed; readonly blog: string | null; readonly rest: string; readonly text: string }

export interface Chunk { readonly bytes: Uint8Array | null; readonly next: number }

export class Journal {
  #frames: Frame[] = [];
  #first = 0;
  #bytes = 0;
  readonly #chunks = new Map<string, Chunk>();

  /** @param onDrop told of each event that is dropped, oldest first */
  constructor(private readonly keptBytes: number, private readonly onDrop: (frame: Frame) => void) {}

  /** Number of the oldest event that is kept. */
  get first(): number { return this.#first; }

  /** Number of the next event. */
  get end(): number { return this.#first + this.#frames.length; }

  append(frame: Frame): void {
    this.#frames.push(frame);
    this.#bytes += frame.text.length;
    this.#chunks.clear();
    // By halves, so that few appends drop and an array is seldom moved.
    if (this.#bytes > this.keptBytes) this.drop(this.keptBytes / 2);
  }

  clear(): void {
    this.#first = this.end;
    this.#frames = [];
    this.#bytes = 0;
    this.#chunks.clear();
  }

  frames(): readonly Frame[] {
    return this.#frames;
  }

  /** Events from a number that is kept, of one blog or of all, as many as a reader is given at once: the same bytes for all who ask. */
  chunk(from: number, blog: string | null): Chunk {
    const name = `${from} ${blog ?? ''}`;
    const made = this.#chunks.get(name);
    if (made !== undefined) return made;
    const chunk = this.makeChunk(from, blog);
    this.#chunks.set(name, chunk);
    return chunk;
  }

  private makeChunk(from: number, blog: string | null): Chunk {
    const texts: string[] = [];
    let next = from;
    for (let bytes = 0; next < this.end && bytes < CHUNK_BYTES; next++) {
      const frame = this.#frames[next - this.#first]!;
      if (blog !== null && frame.blog !== blog) continue;
      texts.push(frame.text);
      bytes += frame.text.length;
    }
    return { bytes: texts.length === 0 ? null : Buffer.from(texts.join('')), next };
  }

  private drop(keep: number): void {
    let count = 0;
    for (; this.#bytes > keep; count++) {
      const frame = this.#frames[count]!;
      this.#bytes -= frame.text.length;
      this.onDrop(frame);
    }
    this.#frames = this.#frames.slice(count);
    this.#first += count;
  }
}
