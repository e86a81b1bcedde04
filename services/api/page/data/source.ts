/** What the page asks of `picketwire/client`. */
import type { Blogs, Entries, Figures, Quotes, Replay } from '../../schema/answers.js';
import type { Streamed, StreamChange } from '../../schema/stream.js';

export type StreamState =
  | { readonly state: 'connecting' | 'behind' | 'live' }
  | { readonly state: 'lost'; readonly retryAt: number; readonly error: Error };

export interface Part { readonly blog: string; readonly page: string | undefined; readonly limit: number; readonly signal: AbortSignal }
export interface Following {
  readonly views: readonly Streamed[];
  readonly blog: string;
  readonly after: string;
  readonly signal: AbortSignal;
  readonly onState: (state: StreamState) => void;
}

export interface Source {
  blogs(): Promise<Blogs>;
  figures(blog: string): Promise<Figures>;
  entries(part: Part): Promise<Entries>;
  quotes(part: Part): Promise<Quotes>;
  replay(): Promise<Replay | null>;
  setReplay(change: { readonly speed?: number | null; readonly paused?: boolean }): Promise<Replay>;
  subscribe(following: Following): AsyncIterable<StreamChange>;
}
