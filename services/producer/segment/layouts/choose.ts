/** All layouts, and which of them a page has. */
import type { Dump } from '../dump.js';
import { article } from './article.js';
import { headings } from './headings.js';
import type { Cutting, Layout } from './layout.js';
import { lostHeadings } from './lost-headings.js';
import { numbered } from './numbered.js';
import { dated, separators } from './parted.js';
import { stamped } from './stamped.js';

/** In the order in which they are tried: what a page prints on purpose (times, numbers) goes before what is only left over. */
const LAYOUTS: readonly Layout[] = [stamped, numbered, lostHeadings, separators, headings, dated];

/** The cutting of the first layout that the page has; an article has none. */
export function chooseCutting(dump: Dump): Cutting {
  for (const layout of LAYOUTS) {
    const cutting = layout(dump);
    if (cutting !== null) return cutting;
  }
  return article(dump);
}

/** What the other layouts would make of the page; that it may be an article goes without saying. */
export function otherCuttings(dump: Dump, chosen: Cutting): readonly Cutting[] {
  return LAYOUTS.flatMap(layout => layout(dump) ?? []).filter(({ layout }) => layout !== chosen.layout);
}
