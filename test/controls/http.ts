/** The HTTP API over a pair of log and store, asked as others ask it. */
import { openApi } from '../../services/api/http/app.js';
import type { ApiOptions } from '../../services/api/http/options.js';
import { runEntries } from '../../services/api/main.js';
import { runCancellations } from '../../services/cancellations/main.js';
import { codec } from '../../services/kernel/codec/codec.js';
import type { BlogId, EntryId } from '../../services/kernel/core/entry.js';
import type { LiveBlogEvent } from '../../services/kernel/core/events.js';
import type { EventLog } from '../../services/kernel/log/log.js';
import type { RunOptions } from '../../services/kernel/runner/run-projection.js';
import { listen } from '../../services/kernel/service/server.js';
import type { ProjectionStore } from '../../services/kernel/store/store.js';
import { keepLedger } from '../../services/producer/keep-ledger.js';
import { runQuotes } from '../../services/quotes/main.js';
import { runTurnout } from '../../services/turnout/main.js';

const RUNS = [keepLedger, runTurnout, runCancellations, runQuotes, runEntries];

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export interface Asking {
  readonly url: string;
  /** @param path with its query */
  ask(path: string, init?: RequestInit): Promise<Answer>;
  close(): Promise<void>;
}

/** On loopback, with neither tokens nor limits where not said. */
export async function serveApi(options: Partial<ApiOptions> & Pick<ApiOptions, 'place'>): Promise<Asking> {
  const app = await openApi({ host: '127.0.0.1', tokens: [], origins: [], rateLimit: null, streams: null, onFault: error => { throw error; }, ...options });
  const { url, ...server } = await listen(app, { host: '127.0.0.1', port: 0 });
  return {
    url, close: () => server.close(),
    ask: async (path, init) => {
      const response = await fetch(`${url}${path}`, init);
      const text = await response.text();
      return { status: response.status, headers: response.headers, body: text !== '' && /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) as unknown : text };
    },
  };
}

/** Appends, and brings every projection to the log's end. */
export async function fold({ log, store }: { readonly log: EventLog; readonly store: ProjectionStore }, ...events: readonly LiveBlogEvent[]): Promise<void> {
  await log.append(events.map(event => ({ key: event.blog, value: codec().encode(event) })));
  const options: RunOptions = { signal: new AbortController().signal, untilEnd: true, onDeadLetter: letter => { throw new Error(letter.reason); } };
  for (const run of RUNS) await run(log, store, options);
}

/** A post of one paragraph. */
export function said(blog: string, id: string, text: string, revision = 1): LiveBlogEvent {
  const entry = {
    blog: blog as BlogId, id: id as EntryId, revision, order: id, date: '2026-03-02', time: '09:15', scope: 'England', headline: null, authors: [],
    blocks: [{ kind: 'paragraph', text, by: null } as const], keyEvent: false, pinned: false, sourceLine: null,
  };
  return { type: revision === 1 ? 'published' : 'revised', blog: entry.blog, entry };
}
