/** Follows one blog: its figures and newest entries first, then the stream from there on, and beside it the older entries page by page. */
import { ProblemError, type Client, type ConnectionState, type Streamed } from '../../client/client.js';
import { Board } from '../model/board.js';
import type { Scene } from './scene.js';

/** What the page asks of the API's client. */
export type Source = Pick<Client, 'blogs' | 'figures' | 'entries' | 'quotes' | 'replay' | 'setReplay' | 'subscribe'>;

const VIEWS = ['turnout', 'cancellations', 'quotes', 'entries'] as const satisfies readonly Streamed[];
/** Rows asked for at a time. */
const PAGE = 500;
/** Milliseconds until a first answer is asked for again. */
const AGAIN = 3_000;

export class Follower {
  constructor(private readonly source: Source, private readonly tell: (change: Partial<Scene>) => void) {}

  /** Until the signal aborts. */
  async run(blog: string, signal: AbortSignal): Promise<void> {
    this.tell({ link: { state: 'connecting' } });
    while (!signal.aborted) {
      try {
        await this.#follow(blog, signal);
      } catch (error) {
        if (signal.aborted) return;
        if (isLocked(error)) return this.tell({ locked: true });
        this.tell({ link: { state: 'lost', retryAt: Date.now() + AGAIN, reason: (error as Error).message } });
        await new Promise(resolve => setTimeout(resolve, AGAIN));
      }
    }
  }

  async #follow(blog: string, signal: AbortSignal): Promise<void> {
    const begin = await this.source.figures(blog);
    if (signal.aborted) return;
    const board = new Board(begin.blog, begin);
    const older = { entries: new AbortController(), quotes: new AbortController() };
    this.tell({ board, locked: false });
    for (const view of ['entries', 'quotes'] as const) void this.#older(view, begin[view].next, board, AbortSignal.any([signal, older[view].signal]));
    for await (const change of this.source.subscribe({ views: VIEWS, blog, after: begin.cursor, signal, onState: state => this.tell({ link: linkOf(state) }) })) {
      // A reset is followed by all there is of its view.
      if (change.change === 'reset' && (change.view === 'entries' || change.view === 'quotes')) older[change.view].abort();
      board.apply(change);
      this.tell({ board });
    }
  }

  /** A page that cannot be had is left out: what is new is told by the stream all the same. */
  async #older(view: 'entries' | 'quotes', from: string | null, board: Board, signal: AbortSignal): Promise<void> {
    for (let page = from; page !== null && !signal.aborted;) {
      const part = await this.source[view]({ blog: board.blog.id, page, limit: PAGE, signal }).catch(() => null);
      if (part === null || signal.aborted) return;
      board.addOlder(view, part.items);
      this.tell({ board });
      page = part.next;
    }
  }
}

/** The API asks for a token. */
export function isLocked(error: unknown): boolean {
  return error instanceof ProblemError && error.status === 401;
}

function linkOf(state: ConnectionState): Scene['link'] {
  return state.state === 'lost' ? { state: 'lost', retryAt: state.retryAt, reason: state.error.message } : { state: state.state };
}
