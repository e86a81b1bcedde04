/** `picketwire watch --url`: the same lines out of the HTTP API of a server. */
import { Client, ProblemError, type ConnectionState, type StreamChange } from '../../api/client/client.js';
import { PicketwireError } from '../../kernel/core/errors.js';
import type { Session } from '../session.js';
import { runIn } from '../session.js';
import { VIEWS, type View } from '../values.js';
import { printer, type WatchFlags } from './watch.js';

/** Until stopped: a server that does not answer is asked again and again. Throws `server-refused`. */
export async function watchServer(url: string, view: View | null, flags: WatchFlags): Promise<number> {
  return runIn(flags, async session => {
    try {
      await follow(url, view, flags, session);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      throw new PicketwireError('server-refused', `${url} answers ${error.status}: ${error.message}`, { url, status: error.status, code: error.code });
    }
    return 0;
  });
}

async function follow(url: string, view: View | null, flags: WatchFlags, { config: { token }, out, shutdown: { signal } }: Session): Promise<void> {
  const { blog, after } = flags;
  const client = new Client({ url, ...(token === null ? {} : { token }) });
  const views = view === null ? VIEWS : [view];
  const print = printer(flags, out);
  const onState = (state: ConnectionState): void => { if (state.state === 'lost') out.note(`picketwire: ${url}: ${reason(state.error)}; tried again in ${Math.ceil((state.retryAt - Date.now()) / 1000)} s`); };
  const fresh = new Set(after === undefined ? views : []);
  for await (const change of client.subscribe({ views, signal, onState, ...(blog === undefined ? {} : { blog }), ...(after === undefined ? {} : { after }) })) {
    if (!isFirst(change, fresh)) await print(change);
  }
}

/** The `reset` with which a view begins says nothing: nothing was printed of it. */
function isFirst({ view, change }: Extract<StreamChange, { readonly view: View }>, fresh: Set<View>): boolean {
  return fresh.delete(view) && change === 'reset';
}

/** `fetch` says why it failed in what caused it. */
function reason(error: Error): string {
  return error.cause instanceof Error ? error.cause.message || String((error.cause as NodeJS.ErrnoException).code) : error.message;
}
