/** Paths that lead from what was said to the words that say it. Pure. */

interface Said { readonly entry: string; readonly revision: number }

/** Members of a row that are said in entries of their own. */
const NESTED = ['others', 'history', 'reports'] as const;
type Nested = { readonly [name in (typeof NESTED)[number]]?: readonly object[] };

/** Path of a revision of an entry in the HTTP API. */
export function hrefOf(blog: string, { entry, revision }: Said): string {
  return `/api/v1/blogs/${encodeURIComponent(blog)}/entries/${encodeURIComponent(entry)}?revision=${revision}`;
}

/** The row with `href` wherever something is said, in its others, history and reports too. */
export function withHrefs<Row extends { readonly blog: string }>(row: Row): Row {
  const { blog } = row;
  const nested = NESTED.flatMap(name => {
    const list = (row as Nested)[name];
    return list === undefined ? [] : [[name, list.map(each => withHref(each, blog))] as const];
  });
  return { ...withHref(row, blog), ...Object.fromEntries(nested) };
}

function withHref<Row extends object>(row: Row, blog: string): Row {
  return isSaid(row) ? { ...row, href: hrefOf(blog, row) } : row;
}

function isSaid(row: object): row is Said {
  return 'entry' in row && 'revision' in row;
}
