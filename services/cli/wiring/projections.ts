/** The projections by the view they answer, loaded one by one: `query turnout` needs no other's reader. */
import type { Projection } from '../../kernel/core/projection.js';
import type { ViewId } from '../../kernel/store/store.js';
import type { Query } from '../values.js';

/** Claims and rows are the projection's own business. */
export type AnyProjection = Projection<unknown, unknown>;

export async function projectionOf(view: Query): Promise<AnyProjection> {
  switch (view) {
    case 'blogs': return (await import('../../producer/ledger.js')).blogsProjection;
    case 'turnout': return (await import('../../turnout/projection.js')).turnoutProjection();
    case 'quotes': return (await import('../../quotes/projection.js')).quotesProjection();
    case 'cancellations': return (await import('../../cancellations/projection.js')).cancellationsProjection();
  }
}

export function viewIdOf({ name, version }: AnyProjection): ViewId {
  return { projection: name, version };
}
