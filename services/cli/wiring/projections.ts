/** The projections by the view they answer, loaded one by one, and apart from them their views: `query` needs no reader at all. */
import type { Projection, View as Presenting } from '../../kernel/core/projection.js';
import type { ViewId } from '../../kernel/store/store.js';
import type { Query, View } from '../values.js';

/** Claims and rows are the projection's own business. */
export type AnyProjection = Projection<unknown, unknown>;
export type AnyView = Presenting<unknown>;

export async function projectionOf(view: Query): Promise<AnyProjection> {
  switch (view) {
    case 'blogs': return (await import('../../producer/ledger.js')).blogsProjection;
    case 'turnout': return (await import('../../turnout/projection.js')).turnoutProjection();
    case 'quotes': return (await import('../../quotes/projection.js')).quotesProjection();
    case 'cancellations': return (await import('../../cancellations/projection.js')).cancellationsProjection();
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
export function threadedModuleOf(view: View): { readonly module: string; readonly export: string } {
  return { module: new URL(`../../${view}/projection.js`, import.meta.url).href, export: `${view}Projection` };
}
