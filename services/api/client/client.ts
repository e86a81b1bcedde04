/** The client of the HTTP API, for Node and browsers: asks, and follows what changes. It loads nothing but itself. */
import type { Blogs, Cancellations, Entries, Figures, Problem, Quotes, Replay, Turnout } from '../schema/answers.js';
import type { BlogRow, EntryRow } from '../schema/rows.js';
import type { StreamChange, Streamed } from '../schema/stream.js';
import { ProblemError } from './problem.js';
import { subscribe, type ChangeOf, type ConnectionState, type SubscribeOptions } from './subscription.js';
import { Transport, type ClientOptions } from './transport.js';

export { ProblemError };
export type { Blogs, BlogRow, Cancellations, ChangeOf, ClientOptions, ConnectionState, Entries, EntryRow, Figures, Problem, Quotes, Replay, StreamChange, Streamed, SubscribeOptions, Turnout };

export interface Paging {
  /** Rows at most. */
  readonly limit?: number;
  /** `next` of the answer before. */
  readonly page?: string;
  readonly signal?: AbortSignal;
}

/** What rows to answer with; docs/http.md has each filter. */
export interface Filters extends Paging {
  readonly blog?: string;
  readonly where?: string;
  readonly source?: string;
  readonly unit?: string;
  readonly period?: string;
  readonly status?: string;
}

export class Client {
  readonly #transport: Transport;

  /** Connects nowhere yet. */
  constructor(options: ClientOptions = {}) {
    this.#transport = new Transport(options);
  }

  /** Which blogs there are. This and all that ask reject with `ProblemError`, or as `fetch` does. */
  blogs(paging: Paging = {}): Promise<Blogs> {
    return this.get('blogs', paging);
  }

  blog(blog: string, options: Pick<Paging, 'signal'> = {}): Promise<BlogRow> {
    return this.get(`blogs/${encodeURIComponent(blog)}`, options);
  }

  /** All that a page of one blog begins with; `limit` is that of its quotes and entries. */
  figures(blog: string, options: Omit<Paging, 'page'> = {}): Promise<Figures> {
    return this.get(`blogs/${encodeURIComponent(blog)}/figures`, options);
  }

  turnout(filters: Filters & { readonly measure?: string } = {}): Promise<Turnout> {
    return this.get('turnout', filters);
  }

  cancellations(filters: Filters & { readonly what?: string; readonly outcome?: string } = {}): Promise<Cancellations> {
    return this.get('cancellations', filters);
  }

  /** The newest first. */
  quotes(filters: Paging & { readonly blog?: string; readonly speaker?: string; readonly kind?: string } = {}): Promise<Quotes> {
    return this.get('quotes', filters);
  }

  /** The newest first. */
  entries(filters: Paging & { readonly blog: string }): Promise<Entries> {
    return this.get('entries', filters);
  }

  /** @param revision the latest when left out */
  entry(blog: string, entry: string, { revision, signal }: { readonly revision?: number; readonly signal?: AbortSignal } = {}): Promise<EntryRow> {
    return this.#transport.json(`/api/v1/blogs/${encodeURIComponent(blog)}/entries/${encodeURIComponent(entry)}`, { parameters: { revision }, signal });
  }

  /** The replay that runs in the server's process; null where there is none. */
  async replay({ signal }: Pick<Paging, 'signal'> = {}): Promise<Replay | null> {
    try {
      return await this.#transport.json<Replay>('/api/v1/replay', { signal });
    } catch (error) {
      if (error instanceof ProblemError && error.status === 404) return null;
      throw error;
    }
  }

  /** Answers the replay as it then is. */
  setReplay(body: { readonly speed?: number | null; readonly paused?: boolean }): Promise<Replay> {
    return this.#transport.json('/api/v1/replay', { method: 'PATCH', body });
  }

  /**
   * The current rows, or what came since `after`; then every change as it comes, once. When the connection is lost it is made again and goes on where it was.
   * A `reset` says that all rows of its view are to be forgotten: those that follow are all there are.
   */
  subscribe<View extends Streamed = Streamed>(options: SubscribeOptions<View> = {}): AsyncIterableIterator<ChangeOf<View>> {
    return subscribe(this.#transport, options);
  }

  private get<Answer>(path: string, { signal, ...parameters }: Pick<Paging, 'signal'>): Promise<Answer> {
    return this.#transport.json(`/api/v1/${path}`, { parameters: parameters, signal });
  }
}
