/** Turnout, cancellations, quotes and entries: one route each, all alike. */
import Type, { type TProperties, type TSchema } from 'typebox';
import type { BlogId } from '../../../kernel/core/entry.js';
import { Cancellations, Entries, Quotes, Turnout } from '../../schema/answers.js';
import type { Streamed } from '../../schema/stream.js';
import { walk } from '../../views/walk.js';
import { answers } from '../answers.js';
import { etagOf, isUnchanged } from '../etag.js';
import type { App } from '../options.js';
import * as parameters from '../parameters.js';
import type { Sources } from '../sources.js';

interface RowsRoute { readonly view: Streamed; readonly summary: string; readonly answer: TSchema; readonly filters: TProperties }

const { measure, unit, where, source, period, status, what, outcome, speaker, kind } = parameters;
const anyBlog = Type.Optional(parameters.blog);

const ROUTES: readonly RowsRoute[] = [
  { view: 'turnout', summary: 'Running turnout figures', answer: Turnout, filters: { blog: anyBlog, where, source, measure, unit, period, status } },
  { view: 'cancellations', summary: 'Tallies of cancellations, and personal reports apart from them', answer: Cancellations, filters: { blog: anyBlog, where, source, what, outcome, unit, period, status } },
  { view: 'quotes', summary: 'Quotes, the newest of each blog first', answer: Quotes, filters: { blog: anyBlog, speaker, kind } },
  { view: 'entries', summary: 'Entries of a blog, the newest first', answer: Entries, filters: { blog: parameters.blog, keyEvent: Type.Optional(Type.Boolean({ description: 'Only key events, or only others.' })) } },
];

/** What all of them take; which filters there are is the schema's business. */
interface Query { readonly blog?: string; readonly limit?: number; readonly page?: string }

export function rowsRoutes(app: App, sources: Sources): void {
  for (const { view, summary, answer, filters } of ROUTES) {
    const schema = { summary, tags: ['figures'], querystring: parameters.only({ ...filters, ...parameters.paging }), response: answers(answer, 400) };
    app.get(`/api/v1/${view}`, { schema }, async (request, reply) => {
      const { blog = null, limit = parameters.LIMIT.usual, page = null, ...choice } = request.query as Query;
      const views = sources.views();
      const { items, next, cursor, from } = await walk(views, { view, blog: blog as BlogId | null, choice, limit, page });
      if (isUnchanged(request, reply, etagOf(sources.stamp(), request.url, ...from, next ?? ''))) return reply.code(304).send();
      return { items, next, cursor };
    });
  }
}
