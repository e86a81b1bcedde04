/** Blogs, and all that a page of one begins with. */
import type { BlogId } from '../../../kernel/core/entry.js';
import { PicketwireError } from '../../../kernel/core/errors.js';
import { Blogs, Figures } from '../../schema/answers.js';
import { BlogRow } from '../../schema/rows.js';
import { STREAMED, type Streamed } from '../../schema/stream.js';
import { pageOf, placeIn } from '../../views/page.js';
import type { Views } from '../../views/views.js';
import { walk, type Part } from '../../views/walk.js';
import { answers } from '../answers.js';
import { etagOf, isUnchanged } from '../etag.js';
import type { App } from '../options.js';
import * as parameters from '../parameters.js';
import type { Sources } from '../sources.js';

const params = parameters.only({ blog: parameters.blog });
const tags = ['blogs'];

export function blogsRoutes(app: App, sources: Sources): void {
  app.get('/api/v1/blogs', { schema: { summary: 'Blogs by id', tags, querystring: parameters.only(parameters.paging), response: answers(Blogs, 400) } }, async (request, reply) => {
    const { limit = parameters.LIMIT.usual, page } = request.query;
    const after = page === undefined ? null : placeIn(page).blog;
    const rows = (await sources.views().blogs()).filter(({ id }) => after === null || id > after).sort((a, b) => (a.id < b.id ? -1 : 1));
    const items = rows.slice(0, limit);
    const answer = { items, next: rows.length > items.length ? pageOf({ blog: items.at(-1)!.id, key: null }) : null };
    return isUnchanged(request, reply, etagOf(sources.stamp(), JSON.stringify(answer))) ? reply.code(304).send() : answer;
  });

  app.get('/api/v1/blogs/:blog', { schema: { summary: 'One blog', tags, params, querystring: parameters.only({}), response: answers(BlogRow, 400, 404) } }, async (request, reply) => {
    const row = await known(sources.views(), request.params.blog);
    return isUnchanged(request, reply, etagOf(sources.stamp(), JSON.stringify(row))) ? reply.code(304).send() : row;
  });

  app.get('/api/v1/blogs/:blog/figures', { schema: { summary: 'All that a page of one blog begins with: figures whole, quotes and entries their newest', tags, params, querystring: parameters.only({ limit: parameters.limit }), response: answers(Figures, 400, 404) } }, async (request, reply) => {
    const views = sources.views();
    const row = await known(views, request.params.blog);
    const { limit = parameters.LIMIT.usual } = request.query;
    const parts = await Promise.all(STREAMED.map(async view => [view, await partOf(views, view, row.id as BlogId, limit)] as const));
    const from = parts.flatMap(([, part]) => part.from);
    if (isUnchanged(request, reply, etagOf(sources.stamp(), request.url, JSON.stringify(row), ...from))) return reply.code(304).send();
    return { blog: row, ...Object.fromEntries(parts.map(([view, { items, next, cursor }]) => [view, { items, next, cursor }])), cursor: parts.map(([view, { cursor }]) => `${view}=${cursor}`).join(';') };
  });
}

/** Figures are few and come whole. */
function partOf(views: Views, view: Streamed, blog: BlogId, limit: number): Promise<Part> {
  const isWhole = view === 'turnout' || view === 'cancellations';
  return walk(views, { view, blog, choice: {}, limit: isWhole ? Infinity : limit, page: null });
}

async function known(views: Views, blog: string): Promise<BlogRow> {
  const row = await views.blog(blog as BlogId);
  if (row !== null) return row;
  throw new PicketwireError('not-found', `There is no blog ${JSON.stringify(blog)}; /api/v1/blogs says which there are.`, { parameter: 'blog', value: blog, expected: 'the id of a blog' });
}
