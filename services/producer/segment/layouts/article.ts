/** Anything else: one entry. */
import { nextText, type Dump } from '../dump.js';
import { cutAt, type Cutting } from './layout.js';

export function article(dump: Dump): Cutting {
  const end = dump.texts.length;
  const start = nextText(dump, 0, end);
  const cuts = start < end ? [cutAt(start, { to: end, opens: true })] : [];
  return { layout: 'article', cuts, dropped: new Set() };
}
