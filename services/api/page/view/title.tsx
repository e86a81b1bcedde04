/** What the blog is: its title, who publishes it, its day. */
import type { BlogRow } from '../../schema/rows.js';

export function Title({ blog, total }: { readonly blog: BlogRow; readonly total: number }) {
  const day = blog.date ?? blog.last?.match(/^\d{4}-\d{2}-\d{2}/)?.[0] ?? null;
  const facts = [blog.publisher, day && dayInWords(day), blog.scope, `${total} ${total === 1 ? 'post' : 'posts'}`].filter(Boolean);
  return (
    <div class="title">
      <h1>{blog.title ?? blog.id}</h1>
      <p class="facts">{facts.map(fact => <span key={fact}>{fact}</span>)}</p>
    </div>
  );
}

/** "2016-04-26" -> "Tuesday 26 April 2016". */
function dayInWords(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`)).replace(',', '');
}
