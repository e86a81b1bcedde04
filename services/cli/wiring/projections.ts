/** The services that keep a projection, by the view it answers, loaded one by one; and apart from them their views: `query` needs no reader at all. */
import type { EventLog } from '../../kernel/log/log.js';
import type { Hosted } from '../../kernel/runner/host.js';
import type { RunOptions } from '../../kernel/runner/run-projection.js';
import type { AnyView } from '../../kernel/store/rows-of.js';
import type { ProjectionStore } from '../../kernel/store/store.js';
import type { Query, View } from '../values.js';

/** Keeps its projection at the log's end until the options' signal aborts. */
export type Service = (log: EventLog, store: ProjectionStore, options: RunOptions) => Promise<void>;

/** What is kept: what `query` answers, and the entries that the HTTP API shows beside it. */
export type Kept = Query | 'entries';

export async function serviceOf(view: Kept): Promise<Service> {
  switch (view) {
    case 'blogs': return (await import('../../producer/keep-ledger.js')).keepLedger;
    case 'turnout': return (await import('../../turnout/main.js')).runTurnout;
    case 'quotes': return (await import('../../quotes/main.js')).runQuotes;
    case 'cancellations': return (await import('../../cancellations/main.js')).runCancellations;
    case 'entries': return (await import('../../api/main.js')).runEntries;
  }
}

export async function viewOf(view: Query): Promise<AnyView> {
  switch (view) {
    case 'blogs': return (await import('../../producer/ledger/present.js')).blogsView;
    case 'turnout': return (await import('../../turnout/present.js')).turnoutView;
    case 'quotes': return (await import('../../quotes/present.js')).quotesView;
    case 'cancellations': return (await import('../../cancellations/present.js')).cancellationsView;
  }
}

/** Projections that a thread can keep: it loads them by name. */
export function isHostable(view: Kept): view is View {
  return view !== 'blogs' && view !== 'entries';
}

/** Where a thread finds a projection. The ledger stays with the producer. */
export function hostedOf(view: View): Hosted {
  return { module: new URL(`../../${view}/projection.js`, import.meta.url).href, export: `${view}Projection` };
}
