/** `picketwire extract`: what the readers find in dumps, without a log or store. */
import type { CommonFlags } from '../session.js';
import { runIn } from '../session.js';
import { readDocument } from '../read-document.js';
import { readDumpFile } from '../../producer/read/read.js';
import { safe } from '../output/safe.js';
import { asFailure } from '../failure.js';

export interface ExtractFlags extends CommonFlags { readonly date?: string; readonly scope?: string }

/** Files that cannot be read are named on standard error; the others are still printed. */
export function extract(files: readonly string[], flags: ExtractFlags): Promise<number> {
  return runIn(flags, async ({ out, shutdown }) => {
    let worst = 0;
    for (const file of files) {
      if (shutdown.signal.aborted) break;
      try {
        const found = readDocument(await readDumpFile(file), { date: flags.date ?? null, scope: flags.scope ?? null });
        await out.json(flags.json ? { file, ...found } : found);
      } catch (error) {
        const failure = asFailure(error);
        out.note(`picketwire: ${safe(failure.message)}`);
        worst = Math.max(worst, failure.code);
      }
    }
    return worst;
  });
}
