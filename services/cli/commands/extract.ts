/** `picketwire extract`: what the readers find in dumps, without a log or store. */
import type { CommonFlags } from '../session.js';
import { runIn } from '../session.js';
import { readDocument } from '../read-document.js';
import { readDumpFile } from '../../producer/read/read.js';
import type { Streams } from '../output/streams.js';
import type { PageHints } from '../../producer/segment/page.js';
import { safe } from '../output/safe.js';
import { asFailure } from '../failure.js';

export interface ExtractFlags extends CommonFlags { readonly date?: string; readonly scope?: string; readonly explain?: boolean }

/** Files that cannot be read are named on standard error; the others are still printed. */
export function extract(files: readonly string[], flags: ExtractFlags): Promise<number> {
  return runIn(flags, async ({ out, shutdown }) => {
    let worst = 0;
    for (const file of files) {
      if (shutdown.signal.aborted) break;
      try {
        await print(file, await readDumpFile(file), flags, out);
      } catch (error) {
        const failure = asFailure(error);
        out.note(`picketwire: ${safe(failure.message)}`);
        worst = Math.max(worst, failure.code);
      }
    }
    return worst;
  });
}

async function print(file: string, text: string, flags: ExtractFlags, out: Streams): Promise<void> {
  const hints = { date: flags.date ?? null, scope: flags.scope ?? null };
  if (flags.explain) return printExplained(file, text, hints, flags.json ?? false, out);
  const found = readDocument(text, hints);
  await out.json(flags.json ? { file, ...found } : found);
}

async function printExplained(file: string, text: string, hints: PageHints, json: boolean, out: Streams): Promise<void> {
  const { asObjects, explainDocument } = await import('../explain/document.js');
  const { cuttingLines, entryLines } = await import('../explain/lines.js');
  const explained = explainDocument(text, hints);
  if (json) {
    for (const one of asObjects(explained)) await out.json({ file, ...one });
    return;
  }
  const lines = [safe(file), ...cuttingLines(explained.cutting, out), '', ...explained.entries.flatMap(entry => entryLines(entry, out))];
  for (const line of lines) await out.print(line);
}
