/** Where the feed of `up` is: told to the terminal as it changes, to the HTTP API when it asks, and changed by both. */
import type { ReplayControl } from '../../api/http/options.js';
import { PicketwireError } from '../../kernel/core/errors.js';
import type { Feed as Shown, FeedState } from '../board/board.js';
import type { Show } from '../board/show.js';
import type { Feed } from './feed.js';

interface Count { readonly done: number; readonly total: number | null }

export interface FeedTeller extends ReplayControl {
  /** Says where the feed is; what is not given stays as it was told last. */
  readonly tell: (state?: FeedState, count?: Count) => void;
  /** Pauses, or goes on. */
  toggle(): void;
}

/** @param feed null where nothing is replayed */
export function openFeedTeller(feed: Feed | null, show: Show): FeedTeller {
  let count: Count = { done: 0, total: null };
  let state: FeedState = 'starting';
  const now = (): Shown => ({ ...count, state: state === 'running' && feed?.pace.isPaused ? 'paused' : state, speed: feed?.pace.speed ?? null });
  const tell: FeedTeller['tell'] = (next = state, counted = count) => {
    count = counted;
    state = next;
    show.feed(now());
  };
  return {
    tell,
    toggle() { feed?.pace.toggle(); tell(); },
    state() {
      const { speed, ...rest } = now();
      return { ...rest, speed: speed === Infinity ? null : speed };
    },
    change({ speed, paused }) {
      if (feed === null || (state !== 'starting' && state !== 'running')) throw new PicketwireError('replay-over', 'No feed is running here: there is nothing to pause or to speed up.');
      if (speed !== undefined) setSpeed(feed, speed);
      if (paused !== undefined) feed.pace[paused ? 'pause' : 'resume']();
      tell();
    },
  };
}

function setSpeed({ pace, isPaced }: Feed, speed: number | null): void {
  if (!isPaced) throw new PicketwireError('replay-over', 'This feed was started at speed max and has no clock: it can be paused only.');
  pace.speed = speed ?? Infinity;
}
