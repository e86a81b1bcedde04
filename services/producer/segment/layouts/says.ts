/** What each layout is, in one line for people, with how a post begins in it. */
import type { LayoutName } from './layout.js';

export const LAYOUTS_SAY: Readonly<Record<LayoutName, readonly [says: string, example: string]>> = {
  'glued-stamps': ['The time stands behind the heading on its line.', 'Gates shutpublished at 16:36 GMT'],
  'clock-lines': ['The time stands on a line of its own, above or below the heading.', '16:36'],
  'clock-prefixes': ['The first words follow the time on its line.', '4.36pm: The gates are shut.'],
  'clock-endings': ['The heading ends in the time.', 'Gates shut, 4.36pm'],
  'clock-items': ['The time stands behind a bullet or a number.', '• 16:36 The gates are shut.'],
  'foot-stamps': ['The time stands below the words of its post.', 'Posted by Jo Bloggs at 16:36'],
  numbered: ['Headings are numbered one by one.', '3. Gates shut'],
  'headings-lost': ['Headings are gone; embeds, buttons and bylines are left where posts began.', 'Read MoreThe gates are shut.'],
  separators: ['Drawn lines stand between posts.', '* * *'],
  headings: ['Headings stand between paragraphs, without times.', 'Gates shut'],
  dates: ['A date stands above each post.', 'Monday 10 March'],
  article: ['One entry, which starts at its headline.', 'Buses stop as crews walk out'],
};
