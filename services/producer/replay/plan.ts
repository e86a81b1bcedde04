/** What the dumps of one blog have to append, dump after dump, each compared with what stands after the one before. */
import type { BlogId, Entry, EntryId } from '../../kernel/core/entry.js';
import type { LiveBlogEvent } from '../../kernel/core/events.js';
import { advance, EMPTY, NOT_YET } from '../diff/advance.js';
import { diff, feedOf } from '../diff/diff.js';
import type { Ledger, LedgerEntry } from '../ledger.js';
import type { Page } from '../segment/page.js';
import type { BlogDumps } from './dumps.js';
import { overtaken } from './overtaken.js';
import type { ReplayPorts } from './ports.js';
import { resume, type Planned } from './resume.js';

/** Reads one dump at a time where a blog has one; all dumps of a blog that has several. */
export async function* plan({ blog, dumps }: BlogDumps, ports: ReplayPorts, complete: boolean): AsyncGenerator<Planned> {
  const ledger = await ports.ledgerOf(blog);
  const pages: Page[] = [];
  for (const dump of dumps) pages.push(await dump.page());
  const row = { blog, pages, complete };
  if (pages.length > 1 && ledger.entries.length > 0) {
    const anew: Planned[] = [];
    for await (const planned of planFrom(row, EMPTY, 0, ports)) anew.push(planned);
    const resumed = resume(anew, ledger);
    if (resumed) return yield* resumed;
  }
  yield* planFrom(row, ledger, overtaken(pages, ledger, complete), ports);
}

interface Row { readonly blog: BlogId; readonly pages: readonly Page[]; readonly complete: boolean }

/** @param first dumps that the log has overtaken */
async function* planFrom({ blog, pages, complete }: Row, start: Ledger, first: number, ports: ReplayPorts): AsyncGenerator<Planned> {
  let ledger = start;
  const planned = new Map<EntryId, Entry>();
  const recall = (entries: readonly LedgerEntry[]) => recallWith(planned, blog, entries, ports);
  for (const [index, page] of pages.entries()) {
    const steps = await diff(blog, page, ledger, recall, { complete, overtaken: index < first });
    yield { blog, steps, feed: feedOf(page) };
    if (index === pages.length - 1) return;
    const events = steps.flatMap(step => step.event ?? []);
    remember(planned, events);
    ledger = advance(ledger, events);
  }
}

function remember(planned: Map<EntryId, Entry>, events: readonly LiveBlogEvent[]): void {
  for (const event of events) if (event.type === 'published' || event.type === 'revised') planned.set(event.entry.id, event.entry);
}

/** What this replay has planned itself may not be in the log yet. */
async function recallWith(planned: ReadonlyMap<EntryId, Entry>, blog: BlogId, entries: readonly LedgerEntry[], ports: ReplayPorts) {
  const logged = entries.filter(entry => entry.offset !== NOT_YET);
  const texts = await ports.recall(blog, logged);
  const read = new Map(logged.map((entry, index) => [entry.id, texts[index] ?? null]));
  return entries.map(entry => planned.get(entry.id) ?? read.get(entry.id) ?? null);
}
