/** What every command runs in: its configuration, its output, and a clean end. */
import type { Config, Flags } from '../kernel/config/config.js';
import { readConfig } from '../kernel/config/config.js';
import type { Reason, Shutdown } from '../kernel/ops/shutdown.js';
import { INTERRUPTED, onSignals } from '../kernel/ops/shutdown.js';
import type { Streams } from './output/streams.js';
import { openStreams } from './output/streams.js';

export interface Session {
  readonly config: Config;
  readonly out: Streams;
  readonly shutdown: Shutdown;
}

export interface CommonFlags extends Flags { readonly json?: boolean }

/** Runs a command and answers its exit code: what `body` says, unless a signal or a closed output ended it. Rejects as `body` does. */
export async function runIn(flags: Flags, body: (session: Session) => Promise<number>): Promise<number> {
  const config = readConfig(process.env, flags);
  const out = openStreams(() => shutdown.stop('closed-output'));
  const shutdown = onSignals({ say: line => out.note(`picketwire: ${line}`) });
  try {
    const code = await body({ config, out, shutdown });
    return codeOf(shutdown.reason) ?? code;
  } catch (error) {
    if (shutdown.reason === 'closed-output') return 0;
    throw error;
  } finally {
    shutdown.release();
  }
}

/** Null leaves it to the command: one that stands until it is stopped has then done its work, another has not. */
function codeOf(reason: Reason | null): number | null {
  switch (reason) {
    case null: case 'terminate': case 'quit': return null;
    case 'interrupt': return INTERRUPTED;
    case 'closed-output': return 0;
  }
}
