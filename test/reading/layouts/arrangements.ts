/** Where a page puts stamp, heading, byline and words of a post. */
import type { Post } from './posts.js';

/** Lines of a post, without blank ones; the first is the post's first own line. */
export type Arrangement = (post: Post, stamp: string, number: number) => readonly string[];

const [byline, words] = [(post: Post): string => `By ${post.author}`, (post: Post): readonly string[] => post.paragraphs];
const first = (post: Post): string => post.paragraphs[0] ?? '';
const rest = (post: Post): readonly string[] => post.paragraphs.slice(1);
const joinedBy = (mark: string): Arrangement => (post, stamp) => [`${stamp}${mark}${first(post)}`, ...rest(post)];
const headedBy = (mark: string): Arrangement => (post, stamp) => [`${stamp}${mark}${post.heading}`, ...words(post)];

export const ARRANGEMENTS: Readonly<Record<string, Arrangement>> = {
  'stamp, heading, words': (post, stamp) => [stamp, post.heading, ...words(post)],
  'stamp, heading, byline, words': (post, stamp) => [stamp, post.heading, byline(post), ...words(post)],
  'stamp, name, heading, words': (post, stamp) => [stamp, post.author, post.heading, ...words(post)],
  'stamp, words': (post, stamp) => [stamp, ...words(post)],
  'heading, stamp, words': (post, stamp) => [post.heading, stamp, ...words(post)],
  'heading, byline with stamp, words': (post, stamp) => [post.heading, `By ${post.author}, ${stamp}`, ...words(post)],
  'heading, byline, stamp, words': (post, stamp) => [post.heading, byline(post), stamp, ...words(post)],
  'heading with glued stamp': (post, stamp) => [`${post.heading}published at ${stamp}`, ...words(post)],
  'heading, stamp in brackets': (post, stamp) => [`${post.heading} (${stamp})`, ...words(post)],
  'heading | stamp': (post, stamp) => [`${post.heading} | ${stamp}`, ...words(post)],
  'stamp – heading': headedBy(' – '),
  'stamp: heading': headedBy(': '),
  'stamp | heading': headedBy(' | '),
  '## stamp – heading': (post, stamp) => [`## ${stamp} – ${post.heading}`, ...words(post)],
  'heading, stamp: words': (post, stamp) => [post.heading, `${stamp}: ${first(post)}`, ...rest(post)],
  'heading, stamp – words': (post, stamp) => [post.heading, `${stamp} – ${first(post)}`, ...rest(post)],
  'weekday, stamp': (post, stamp) => [`Tuesday, ${stamp}`, ...words(post)],
  'UPDATE, stamp: words': (post, stamp) => [`UPDATE, ${stamp}: ${first(post)}`, ...rest(post)],
  'stamp in a last cell': (post, stamp) => [`${post.heading} | ${post.paragraphs.join(' ')} | ${stamp}`],
  'rows parted by tabs': (post, stamp) => [`${stamp}\t${post.author}\t${post.paragraphs.join(' ')}`],
  'heading, stamp on its line': (post, stamp) => [`${post.heading}, ${stamp}`, ...words(post)],
  'heading - stamp': (post, stamp) => [`${post.heading} - ${stamp}`, ...words(post)],
  'stamp: words': joinedBy(': '),
  'stamp words': joinedBy(' '),
  'stamp – words': joinedBy(' – '),
  'stamp | words': joinedBy(' | '),
  'stamp, tab, words': joinedBy('\t'),
  'stampWords': joinedBy(''),
  '[stamp] words': (post, stamp) => [`[${stamp}] ${first(post)}`, ...rest(post)],
  '• stamp words': (post, stamp) => [`• ${stamp} ${first(post)}`, ...rest(post)],
  '**stamp** words': (post, stamp) => [`**${stamp}** ${first(post)}`, ...rest(post)],
  '#n · stamp, words': (post, stamp, number) => [`#${number} · ${stamp}`, ...words(post)],
  'n. stamp, heading, words': (post, stamp, number) => [`${number}. ${stamp}`, post.heading, ...words(post)],
  'Update n, stamp, words': (post, stamp, number) => [`Update ${number}: ${stamp}`, ...words(post)],
  'n. heading with stamp': (post, stamp, number) => [`${number}. ${post.heading}published at ${stamp}`, ...words(post)],
  'KEY EVENT, stamp, heading, words': (post, stamp) => ['KEY EVENT', stamp, post.heading, ...words(post)],
  'stamp KEY EVENT, heading, words': (post, stamp) => [`${stamp} KEY EVENT`, post.heading, ...words(post)],
  'name, stamp, words below': (post, stamp) => [post.author, stamp, ...words(post)],
  'words, stamp at the foot': (post, stamp) => [...words(post), `Posted at ${stamp}`],
  'words, stamp and name at the foot': (post, stamp) => [...words(post), `Posted by ${post.author} at ${stamp}`],
  'heading, words, stamp at the foot': (post, stamp) => [post.heading, ...words(post), stamp],
  'Posted at stamp by name': (post, stamp) => [`Posted at ${stamp} by ${post.author}`, ...words(post)],
  'name, stamp, words': (post, stamp) => [`${post.author}, ${stamp}`, ...words(post)],
  'row of a table': (post, stamp) => [`${stamp} | ${post.heading} | ${post.paragraphs.join(' ')}`],
};
