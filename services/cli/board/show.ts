/** How `up` shows what happens: a view that redraws on a terminal, plain lines or NDJSON elsewhere. */
import type { PresentedChange } from '../wiring/changes-of.js';
import type { Feed, FeedEntry } from './board.js';

export interface Show {
  /** A row as it stood when the command began. */
  stands(change: PresentedChange): void;
  changed(change: PresentedChange): void | Promise<void>;
  entry(entry: FeedEntry): void;
  feed(feed: Feed): void;
  /** @param where the address of the page and the HTTP API, and what to know of it */
  serving(where: string): void;
  /** Something to tell the person. */
  notice(text: string): void;
  /** Gives the terminal back. May be called twice. */
  close(): void;
}
