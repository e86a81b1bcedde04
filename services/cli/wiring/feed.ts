/** A replay as the command runs it: dumps checked first, then appended at a pace that keys can pause. */
import type { BlogId } from '../../kernel/core/entry.js';
import type { BlogDumps, ReplayLine, Summary } from '../../producer/main.js';
import { checkDumps, dumpsOf, Pace, produce } from '../../producer/main.js';
import type { Workplace } from './workplace.js';

export type { ReplayLine, Summary };

export interface FeedRequest {
  readonly paths: readonly string[];
  readonly blog: string | null;
  readonly date: string | null;
  readonly scope: string | null;
  readonly complete: boolean;
  /** Minutes of the day that pass in a minute; `Infinity` waits for nothing. */
  readonly speed: number;
  /** Milliseconds the whole replay is fitted into; goes before `speed`. */
  readonly duration: number | null;
}

export interface Dumps {
  readonly request: FeedRequest;
  readonly blogs: readonly BlogDumps[];
  /** They come so fast and are so long that reading them pays for a thread of its own. */
  readonly areMuch: boolean;
}

/** Characters of dumps from which a thread pays: reading so much takes seconds. */
const MUCH = 4_000_000;

export interface FeedHooks {
  /** Each thing that the dumps say, once it is in the log. */
  readonly line: (line: ReplayLine) => void | Promise<void>;
  /** Lines told, and how many there will be; null while that is not known. */
  readonly progress: (done: number, total: number | null) => void;
}

export interface Feed {
  readonly pace: Pace;
  /** False of one that was asked to wait for nothing: it goes by no clock that could be set. */
  readonly isPaced: boolean;
  run(hooks: FeedHooks): Promise<Summary>;
}

/** Every file is read once before anything is opened or written, so that a bad one among them changes nothing. Rejects as reading does. */
export async function readyDumps(request: FeedRequest): Promise<Dumps> {
  const { paths, date, scope } = request;
  const blogs = await dumpsOf(paths, { blog: request.blog as BlogId | null, date, scope });
  const length = await checkDumps(blogs);
  return { request, blogs, areMuch: length >= MUCH && request.duration === null && request.speed === Infinity };
}

/** `signal` ends the replay after the batch in hand. */
export function openFeed({ request, blogs }: Dumps, place: Workplace, signal: AbortSignal): Feed {
  const { speed, duration, complete } = request;
  // A replay that is to last a time is paced: its speed is known once its length is.
  const pace = new Pace(duration === null ? speed : 1, signal);
  return {
    pace,
    isPaced: duration !== null || speed !== Infinity,
    run({ line, progress }) {
      let total: number | null = null;
      let done = 0;
      return produce(place, {
        blogs, complete, pace, signal,
        onDeadLetter: letter => place.letters.put(letter),
        onPlanned({ events, minutes }) {
          total = events;
          done = 0;
          if (duration !== null && minutes > 0) pace.speed = minutes * MINUTE / duration;
          progress(done, total);
        },
        async onLines(lines) {
          for (const each of lines) await line(each);
          progress(done += lines.length, total);
        },
      });
    },
  };
}

const MINUTE = 60_000;
