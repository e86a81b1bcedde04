/** A replay as the command runs it: dumps checked first, then appended at a pace that keys can pause. */
import type { BlogId } from '../../kernel/core/entry.js';
import { codec } from '../../kernel/codec/codec.js';
import { Pace } from '../../producer/clock/pace.js';
import { readDumps, STDIN } from '../../producer/read/read.js';
import type { BlogDumps } from '../../producer/replay/dumps.js';
import { dumpsOf } from '../../producer/replay/dumps.js';
import type { ReplayLine, Summary } from '../../producer/replay/outbox.js';
import { replayPorts } from '../../producer/replay/ports.js';
import { replay } from '../../producer/replay/replay.js';
import { bringUpToDate } from './keep.js';
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

export interface Dumps { readonly request: FeedRequest; readonly blogs: readonly BlogDumps[] }

export interface FeedHooks {
  /** Each thing that the dumps say, once it is in the log. */
  readonly line: (line: ReplayLine) => void | Promise<void>;
  /** Lines told, and how many there will be; null while that is not known. */
  readonly progress: (done: number, total: number | null) => void;
}

export interface Feed {
  readonly pace: Pace;
  run(hooks: FeedHooks): Promise<Summary>;
}

/** Every file is read once before anything is opened or written, so that a bad one among them changes nothing. Rejects as `readDumps` does. */
export async function checkDumps(request: FeedRequest): Promise<Dumps> {
  const { paths, date, scope } = request;
  const blogs = await dumpsOf(paths, { blog: request.blog as BlogId | null, date, scope });
  for await (const { path } of readDumps(paths.filter(path => path !== STDIN))) void path;
  return { request, blogs };
}

/** `signal` ends the replay after the batch in hand. */
export function openFeed({ request, blogs }: Dumps, place: Workplace, signal: AbortSignal): Feed {
  const { speed, duration, complete } = request;
  const pace = new Pace(duration === null ? speed : 1, signal);
  return {
    pace,
    async run({ line, progress }) {
      await bringUpToDate(place, ['blogs'], { signal, onDeadLetter: () => {} });
      let total: number | null = null;
      let done = 0;
      return replay(blogs, replayPorts(place.log, place.store, codec()), {
        complete, pace, signal,
        onPlanned({ steps, minutes }) {
          total = steps;
          if (duration !== null) pace.fit(minutes, duration);
        },
        async onLines(lines) {
          for (const each of lines) await line(each);
          progress(done += lines.length, total);
        },
      });
    },
  };
}
