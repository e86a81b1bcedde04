/** The services that keep a projection, by the view it answers, loaded one by one; and apart from them their views: `query` needs no reader at all. */
import type { View as Presenting } from '../../kernel/core/projection.js';
import type { EventLog } from '../../kernel/log/log.js';
import type { Hosted } from '../../kernel/runner/host.js';
import type { RunOptions } from '../../kernel/runner/run-projection.js';
import type { ProjectionStore, ViewId } from '../../kernel/store/store.js';
import type { Query, View } from '../values.js';

export type AnyView = Presenting<unknown>;

/** Keeps its projection at the log's end until the options' signal aborts. */
export type Service = (log: EventLog, store: ProjectionStore, options: RunOptions) => Promise<void>;

export async function serviceOf(view: Query): Promise<Service> {
  switch (view) {
    case 'blogs': return (await import('../../producer/keep-ledger.js')).keepLedger;
    case 'turnout': return (await import('../../turnout/main.js')).runTurnout;
    case 'quotes': return (await import('../../quotes/main.js')).runQuotes;
    case 'cancellations': return (await import('../../cancellations/main.js')).runCancellations;
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

export function viewIdOf({ name, version }: AnyView): ViewId {
  return { projection: name, version };
}

/** Where a thread finds a projection. The ledger stays with the producer. */
export function hostedOf(view: View): Hosted {
  return { module: new URL(`../../${view}/projection.js`, import.meta.url).href, export: `${view}Projection` };
}
