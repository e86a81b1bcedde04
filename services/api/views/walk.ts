/** One part of a view's rows, of one blog or of blog after blog. */
import type { BlogId } from '../../kernel/core/entry.js';
import type { Presented } from '../../kernel/store/rows-of.js';
import type { Streamed } from '../schema/stream.js';
import { isChosen, type Choice } from './choose.js';
import { withHrefs } from './href.js';
import { ORDER } from './order.js';
import { pageOf, placeIn, type Place } from './page.js';
import type { Views } from './views.js';

/** Blogs that are looked through for one part at most: a part may then have less than was asked for, or nothing, and still go on. */
const MOST_BLOGS = 100;

export interface Wanted {
  readonly view: Streamed;
  /** Null of all blogs. */
  readonly blog: BlogId | null;
  readonly choice: Choice;
  readonly limit: number;
  /** `next` of the part before. */
  readonly page: string | null;
}

export interface Part {
  readonly items: readonly { readonly key: string; readonly row: object }[];
  readonly next: string | null;
  /** The feed's cursor before the first row was read. */
  readonly cursor: string;
  /** All that the part is made from: of each blog where its rows stand. */
  readonly from: readonly string[];
}

/** Rejects as the store does; throws `parameter-invalid` of a page that is none. */
export async function walk(views: Views, wanted: Wanted): Promise<Part> {
  const start = wanted.page === null ? null : placeIn(wanted.page);
  const blogs = await blogsFrom(views, wanted, start);
  const found: Presented[] = [];
  const from: string[] = [];
  let cursor: string | null = null;
  for (const blog of blogs.slice(0, MOST_BLOGS)) {
    const rows = await views.rows(wanted.view, blog);
    cursor ??= rows.cursor;
    from.push(blog, rows.cursor);
    found.push(...chosenAfter(rows.keyed, wanted, start?.blog === blog ? start.key : null));
    if (found.length > wanted.limit) break;
  }
  const items = found.slice(0, wanted.limit);
  return { items: items.map(shown), next: next(items, found.length, blogs), cursor: cursor ?? '', from };
}

async function blogsFrom(views: Views, { blog }: Wanted, start: Place | null): Promise<readonly BlogId[]> {
  if (blog !== null) return start?.key === null ? [] : [blog];
  const all = (await views.blogs()).map(({ id }) => id as BlogId).sort();
  return start === null ? all : all.filter(id => id > start.blog || (id === start.blog && start.key !== null));
}

function chosenAfter(keyed: readonly Presented[], { view, choice }: Wanted, after: string | null): readonly Presented[] {
  const order = ORDER[view];
  return keyed.filter(({ key, row }) => (after === null || order(key, after) > 0) && isChosen(row, choice)).sort((a, b) => order(a.key, b.key));
}

/** After the last row given where more were found, after the last blog looked through where there are more of them. */
function next(items: readonly Presented[], found: number, blogs: readonly BlogId[]): string | null {
  const last = items.at(-1);
  if (last !== undefined && found > items.length) return pageOf(last);
  return blogs.length > MOST_BLOGS ? pageOf({ blog: blogs[MOST_BLOGS - 1]!, key: null }) : null;
}

function shown({ key, blog, row }: Presented): { readonly key: string; readonly row: object } {
  return { key, row: withHrefs({ ...row, blog }) };
}
