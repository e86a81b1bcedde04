/** `picketwire token`: a fresh token for the HTTP API and the hash that the server is given. */
import { newToken } from '../../api/http/tokens.js';
import type { CommonFlags } from '../session.js';
import { runIn } from '../session.js';

export function token(flags: CommonFlags): Promise<number> {
  return runIn(flags, async ({ out }) => {
    const made = newToken();
    if (flags.json) await out.json(made);
    else for (const [name, value] of Object.entries(made)) await out.print(`${name.padEnd(5)} ${value as string}`);
    return 0;
  });
}
